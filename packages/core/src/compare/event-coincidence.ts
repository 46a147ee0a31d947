import { DAY_MS } from '../time/civil-days.js';
import type { Instant, Span } from '../time/span.js';
import { countDays } from './day-weights.js';
import { hitDaysOf, hitsOf, hitTable } from './hit-table.js';
import { defaultJitterDays } from './jitter-null.js';
import { NULL_MODELS, type NullModel } from './null-models.js';
import type { CoincidenceSide, NullOptions } from './null-result.js';
import { LEAST_FOR_A_TEST, TEST_LEVEL, WIDEST_COVER } from './small-numbers.js';

export interface EventCoincidenceOptions {
  /** When the effects and the causes happened, in UTC milliseconds: deeds and words, say. Several on one day of the period count as one. */
  readonly effects: readonly Instant[];
  readonly causes: readonly Instant[];
  /** Where both are observed. Days are counted from its start, the last one may be cut. Events outside of it are left out and counted. */
  readonly period: Span;
  /** Whole days, 0 or more: an effect counts up to that many days after the cause, its own day and the last one included. */
  readonly windowDays: number;
  /** Whole days that pass before the window opens. */
  readonly lagDays?: number;
  readonly nullModel?: NullModel;
  /** For the model `jitter`: see `defaultJitterDays`. */
  readonly jitterDays?: number;
  /** Whether causes are counted that are followed, or effects that are preceded. */
  readonly side?: CoincidenceSide;
}

/** How often the one was followed by the other, and how often it would be by chance. No cause is shown by it. */
export interface Coincidence {
  readonly hits: number;
  readonly of: number;
  /** `hits / of`; absent where `of` is 0. */
  readonly rate?: number;
  /** The mean count by chance, and the range that holds it in 95 % of cases, both ends included. */
  readonly expected: number;
  readonly range: readonly [low: number, high: number];
  /** The chance of as many hits or more, and of as few or fewer; absent where `tooFew`. */
  readonly p?: number;
  readonly pFewer?: number;
  /** The smallest `p` that these days could have given, and the hits that it belongs to: the most that the null model can give. */
  readonly minimumP?: number;
  readonly mostHits?: number;
  /** The share of the period's days on which a tested event would be a hit. */
  readonly coverShare: number;
  /** Under five days with events in either series: only pairs can be looked at. */
  readonly tooFew?: true;
  /** `minimumP` is above 5 %: these data could not show a link. */
  readonly cannotShow?: true;
  /** `coverShare` is above 70 %: hits are what one would expect. */
  readonly tooWide?: true;
  /** Length of the period; a day that it cuts counts as one. */
  readonly days: number;
  readonly windowDays: number;
  readonly lagDays: number;
  readonly nullModel: NullModel;
  /** For the model `jitter`. */
  readonly jitterDays?: number;
  readonly side: CoincidenceSide;
  /** Days with an effect, and with a cause, in the period. */
  readonly effectDays: number;
  readonly causeDays: number;
  /** How many of either lie outside the period. */
  readonly outside: { readonly effects: number; readonly causes: number };
}

/** The longest period: some eleven thousand years. */
const MAX_DAYS = 4_000_000;

/**
 * Event coincidence analysis between two series: how many causes an effect follows within a closed window, and what chance alone would give.
 * Throws a `RangeError` where the period has no day or more than four million, or where the window, the lag or the jitter is no whole number of days.
 *
 * @example
 * eventCoincidence({ effects, causes, period, windowDays: 30 }) //=> { hits: 8, of: 12, expected: 5.6, range: [3, 9], p: 0.13, … }
 */
export function eventCoincidence(options: EventCoincidenceOptions): Coincidence {
  const { period, windowDays, lagDays = 0, nullModel = 'jitter', side = 'trigger' } = options;
  const days = Math.ceil((period.end - period.start) / DAY_MS);
  if (!(days >= 1 && days <= MAX_DAYS)) throw new RangeError(`The period has to have 1 to ${MAX_DAYS} days.`);
  const jitterDays = options.jitterDays ?? defaultJitterDays(windowDays);
  for (const [name, value, least] of [
    ['windowDays', windowDays, 0],
    ['lagDays', lagDays, 0],
    ['jitterDays', jitterDays, 1],
  ] as const)
    if (!(Number.isInteger(value) && value >= least)) throw new RangeError(`${name} has to be a whole number of days, ${least} or more.`);

  const [effects, causes] = [daysWithin(options.effects, period), daysWithin(options.causes, period)];
  return {
    ...coincidenceOfDays({ effects: effects.days, causes: causes.days, days, windowDays, lagDays, jitterDays, nullModel, side }),
    outside: { effects: effects.outside, causes: causes.outside },
  };
}

/** The same for day numbers, each within the period. Several of one day are as many hits; for a test they are one, and `jitter` and `shift` move them as one. */
export function coincidenceOfDays(
  options: Omit<Required<NullOptions>, 'lagDays'> & { readonly nullModel: NullModel; readonly lagDays?: number },
): Omit<Coincidence, 'outside'> {
  const { effects, causes, days, windowDays, lagDays = 0, jitterDays, nullModel, side } = options;
  const table = hitTable(options);
  const [hits, of, coverShare] = [hitsOf(table), table.events.length, hitDaysOf(table) / days];
  const { expected, range, p, pFewer, minimumP, mostHits } = NULL_MODELS[nullModel](options);
  const [effectDays, causeDays] = [countDays(effects, days), countDays(causes, days)];
  const isTooFew = Math.min(effectDays, causeDays) < LEAST_FOR_A_TEST;
  return {
    hits,
    of,
    ...(of > 0 && { rate: hits / of }),
    expected,
    range,
    ...(isTooFew ? { tooFew: true } : { p, pFewer, minimumP: minimumP!, mostHits: mostHits!, ...(minimumP! > TEST_LEVEL && { cannotShow: true }) }),
    coverShare,
    ...(coverShare > WIDEST_COVER && { tooWide: true }),
    days,
    windowDays,
    lagDays,
    nullModel,
    ...(nullModel === 'jitter' && { jitterDays }),
    side,
    effectDays,
    causeDays,
  };
}

/** The days of a period that have an event, ascending, and how many events lie outside of it. What is no number is outside. */
function daysWithin(instants: readonly Instant[], { start, end }: Span): { readonly days: readonly number[]; readonly outside: number } {
  const inside = instants.filter((instant) => instant >= start && instant < end);
  const days = new Set(inside.map((instant) => Math.floor((instant - start) / DAY_MS)));
  return { days: [...days].toSorted((a, b) => a - b), outside: instants.length - inside.length };
}
