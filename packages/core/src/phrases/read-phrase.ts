import { answersOf, type Answer } from './answers-of.js';
import { edtfOfTokens } from './edtf-of-tokens.js';
import { isEdtf } from './is-edtf.js';
import type { PhraseRun } from './phrase-run.js';
import { NOTES, WHY_AMBIGUOUS, WHY_NONE } from './phrase-sentences.js';
import { plainPhrase, tokensOf, type Token } from './phrase-tokens.js';
import type { Phrase, PhraseOptions, PhraseReading } from './phrase.js';
import { isRelative, relativeEdtf } from './relative-phrase.js';
import { withYearPairs } from './year-pair.js';

/** A longer text is not read. */
export const MAX_PHRASE_LENGTH = 120;

const NO_DATE =
  /^(?:\?+|[-–]+|n\.?\/?\s?[ad]\.?|s\.? ?d\.?|none|nil|null|unknown|undated|tb[acd]|(?:not|no) (?:dated?|known)|date (?:is )?(?:not known|unknown|uncertain))$/;
/** What EDTF can start with; a text that does not is not parsed, for a refusal is slow. */
const EDTF_START = /^[-\dXY.?~%/[{]/;
const YEAR_AND_TWO_DIGITS = /^\d{4}-\d\d$/;

/**
 * Reads a date in English words, as an editor types it or a catalogue writes it, and gives what it may mean as EDTF, for a person to
 * confirm. Never throws. Plain EDTF is its own reading.
 *
 * "Early" is the first third (days 1 to 10, January to April, years 0 to 3 of a decade, 0 to 33 of a century), "mid" and "late" the
 * others; "by" may be the day itself, "before" and "after" not; "A to B" and "1922–3" are stretches, "between A and B" is one moment in them.
 * Beside a limit, a beginning or an end is an edge: "before the end of 2023" is up to its last month.
 * A number alone is a year only with four digits.
 * @example readPhrase('late May 2024').readings[0]?.edtf //=> '[2024-05-21..2024-05-31]'
 */
export function readPhrase(text: string, options: PhraseOptions = {}): Phrase {
  const given = text.trim();
  if (given === '') return refused(text, WHY_NONE.empty);
  if (given.length > MAX_PHRASE_LENGTH) return refused(text, WHY_NONE.tooLong);
  if (EDTF_START.test(given) && isEdtf(given)) return { text, readings: readingsOfEdtf(given), isAmbiguous: false };
  const phrase = plainPhrase(given);
  if (NO_DATE.test(phrase)) return refused(text, WHY_NONE.noDate);
  const facts = factsOf(options);
  if (isRelative(phrase)) {
    const answers = answersOf((run) => listOf(relativeEdtf(phrase, run)), facts);
    return answers.length > 0 ? phraseOf(text, answers) : refused(text, WHY_NONE.relative);
  }
  const isBracketed = /^\[.*\]$/.test(phrase);
  const tokens = tokensOf(isBracketed ? phrase.slice(1, -1) : phrase);
  const answers = answersOf((run) => {
    if (isBracketed) run.note(NOTES.brackets);
    return edtfOfTokens(withYearPairs(tokens, run), run);
  }, facts);
  return answers.length > 0 ? phraseOf(text, answers) : (withoutRemark(text, tokens, facts) ?? refused(text, whyNone(tokens)));
}

function refused(text: string, reason: string): Phrase {
  return { text, readings: [], isAmbiguous: false, reason };
}

function listOf(edtf: string | undefined): readonly string[] {
  return edtf === undefined ? [] : [edtf];
}

/** EDTF as it stands; where a museum would write two years so, that as well. */
function readingsOfEdtf(edtf: string): readonly PhraseReading[] {
  if (!YEAR_AND_TWO_DIGITS.test(edtf)) return [{ edtf }];
  const run: PhraseRun = { choose: (_, answers) => answers.at(-1)?.[0], guess: () => undefined, note: () => undefined };
  const [years] = edtfOfTokens(withYearPairs(tokensOf(edtf), run), run);
  return years?.includes('/') === true && isEdtf(years)
    ? [
        { edtf, note: NOTES.month },
        { edtf: years, note: NOTES.years },
      ]
    : [{ edtf }];
}

function factsOf({ referenceDate, dayOrder, centuryPivot }: PhraseOptions): Omit<PhraseRun, 'choose' | 'guess' | 'note'> {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(referenceDate ?? '') ?? [];
  const hasDay = day !== undefined && isEdtf(referenceDate ?? '');
  return {
    ...(hasDay && { referenceDay: [Number(year), Number(month), Number(day)] }),
    ...(dayOrder !== undefined && { dayOrder }),
    ...(centuryPivot !== undefined && { centuryPivot }),
  };
}

function phraseOf(text: string, answers: readonly Answer[]): Phrase {
  const readings = new Map<string, PhraseReading>();
  for (const { edtfs, notes } of answers)
    for (const edtf of edtfs) if (!readings.has(edtf)) readings.set(edtf, notes.length === 0 ? { edtf } : { edtf, note: notes.join(' ') });
  const why = answers.flatMap(({ open }) => open)[0];
  return { text, readings: [...readings.values()], isAmbiguous: why !== undefined, ...(why !== undefined && { reason: WHY_AMBIGUOUS[why] }) };
}

/** "1978, printed 2005": the date before the last comma or bracket that other words follow, and the date in those words. */
function withoutRemark(text: string, tokens: readonly Token[], facts: ReturnType<typeof factsOf>): Phrase | undefined {
  const isOther = ({ kind }: Token): boolean => kind === 'unknown' || kind === 'act';
  const isSign = ({ kind, text: sign }: Token): boolean => kind === 'comma' || sign === '(';
  const at = tokens.findIndex((token, index) => index > 0 && isOther(token) && !isSign(token) && tokens.slice(1, index).some(isSign));
  const sign = tokens.findLastIndex((token, index) => index < at && isSign(token));
  if (at < 0 || sign < 1) return undefined;
  // "May 5, 2020 8.05": a number behind the comma is no remark.
  if (tokens[sign]?.kind === 'comma' && tokens[sign + 1]?.kind === 'number') return undefined;
  const read = (some: readonly Token[], note: string): readonly Answer[] =>
    answersOf((run) => {
      run.guess('remark');
      run.note(note);
      return edtfOfTokens(withYearPairs(some, run), run);
    }, facts);
  const rest = tokens.slice(sign + 1).filter((token) => token.text !== ')');
  const remark = rest.map(({ text: word, hasGap }, index) => (hasGap && index > 0 ? ' ' : '') + word).join('');
  const dates = read(tokens.slice(0, sign), NOTES.withoutRemark(remark));
  const others = read(rest.slice(rest.findLastIndex(isOther) + 1), NOTES.ofRemark(remark));
  return dates.length === 0 ? undefined : phraseOf(text, [...dates, ...others]);
}

function whyNone(tokens: readonly Token[]): string {
  const strange = tokens.find(({ kind }) => kind === 'unknown');
  if (strange !== undefined) return WHY_NONE.unknownWord(strange.text.slice(0, 20));
  const hasMonth = tokens.some(({ kind }) => kind === 'month');
  if (hasMonth && !tokens.some(({ text }) => /\d{3}/.test(text))) return WHY_AMBIGUOUS.noYear;
  const isBare = tokens.some(({ kind, digits }) => kind === 'number' && digits !== 4) && !hasMonth;
  return isBare ? WHY_NONE.bareNumber : WHY_NONE.unfit;
}
