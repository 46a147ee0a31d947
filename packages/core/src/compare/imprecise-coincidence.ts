import { stepsWithin, type Steps } from '../steps/steps.js';
import { meanOf } from './count-law.js';
import { daysInRange, dayOfRange, rangeOfUnit, type DayRange, type DaySet, type DayUnit } from './day-unit.js';
import { followStatuses, type FollowStatus } from './follow-statuses.js';
import { nextEffectGaps } from './next-effect-gaps.js';
import type { CoincidenceSide } from './null-result.js';
import { poissonBinomialSteps } from './poisson-binomial.js';
import { seededRandom } from './seeded-random.js';

export interface ImpreciseCoincidenceOptions {
  /** Where each may have been: a range of days with both ends, or a set. */
  readonly effects: readonly DayUnit[];
  readonly causes: readonly DayUnit[];
  readonly windowDays: number;
  readonly lagDays?: number;
  /** Whether causes are counted that are followed (default), or effects that are preceded. */
  readonly side?: CoincidenceSide;
  /** Up to so many combinations of dates that matter the distribution is exact; 100,000 by default. Beyond, `draws` (10,000) are drawn from `seed` (1). */
  readonly maxCombinations?: number;
  readonly draws?: number;
  readonly seed?: number;
}

/** What imprecise dates allow to say of a count. */
export interface ImpreciseCoincidence {
  /** How many are hits for all possible dates, and how many for some; the truth is no less and no more. */
  readonly necessary: number;
  readonly possible: number;
  readonly of: number;
  /** By cause (by effect, for `precursor`). */
  readonly statusOf: readonly FollowStatus[];
  /** P(K = 0), P(K = 1), … if each event is as likely on each of its days, independent of the others. */
  readonly distribution: Float64Array;
  readonly mean: number;
  /** The least and the largest count that came up. */
  readonly min: number;
  readonly max: number;
  /** Combinations of dates that the data allow; may be beyond what a double counts exactly. */
  readonly combinations: number;
  readonly method: 'exact' | 'monteCarlo';
}

type Range = DayRange & Partial<DaySet>;

/** How many causes are followed when dates are not all known to the day: bounds over all possible dates first, then the distribution. */
export function* impreciseCoincidence(options: ImpreciseCoincidenceOptions): Steps<ImpreciseCoincidence> {
  const { windowDays, lagDays = 0, maxCombinations = 100_000, draws = 10_000, seed = 1 } = options;
  const { effects, causes } = rangesOf(options);
  yield 0;
  const statusOf = followStatuses({ effects, causes, windowDays, lagDays });
  yield 0;
  const necessary = statusOf.filter((status) => status === 'necessarily').length;
  const open = causes.filter((_, index) => statusOf[index] === 'possibly');
  const question = openQuestion(effects, open, windowDays, lagDays);
  const isExact = product([...question.moving, ...open].map(daysInRange)) <= maxCombinations;
  const openLaw = yield* isExact ? lawOfAll(question) : lawOfDraws(question, draws, seed);

  const distribution = new Float64Array(causes.length + 1);
  distribution.set(openLaw, necessary);
  return {
    necessary,
    possible: necessary + open.length,
    of: causes.length,
    statusOf,
    distribution,
    mean: meanOf({ first: 0, chances: distribution }),
    min: distribution.findIndex((chance) => chance > 0),
    max: distribution.findLastIndex((chance) => chance > 0),
    combinations: product([...effects, ...causes].map(daysInRange)),
    method: isExact ? 'exact' : 'monteCarlo',
  };
}

/** Effects and causes as ranges. What precedes is asked as what follows, with time turned round. */
function rangesOf({ effects, causes, side = 'trigger' }: ImpreciseCoincidenceOptions): {
  readonly effects: readonly Range[];
  readonly causes: readonly Range[];
} {
  const [effectRanges, causeRanges] = [effects.map(rangeOfUnit), causes.map(rangeOfUnit)];
  if (side === 'trigger') return { effects: effectRanges, causes: causeRanges };
  const turned = ({ first, last, days }: Range): Range => ({ first: -last, last: -first, ...(days && { days: days.map((day) => -day).toReversed() }) });
  return { effects: causeRanges.map(turned), causes: effectRanges.map(turned) };
}

const product = (numbers: readonly number[]): number => numbers.reduce((all, one) => all * one, 1);

/** The causes whose answer hangs on dates, and the imprecise effects that may decide it. Days are counted from the first day that matters. */
interface OpenQuestion {
  readonly causes: readonly Range[];
  readonly moving: readonly Range[];
  readonly windowDays: number;
  /** By day of a cause, counted from `firstDay`: whether an effect whose day is known follows. */
  readonly isFollowedAnyway: Uint8Array;
  readonly firstDay: number;
  /** What is added to a cause's day for its window to open. */
  readonly lagDays: number;
}

function openQuestion(effects: readonly Range[], causes: readonly Range[], windowDays: number, lagDays: number): OpenQuestion {
  const firstDay = causes.reduce((least, { first }) => Math.min(least, first), Infinity);
  const lastDay = causes.reduce((most, { last }) => Math.max(most, last), -Infinity);
  const days = causes.length > 0 ? lastDay - firstDay + 1 : 0;
  const inReach = effects.filter(({ first, last }) => last >= firstDay + lagDays && first <= lastDay + lagDays + windowDays);
  const fixed = inReach.flatMap(({ first, last }) => (first === last ? [first - firstDay] : []));
  return {
    causes,
    moving: inReach.filter(({ first, last }) => first < last),
    windowDays,
    isFollowedAnyway: Uint8Array.from(nextEffectGaps({ effects: fixed, days, lagDays }), (gap) => Number(gap <= windowDays)),
    firstDay,
    lagDays,
  };
}

/** Says whether a cause on a day is followed, once the moving effects have been put on days of their own. */
function createBoard({ isFollowedAnyway, windowDays, lagDays, firstDay }: OpenQuestion) {
  const stamps = new Uint32Array(isFollowedAnyway.length + windowDays);
  let stamp = 0;
  return {
    clear: (): void => void stamp++,
    put: (effectDay: number): void => {
      const place = effectDay - firstDay - lagDays;
      if (place >= 0 && place < stamps.length) stamps[place] = stamp;
    },
    isFollowed: (causeDay: number): boolean => {
      const place = causeDay - firstDay;
      if (isFollowedAnyway[place] === 1) return true;
      for (let ahead = 0; ahead <= windowDays; ahead++) if (stamps[place + ahead] === stamp) return true;
      return false;
    },
  };
}

/** Causes and effects looked at between two breaths. */
const STEP_SIZE = 5_000;

/** The exact law: every combination of the effects' days, and given these the causes, which are independent of each other then. */
function* lawOfAll(question: OpenQuestion): Steps<Float64Array> {
  const { causes, moving } = question;
  const board = createBoard(question);
  const combinations = product(moving.map(daysInRange));
  const law = new Float64Array(causes.length + 1);
  const indices = moving.map(() => 0);
  let work = 0;
  for (let combination = 0; combination < combinations; combination++) {
    board.clear();
    for (const [place, effect] of moving.entries()) board.put(dayOfRange(effect, indices[place]!));
    const chances = causes.map((cause) => {
      const days = daysInRange(cause);
      let followed = 0;
      for (let index = 0; index < days; index++) followed += Number(board.isFollowed(dayOfRange(cause, index)));
      work += days;
      return followed / days;
    });
    const given = yield* stepsWithin(poissonBinomialSteps({ chances }), [combination / combinations, (combination + 1) / combinations]);
    for (const [index, chance] of given.chances.entries()) law[given.first + index]! += chance / combinations;
    for (let place = 0; place < indices.length; place++) {
      indices[place]!++;
      if (indices[place]! < daysInRange(moving[place]!)) break;
      indices[place] = 0;
    }
    work += moving.length + 10;
    if (work > STEP_SIZE) {
      work = 0;
      yield (combination + 1) / combinations;
    }
  }
  return law;
}

/** The law by seeded draws of every date. */
function* lawOfDraws(question: OpenQuestion, draws: number, seed: number): Steps<Float64Array> {
  const { causes, moving } = question;
  const random = seededRandom(seed);
  const board = createBoard(question);
  const [drawEffect, drawCause] = [dayDrawer(moving, random), dayDrawer(causes, random)];
  const law = new Float64Array(causes.length + 1);
  let work = 0;
  for (let draw = 0; draw < draws; draw++) {
    board.clear();
    for (let effect = 0; effect < moving.length; effect++) board.put(drawEffect(effect));
    let hits = 0;
    for (let cause = 0; cause < causes.length; cause++) if (board.isFollowed(drawCause(cause))) hits++;
    law[hits]! += 1 / draws;
    work += moving.length + causes.length;
    if (work > STEP_SIZE) {
      work = 0;
      yield (draw + 1) / draws;
    }
  }
  return law;
}

/** Draws a day of the range with an index, each day as likely. Ranges are read once, as this is done millions of times. */
function dayDrawer(ranges: readonly Range[], random: () => number): (index: number) => number {
  const firsts = Float64Array.from(ranges, ({ first }) => first);
  const sizes = Float64Array.from(ranges, daysInRange);
  const sets = ranges.map(({ days }) => days);
  return (index) => {
    const drawn = Math.floor(random() * sizes[index]!);
    return sets[index]?.[drawn] ?? firsts[index]! + drawn;
  };
}
