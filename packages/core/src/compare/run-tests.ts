import type { Steps } from '../steps/steps.js';
import type { CompareNote, CompareTest, Comparison, NullModelName } from './comparison.js';
import { dateDraws, drawCount } from './date-draws.js';
import { coincidenceOfDays } from './event-coincidence.js';
import { isExactDay, narrowFor, type HappeningPair } from './happening-pair.js';
import { defaultJitterDays } from './jitter-null.js';

/** Beside the default, in the order in which they are told. */
const OTHER_MODELS: readonly NullModelName[] = ['shift', 'poisson', 'cover'];

type TestName = NullModelName | 'precursor';
type Tested = HappeningDays & { readonly windowDays: number; readonly jitterDays: number };

type DayCoincidence = ReturnType<typeof coincidenceOfDays>;

interface HappeningDays {
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  readonly days: number;
}

export interface TestResults {
  readonly told: Pick<Comparison, 'test' | 'tested' | 'notes' | 'coverShare' | 'jitterDays' | 'draws' | 'isExact' | 'tooWide'>;
  /** By every model, the default first; and the default for effects preceded by a cause. */
  readonly byModel: () => Pick<Comparison, 'tests' | 'precursorTest'>;
}

/**
 * The tests of a pair by every null model, the default first. Happenings whose dates are wider than the window are left out; where the days of others
 * are not known they are drawn evenly, and the median is told with the range that the draws took (domain notes, "Imprecise dates").
 *
 * Where all dates are exact, the models beside the default are run when they are asked for: some 50 ms for 1,000 causes and 10,000 effects.
 */
export function* runTests({ effects, causes, days }: HappeningPair, { windowDays }: { readonly windowDays: number }): Steps<TestResults> {
  const isNarrow = narrowFor(windowDays);
  const used = { effects: effects.filter(isNarrow), causes: causes.filter(isNarrow), days };
  const draws = drawCount(used);
  const jitterDays = defaultJitterDays(windowDays);
  const byDefault: DayCoincidence[] = [];
  const byOthers = new Map<TestName, DayCoincidence[]>([...OTHER_MODELS, 'precursor' as const].map((name) => [name, []]));
  let later = (): void => undefined;
  for (const drawn of dateDraws(used, draws)) {
    const tested = { effects: drawn.effects, causes: drawn.causes, days, windowDays, jitterDays };
    byDefault.push(coincidenceOf(tested, 'jitter'));
    yield drawn.draw / draws;
    if (draws === 1) later = () => byOthers.forEach((list, name) => list.push(coincidenceOf(tested, name)));
    else
      for (const [name, list] of byOthers) {
        list.push(coincidenceOf(tested, name));
        yield drawn.draw / draws;
      }
  }
  const test = inTheMiddle(byDefault, 'jitter');
  let known: ReturnType<TestResults['byModel']> | undefined;
  const byModel = (): ReturnType<TestResults['byModel']> => {
    later();
    const resultOf = (name: TestName, nullModel: NullModelName): CompareTest => inTheMiddle(byOthers.get(name) ?? [], nullModel);
    return { tests: [test, ...OTHER_MODELS.map((name) => resultOf(name, name))], precursorTest: resultOf('precursor', 'jitter') };
  };
  return {
    told: {
      test,
      tested: testedDays(byDefault),
      notes: notesOf(byDefault),
      coverShare: median(byDefault.map(({ coverShare }) => coverShare)),
      jitterDays,
      draws,
      isExact: [...effects, ...causes].every(isExactDay),
      tooWide: { signals: causes.filter((cause) => !isNarrow(cause)), deeds: effects.filter((effect) => !isNarrow(effect)) },
    },
    byModel: () => (known ??= byModel()),
  };
}

/** The formulas know of days, each of which has an event or none: what fell on one day in a draw is one for them. */
const BY_DAYS: ReadonlySet<TestName> = new Set<TestName>(['poisson', 'cover']);

function coincidenceOf(tested: Tested, name: TestName): DayCoincidence {
  const { effects, causes } = BY_DAYS.has(name) ? { effects: [...new Set(tested.effects)], causes: [...new Set(tested.causes)] } : tested;
  return coincidenceOfDays({
    ...tested,
    effects,
    causes,
    ...(name === 'precursor' ? { side: name, nullModel: 'jitter' } : { side: 'trigger', nullModel: name }),
  });
}

/** The medians over draws; of one draw its own numbers. */
function inTheMiddle(draws: readonly DayCoincidence[], nullModel: NullModelName): CompareTest {
  const middle = (valueOf: (draw: DayCoincidence) => number): number => median(draws.map(valueOf));
  const ps = draws.flatMap(({ p }) => p ?? []);
  const smallest = draws.flatMap(({ minimumP }) => minimumP ?? []);
  const most = draws.flatMap(({ mostHits }) => mostHits ?? []);
  const hasP = ps.length > 0 && ps.length * 2 >= draws.length;
  return {
    nullModel,
    hits: middle(({ hits }) => hits),
    ...(draws.length > 1 && { hitsRange: [Math.min(...draws.map(({ hits }) => hits)), Math.max(...draws.map(({ hits }) => hits))] as const }),
    of: middle(({ of }) => of),
    expected: middle(({ expected }) => expected),
    range: [middle(({ range }) => range[0]), middle(({ range }) => range[1])],
    ...(hasP && { p: median(ps), minimumP: median(smallest), mostHits: median(most), pFewer: median(draws.flatMap(({ pFewer }) => pFewer ?? [])) }),
    ...(hasP && draws.length > 1 && { pRange: [Math.min(...ps), Math.max(...ps)] as const }),
  };
}

/** The days of the draw in the middle, by which of the two series has fewer. */
function testedDays(draws: readonly DayCoincidence[]): Comparison['tested'] {
  const fewer = ({ causeDays, effectDays }: DayCoincidence): number => Math.min(causeDays, effectDays);
  const { causeDays = 0, effectDays = 0 } = draws.toSorted((a, b) => fewer(a) - fewer(b))[Math.floor((draws.length - 1) / 2)] ?? {};
  return { signals: causeDays, deeds: effectDays };
}

/** What most of the draws do not allow to say. */
function notesOf(draws: readonly DayCoincidence[]): readonly CompareNote[] {
  const isMost = (test: (draw: DayCoincidence) => unknown): boolean => draws.filter(test).length * 2 > draws.length;
  return [
    ...(isMost(({ tooFew }) => tooFew) ? (['tooFew'] as const) : []),
    ...(isMost(({ cannotShow }) => cannotShow) ? (['cannotShow'] as const) : []),
    ...(isMost(({ tooWide }) => tooWide) ? (['tooWide'] as const) : []),
  ];
}

/** The lower of the two in the middle, so that a count stays one that was found. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
