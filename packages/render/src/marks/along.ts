import type { Box, Mark } from '@deedline/layout';

/** A point from its place along the axis and across it. */
export const pointIn =
  (isVertical: boolean) =>
  (along: number, across: number): readonly [number, number] =>
    isVertical ? [across, along] : [along, across];

/** The part of a mark between two places along the axis. */
export function pieceOf({ box, isVertical }: Pick<Mark, 'box' | 'isVertical'>, [a, b]: readonly [number, number]): Box {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return isVertical ? { x: box.x, y: from, width: box.width, height: to - from } : { x: from, y: box.y, width: to - from, height: box.height };
}

/** How thick a mark is, across the axis. */
export const thicknessOf = ({ box, isVertical }: Pick<Mark, 'box' | 'isVertical'>): number => (isVertical ? box.width : box.height);

export const insetBox = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0.5, width - 2 * by),
  height: Math.max(0.5, height - 2 * by),
});
