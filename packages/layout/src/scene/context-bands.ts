import { clipBox } from './box.js';
import type { FigureEvent } from './figure-event.js';
import { boxOf, type Frame } from './frame.js';
import type { PlacedMark } from './place-marks.js';
import type { Backdrop, Cap } from './scene.js';

/** Strips beyond an end that goes on, narrower and narrower; one strip apart from an end that is not known. From the end outwards, in pixels. */
const BEYOND: Readonly<Record<Cap, readonly (readonly [number, number])[]>> = {
  hard: [],
  wave: [],
  open: [
    [2, 7],
    [9.5, 12.5],
    [15, 16.5],
  ],
  unknown: [[0, 6]],
};

/**
 * Context extents that are drawn as bands behind both sides: the certain part, lighter what may belong to it, strips beyond an end that goes on or is not
 * known; of a set with gaps each member by itself.
 */
export function contextBands(shown: readonly PlacedMark[], frame: Frame, across: readonly [number, number]): readonly Backdrop[] {
  return shown
    .filter(({ figureEvent: { lane, form } }) => lane.kind === 'context' && form === 'extent')
    .flatMap(({ figureEvent }) =>
      piecesOf(figureEvent, frame).flatMap(({ along, isTint }): readonly Backdrop[] => {
        const box = along[1] > along[0] ? clipBox(boxOf(frame, along, across), frame.plot) : undefined;
        return box ? [{ kind: 'band', box, isVertical: frame.isVertical, isTint }] : [];
      }),
    );
}

interface Piece {
  readonly along: readonly [number, number];
  readonly isTint: boolean;
}

function piecesOf({ padded, core, members, startCap, endCap }: FigureEvent, { scale }: Frame): readonly Piece[] {
  const tint = (along: readonly [number, number]): Piece => ({ along, isTint: true });
  if (members) return members.map((span) => tint([scale.timeToPx(span.start), scale.timeToPx(span.end)]));
  const [start, end] = [scale.timeToPx(padded.start), scale.timeToPx(padded.end)];
  const [from, to] = core ? [scale.timeToPx(core.start), scale.timeToPx(core.end)] : [end, end];
  return [
    ...BEYOND[startCap].map(([near, far]) => tint([start - far, start - near])),
    tint([start, from]),
    { along: [from, to], isTint: false },
    tint([to, end]),
    ...BEYOND[endCap].map(([near, far]) => tint([end + near, end + far])),
  ];
}
