import { measuredOf, sizeName, type Measured, type Run } from './results.ts';

/** A promise about our own figure, as the design states it. */
export interface Target {
  readonly name: string;
  /** The greatest permitted value. */
  readonly limit: number;
  readonly unit: 'ms' | '×' | 'B';
  /** Not given where the run lacks what it is made of. */
  readonly value: number | undefined;
}

const UPDATE_MS = 8;
const GROWTH = 1.3;
const TO_FLOOR = 2.5;
const TO_GRAVITY: Readonly<Record<number, number>> = { 1_000: 0.9, 10_000: 0.3, 100_000: 0.03 };
const PAINT_TO_GRAVITY = 0.8;
const MILLION = 1_000_000;

/** Every target, for every size it is stated for that is among `counts`, with what the run gives. */
export function targetsOf(run: Pick<Run, 'cases'>, counts: readonly number[]): readonly Target[] {
  const ours = (count: number) => measuredOf(run, 'deedline', count);
  const ratio = (read: (measured: Measured) => number, above: Measured | undefined, below: Measured | undefined): number | undefined =>
    above && below && read(above) / read(below);
  const pan = ({ pan: times }: Measured): number => times.medianMs;
  const zoom = ({ zoom: times }: Measured): number => times.medianMs;
  const paint = ({ firstPaintMs }: Measured): number => firstPaintMs;
  const value = (count: number, read: (measured: Measured) => number): number | undefined => {
    const measured = ours(count);
    return measured && read(measured);
  };
  const moves = [
    { of: 'a pan', read: pan },
    { of: 'a zoom', read: zoom },
  ] as const;
  const targets: Target[] = [];
  const add = (name: string, limit: number, unit: Target['unit'], given: number | undefined): void => void targets.push({ name, limit, unit, value: given });

  for (const count of counts) for (const { of, read } of moves) add(`${of} at ${sizeName(count)}, median`, UPDATE_MS, 'ms', value(count, read));
  for (const { of, read } of moves) add(`${of}: 1M to 10k`, GROWTH, '×', ratio(read, ours(MILLION), ours(10_000)));
  for (const count of counts)
    for (const { of, read } of moves) add(`${of} to the floor at ${sizeName(count)}`, TO_FLOOR, '×', ratio(read, ours(count), measuredOf(run, 'floor', count)));
  for (const count of counts) {
    const gravity = measuredOf(run, 'gravity', count);
    const limit = TO_GRAVITY[count];
    if (limit === undefined) continue;
    add(`a pan to gravity at ${sizeName(count)}`, limit, '×', ratio(pan, ours(count), gravity));
    add(`first paint to gravity at ${sizeName(count)}`, PAINT_TO_GRAVITY, '×', ratio(paint, ours(count), gravity));
  }
  add('first paint at 1M', 500, 'ms', value(MILLION, paint));
  add(
    'all there at 1M',
    2500,
    'ms',
    value(MILLION, ({ allThereMs }) => allThereMs),
  );
  add(
    'longest task while loading 1M',
    50,
    'ms',
    value(MILLION, ({ longestTaskMs }) => longestTaskMs),
  );
  add(
    'heap for an event at 1M',
    60,
    'B',
    value(MILLION, ({ heapBytes }) => heapBytes / MILLION),
  );
  return targets;
}
