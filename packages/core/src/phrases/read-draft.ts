import { partOf, takeNumeric, timeText } from './compound-parts.js';
import { hasContent, setOnce, type DateDraft } from './date-draft.js';
import type { PhraseRun } from './phrase-run.js';
import { isLong, placeNumbers } from './place-numbers.js';
import type { Token } from './phrase-tokens.js';

/** A draft, and the place behind its last token. */
export interface DraftPlace {
  readonly draft: DateDraft;
  readonly next: number;
}

/** Reads the tokens of one date, in whatever order they stand; `undefined` where they make none. */
export function readDraft(tokens: readonly Token[], start: number, run: PhraseRun): DraftPlace | undefined {
  const draft: DateDraft = {};
  const numbers: Token[] = [];
  let at = start;
  let isQualifiedAfter = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'glue') continue;
    const isEmpty = numbers.length === 0 && !hasContent(draft);
    if (token.kind === 'about' || token.kind === 'doubt') {
      const isCentury = token.text === 'c' && tokens[at - 1]?.kind === 'ordinal' && numbers.length > 0;
      if (isCentury && takeCentury(draft, numbers)) continue;
      // In catalogues "198?" is some year of the 1980s, not the year 198.
      if (token.text === '?' && tokens[at - 1]?.kind === 'number' && tokens[at - 1]?.digits === 3) return undefined;
      const name = token.kind === 'about' ? 'isAbout' : 'isDoubted';
      if (draft[name]) break;
      draft[name] = true;
      if (!isEmpty) isQualifiedAfter = true;
    } else if (token.kind === 'dash' || token.kind === 'comma' || token.kind === 'slash') {
      if (at === start || !joins(tokens, at, { draft, numbers })) break;
    } else if (isQualifiedAfter || !take(token, { draft, numbers, before: tokens[at - 1], run })) break;
    else if (draft.season !== undefined && numbers.length === 1) at += takeSecondYear(tokens, at + 1, { draft, year: numbers[0] as Token });
  }
  while (at > start && tokens[at - 1]?.kind === 'glue') at--;
  return at > start && placeNumbers(draft, numbers) ? { draft, next: at } : undefined;
}

interface Taking {
  readonly draft: DateDraft;
  readonly numbers: Token[];
  readonly before: Token | undefined;
  readonly run: PhraseRun;
}

/** Puts a token into the draft; false where there is no room for it. */
function take(token: Token, { draft, numbers, before, run }: Taking): boolean {
  const { kind, value } = token;
  switch (kind) {
    case 'number':
    case 'ordinal':
    case 'short':
      // "The first third": the second word is a unit.
      if (token.text === 'third' && before?.kind === 'ordinal') return takePart(draft, numbers, 3);
      return numbers.length < 2 && numbers.push(token) > 0;
    case 'unit':
      return takePart(draft, numbers, value as number);
    case 'part':
      return setOnce(draft, 'part', partOf(token.pieces));
    case 'century':
      return takeCentury(draft, numbers);
    case 'third':
    case 'edge':
      if (numbers.length > 0 || hasContent(draft) || !setOnce(draft, 'third', value as number)) return false;
      if (kind === 'edge') draft.isEdge = true;
      return true;
    case 'month':
      // A number before the month is its day, one behind it may be a year.
      if (numbers.length === 1 && !isLong(numbers[0] as Token) && !setOnce(draft, 'day', numbers.pop()?.value as number)) return false;
      return setOnce(draft, 'month', value as number);
    case 'season':
    case 'era':
    case 'weekday':
    case 'decade':
      return setOnce(draft, kind, value as number);
    case 'time':
      return setOnce(draft, 'time', timeText(token));
    case 'numeric':
      return numbers.length === 0 && (draft.month === undefined || isDayAndYear(token, before)) && takeNumeric(token, draft, run);
    default:
      return false;
  }
}

/** "May/24/2024": behind the sign is a month and a year elsewhere. */
function isDayAndYear({ pieces }: Token, sign: Token | undefined): boolean {
  return pieces[0] === '' && sign?.kind === 'slash';
}

function takePart(draft: DateDraft, numbers: Token[], of: number): boolean {
  const index = numbers.at(-1)?.kind === 'ordinal' ? Number(numbers.pop()?.value) : 0;
  return index !== 0 && index <= of && setOnce(draft, 'part', { index: index < 0 ? of - 1 : index - 1, of });
}

function takeCentury(draft: DateDraft, numbers: Token[]): boolean {
  const century = numbers.at(-1)?.kind === 'ordinal' ? Number(numbers.pop()?.value) : 0;
  return century > 0 && century < 100 && setOnce(draft, 'century', century);
}

/** "2023–24" after a season: how many tokens the second year takes. */
function takeSecondYear(tokens: readonly Token[], at: number, { draft, year }: { draft: DateDraft; year: Token }): number {
  const [sign, second] = [tokens[at], tokens[at + 1]];
  if ((sign?.kind !== 'dash' && sign?.kind !== 'slash') || second?.kind !== 'number') return 0;
  const next = (year.value as number) + 1;
  if (second.value !== next && !(second.digits === 2 && second.value === next % 100)) return 0;
  draft.isOverYears = true;
  return 2;
}

/** "May 5" or "the 5th of May" behind the year, where no other year follows. */
function isDayOfYear(tokens: readonly Token[]): boolean {
  const rest = tokens.filter(({ kind }) => kind !== 'glue');
  const month = rest.findIndex(({ kind }) => kind === 'month');
  const isDay = month === 0 || (month === 1 && (rest[0]?.kind === 'ordinal' || rest[0]?.kind === 'number') && rest[0].digits < 3);
  const [next, behind] = rest.slice(month + 1);
  const year = next?.kind === 'comma' ? behind : next;
  return isDay && (year === undefined || !isLong(year));
}

/** Whether a sign stands inside a date ("May 24, 2024", "24-May-2024", "mid-May"), and not between two. */
function joins(tokens: readonly Token[], at: number, { draft, numbers }: Pick<Taking, 'draft' | 'numbers'>): boolean {
  const [before, sign, after] = tokens.slice(at - 1, at + 2);
  if (before === undefined || sign === undefined || after === undefined) return false;
  if (sign.kind === 'comma') {
    if (before.kind === 'weekday' || after.kind === 'time') return true;
    if (numbers.length === 1 && numbers.every(isLong) && isDayOfYear(tokens.slice(at + 1, at + 8))) return true;
    if (after.kind === 'month') return false;
    // The last comma of "May 10 and 12, 2024" goes with the month before; that of "1995–6, 2007" does not.
    const isOfYear = draft.season !== undefined || draft.part !== undefined || tokens.slice(0, at).some(({ kind }) => kind === 'month');
    return isOfYear && draft.year === undefined && after.kind === 'number' && isLong(after) && !numbers.some(isLong);
  }
  if (sign.hasGap || after.hasGap) return false;
  if (before.kind === 'third' || before.kind === 'edge') return sign.kind === 'dash';
  if (before.kind === 'number' && after.kind === 'month') return draft.month === undefined;
  if (before.kind !== 'month') return false;
  if (after.kind === 'numeric') return draft.day === undefined && isDayAndYear(after, sign);
  return after.kind === 'short' || (after.kind === 'number' && (after.digits === 4 || (draft.day !== undefined && after.digits === 2)));
}
