import { isEdtf } from './is-edtf.js';
import type { Guess, PhraseRun, Question } from './phrase-run.js';

/** What one run through a phrase came to. */
export interface Answer {
  /** Valid EDTF, the best first. */
  readonly edtfs: readonly string[];
  readonly notes: readonly string[];
  /** What a person must still decide: the questions on which the answers differ, and what was guessed. */
  readonly open: readonly (Question | Guess)[];
}

/** More runs are not made: a phrase rarely asks two questions. */
const MAX_RUNS = 16;

interface Run {
  readonly picks: Map<Question, number>;
  readonly said: Map<Question, string>;
  readonly notes: string[];
  readonly guesses: Set<Guess>;
  edtfs: readonly string[];
}

/**
 * Runs a reader through a phrase once for each way to answer what the phrase leaves open. The first run takes the first answer to each
 * question; runs that come to no valid EDTF, or to what an earlier one came to, are left out.
 */
export function answersOf(read: (run: PhraseRun) => readonly string[], facts: Omit<PhraseRun, 'choose' | 'guess' | 'note'>): readonly Answer[] {
  const waiting: Map<Question, number>[] = [new Map()];
  const runs: Run[] = [];
  for (let at = 0; at < waiting.length && at < MAX_RUNS; at++) {
    const run: Run = { picks: waiting[at] as Map<Question, number>, said: new Map(), notes: [], guesses: new Set(), edtfs: [] };
    const texts = read({ ...facts, ...handlesOf(run, waiting) });
    // "By May 24" has a day of no year, which EDTF cannot write there. Years instead of days would be the only ones offered.
    if (texts[0]?.includes('NaN') === true) return [];
    run.edtfs = texts.filter(isEdtf);
    const [best] = run.edtfs;
    if (best !== undefined && runs.every(({ edtfs }) => edtfs[0] !== best)) runs.push(run);
  }
  const differing = [...new Set(runs.flatMap(({ picks }) => [...picks.keys()]))].filter(
    (question) => new Set(runs.map(({ picks }) => picks.get(question))).size > 1,
  );
  return runs.map(({ edtfs, said, notes, guesses }) => ({
    edtfs,
    notes: [...notes, ...differing.flatMap((question) => said.get(question) ?? [])],
    open: [...differing, ...guesses],
  }));
}

function handlesOf(run: Run, waiting: Map<Question, number>[]): Pick<PhraseRun, 'choose' | 'guess' | 'note'> {
  return {
    choose: (question, answers) => {
      if (!run.picks.has(question)) {
        for (let other = 1; other < answers.length; other++) waiting.push(new Map(run.picks).set(question, other));
        run.picks.set(question, 0);
      }
      const [answer, note] = answers[run.picks.get(question) ?? 0] ?? [];
      if (note !== undefined) run.said.set(question, note);
      return answer;
    },
    guess: (guess) => run.guesses.add(guess),
    note: (sentence) => run.notes.push(sentence),
  };
}
