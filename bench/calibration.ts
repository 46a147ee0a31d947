import { blockNull, DAY_MS, eventCoincidence, seededRandom, type NullModel } from '@deedline/core';

/** How days of a series are drawn; each knows nothing of the other series. */
type Shape = 'uniform' | 'clustered' | 'rising' | 'clustered and rising';

interface Scenario {
  readonly name: string;
  readonly days: number;
  /** Drawn days; several may fall together. */
  readonly effects: number;
  readonly causes: number;
  readonly effectShape: Shape;
  readonly causeShape: Shape;
  /** Half the days from one end of a cluster to the other. */
  readonly clusterReach?: number;
}

/** How often one null model found what is not there. */
export interface FalsePositives {
  readonly model: NullModel;
  /** Runs with a `p`. */
  readonly tested: number;
  /** Of these, runs with p < 5 %. */
  readonly flagged: number;
}

export interface CalibrationRow {
  readonly name: string;
  readonly models: readonly FalsePositives[];
}

export interface CalibrationOptions {
  /** Pairs of series for each row. */
  readonly runs: number;
  readonly seed: number;
}

const WINDOW_DAYS = 7;
const LEVEL = 0.05;
/** Under so many days with events no test is made; such draws are drawn anew. */
const LEAST = 5;
const EVENTS_IN_CLUSTER = 3;

const short = { days: 180, effects: 8, causes: 6 };
const long = { days: 626, effects: 57, causes: 12 };
const both = (shape: Shape): Pick<Scenario, 'effectShape' | 'causeShape'> => ({ effectShape: shape, causeShape: shape });

/** The row that asks most of the default model, which moves causes one by one: many events, all in bursts as short as the window. It flags too much there. */
export const HARDEST_ROW = 'both in tight clusters, 57 and 12 in 626 days';

const SCENARIOS: readonly Scenario[] = [
  { name: 'both uniform', ...short, ...both('uniform') },
  { name: 'effects clustered', ...short, effectShape: 'clustered', causeShape: 'uniform' },
  { name: 'causes clustered', ...short, effectShape: 'uniform', causeShape: 'clustered' },
  { name: 'both clustered', ...short, ...both('clustered') },
  { name: 'both rising', ...short, ...both('rising') },
  { name: 'both clustered and rising', ...short, ...both('clustered and rising') },
  { name: 'both in tight clusters', ...short, ...both('clustered'), clusterReach: 6 },
  { name: 'both uniform, 57 and 12 in 626 days', ...long, ...both('uniform') },
  { name: 'both clustered and rising, 57 and 12 in 626 days', ...long, ...both('clustered and rising') },
  { name: HARDEST_ROW, ...long, ...both('clustered'), clusterReach: 6 },
];

/** Days of a series, at least five different ones. A rise is from nothing, with the square of time; clusters are of three events on average. */
function drawDays({ days, clusterReach = 15 }: Scenario, count: number, shape: Shape, random: () => number): readonly number[] {
  const isRising = shape === 'rising' || shape === 'clustered and rising';
  const anyDay = (): number => Math.floor(days * (isRising ? Math.cbrt(random()) : random()));
  const drawOnce = (): ReadonlySet<number> => {
    if (shape === 'uniform' || shape === 'rising') return new Set(Array.from({ length: count }, anyDay));
    const centres = Array.from({ length: Math.max(2, Math.round(count / EVENTS_IN_CLUSTER)) }, anyDay);
    // Three throws added: a bell whose standard deviation is a third of its reach.
    const offset = (): number => Math.round((((random() + random() + random()) * 2) / 3 - 1) * clusterReach);
    return new Set(Array.from({ length: count }, () => Math.min(days - 1, Math.max(0, centres[Math.floor(random() * centres.length)]! + offset()))));
  };
  let drawn = drawOnce();
  while (drawn.size < LEAST) drawn = drawOnce();
  return [...drawn];
}

const MODELS = ['jitter', 'shift', 'cover', 'poisson', 'block'] as const satisfies readonly NullModel[];

/** Draws pairs of series that know nothing of each other, and counts how often each null model finds p < 5 % all the same. An honest one does so in 5 % at most. */
export function runCalibration({ runs, seed }: CalibrationOptions): readonly CalibrationRow[] {
  return SCENARIOS.map((scenario) => {
    const { name, days } = scenario;
    const random = seededRandom(seed);
    const counts = new Map(MODELS.map((model) => [model, { tested: 0, flagged: 0 }]));
    for (let run = 0; run < runs; run++) {
      const effects = drawDays(scenario, scenario.effects, scenario.effectShape, random);
      const causes = drawDays(scenario, scenario.causes, scenario.causeShape, random);
      const inMs = (drawn: readonly number[]): readonly number[] => drawn.map((day) => day * DAY_MS);
      const series = { effects: inMs(effects), causes: inMs(causes), period: { start: 0, end: days * DAY_MS }, windowDays: WINDOW_DAYS };
      for (const [nullModel, count] of counts) {
        const isBlock = nullModel === 'block'; // with fewer draws than it takes by itself, as a run of it costs a hundred of the others
        const { p } = isBlock ? blockNull({ effects, causes, days, windowDays: WINDOW_DAYS, draws: 199 }) : eventCoincidence({ ...series, nullModel });
        if (p === undefined) continue;
        count.tested++;
        if (p < LEVEL) count.flagged++;
      }
    }
    return { name, models: [...counts].map(([model, count]) => ({ model, ...count })) };
  });
}
