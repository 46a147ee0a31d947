import type { Frame } from '../scene/frame.js';
import type { Arc } from '../scene/scene.js';
import type { Obstacles } from './obstacles.js';

export type Point = readonly [number, number];

/** A way of bending a curve: how far across its controls lie, and by how many pixels along they are moved aside. */
interface Bend {
  /** `bulge`: both controls lie beyond their ends, in bulges away from the axis or, below 0, towards it. `turn`: in shares of the way across to the other end. */
  readonly kind: 'bulge' | 'turn';
  readonly reach: number;
  readonly aside: number;
}

/** The smallest that get around a label, first of all none. Pixels, not shares: steep curves have no length along to take a share of. */
const ASIDES_PX = [0, 20, -20, 48, -48, 100, -100, 180, -180];
const bends = (kinds: readonly Omit<Bend, 'aside'>[]): readonly Bend[] => ASIDES_PX.flatMap((aside) => kinds.map((bend) => ({ ...bend, aside })));
/** Of curves whose ends lie on one side of the axis. */
const ONE_SIDE = bends([
  { kind: 'bulge', reach: 1 },
  { kind: 'bulge', reach: 0.4 },
  { kind: 'bulge', reach: -0.6 },
  { kind: 'turn', reach: 0.85 },
  { kind: 'bulge', reach: 1.8 },
]);
/** Of those that cross it. */
const ACROSS = bends([
  { kind: 'turn', reach: 0.55 },
  { kind: 'turn', reach: 0.3 },
  { kind: 'turn', reach: 0.85 },
]);

/** A bend that is less plain is taken only for what it spares. */
const BEND_COST = 0.04;

export interface RouteOptions {
  readonly frame: Frame;
  /** What curves keep off; without it they take the plainest way. */
  readonly obstacles: Obstacles | undefined;
  /** The events of the marks at its ends: they may be run over. */
  readonly ends: readonly string[];
}

/**
 * A curve between two points that leaves and arrives across the time axis, bulges where both lie on one side, and runs over as few labels and marks as
 * any of its bends. It depends on what lies in the plot alone, and that pans along with its ends.
 */
export function routeArc(a: Point, b: Point, { frame, obstacles, ends }: RouteOptions): Arc['points'] {
  const { isVertical, axis } = frame;
  const across = isVertical ? 0 : 1;
  const middle = (axis[0] + axis[1]) / 2;
  const isOneSide = Math.sign(a[across] - middle) === Math.sign(b[across] - middle);
  const [plainest, ...others] = (isOneSide ? ONE_SIDE : ACROSS) as [Bend, ...Bend[]];
  let best = bent(a, b, { bend: plainest, frame });
  let least = obstacles?.costOf(best, ends, Infinity) ?? 0;
  for (const [index, bend] of others.entries()) {
    const plainness = (index + 1) * BEND_COST;
    if (!obstacles || least <= plainness) break;
    const points = bent(a, b, { bend, frame });
    const cost = plainness + obstacles.costOf(points, ends, least - plainness);
    if (cost < least) [best, least] = [points, cost];
  }
  return best;
}

function bent(a: Point, b: Point, { bend, frame: { isVertical, axis } }: { readonly bend: Bend; readonly frame: Frame }): Arc['points'] {
  const [along, across] = isVertical ? ([1, 0] as const) : ([0, 1] as const);
  const isBulge = bend.kind === 'bulge';
  const outwards = Math.sign(a[across] - (axis[0] + axis[1]) / 2);
  const bulge = Math.min(60, 14 + Math.abs(a[along] - b[along]) * 0.12) * outwards * bend.reach;
  const turn = (point: Point, other: Point): Point => {
    const to = point[across] + (isBulge ? bulge : (other[across] - point[across]) * bend.reach);
    const at = point[along] + (isBulge ? (other[along] - point[along]) * 0.2 : 0) + bend.aside;
    return isVertical ? [to, at] : [at, to];
  };
  return [a, turn(a, b), turn(b, a), b];
}

/** The point of a cubic curve at a share of its parameter. */
export function curveAt([p0, p1, p2, p3]: Arc['points'], t: number): Point {
  const u = 1 - t;
  const at = (i: 0 | 1): number => u * u * u * p0[i] + 3 * u * u * t * p1[i] + 3 * u * t * t * p2[i] + t * t * t * p3[i];
  return [at(0), at(1)];
}
