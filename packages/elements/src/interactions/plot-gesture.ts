import type { Instant, Span } from '@deedline/core';
import { clamp, instantAt, isSameAxis, lengthOf, placeInstant, pxOf, spanBetween, zoomAbout, type AxisView } from './axis-view.js';
import { CLICK_PX, distancePx, type AxisPoint, type GestureInput } from './pointer-inputs.js';

/** Fingers are less steady than a mouse: how far one may move, in CSS pixels, and still tap. */
const TAP_PX = 10;
/** How near in time and place two taps must be to make a double tap. */
const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_PX = 30;

interface Finger {
  readonly id: number;
  readonly at: AxisPoint;
}

interface Tap {
  readonly at: AxisPoint;
  readonly timeMs: number;
}

/** What the pointers hold: an instant between them, and how much time is shown while they are so far apart. */
interface Grip {
  readonly instant: Instant;
  readonly lengthMs: number;
  readonly spreadPx: number;
  /** Two fingers stand along the axis more than across it: only then do both keep their instants. */
  readonly isAlong: boolean;
}

/** The state of what pointers do to a plot. */
export type PlotGesture =
  | { readonly kind: 'idle'; readonly tap: Tap | undefined }
  /** A mouse or pen that may yet click. */
  | { readonly kind: 'pressed'; readonly id: number; readonly from: AxisPoint; readonly isShift: boolean }
  /** One finger: the page's, until there is a second. */
  | { readonly kind: 'touch'; readonly finger: Finger; readonly from: AxisPoint; readonly isTap: boolean; readonly tap: Tap | undefined }
  /** One pointer that pans, or two that pinch. `view` is how the figure was left by the last step, `before` what was shown at first. */
  | { readonly kind: 'moving'; readonly fingers: readonly Finger[]; readonly grip: Grip; readonly view: AxisView; readonly before: Span }
  | { readonly kind: 'brush'; readonly id: number; readonly from: Instant; readonly at: AxisPoint };

export interface PlotStep {
  readonly gesture: PlotGesture;
  /** What to show now. */
  readonly span?: Span;
  /** A movement is over: the view rests, and a click that follows is none. */
  readonly isOver?: true;
}

export const IDLE: PlotGesture = { kind: 'idle', tap: undefined };

/** Whether something moves or is drawn, so that keys and touches are the gesture's. */
export const isBusy = ({ kind }: PlotGesture): boolean => kind === 'moving' || kind === 'brush';

/**
 * One step of a gesture on a plot: drag, pinch, double tap, or with Shift a brush. Pure: `view` is what is shown now, or was asked for last.
 * What changed it from outside since the last step is taken as it is: the pointers hold what is under them then.
 */
export function stepPlot(gesture: PlotGesture, input: GestureInput, view: AxisView): PlotStep {
  switch (input.kind) {
    case 'press':
      return { gesture: press(gesture, input, view) };
    case 'move':
      return move(gesture, input, view);
    case 'release':
      return release(gesture, input, view);
    case 'lose':
      return lose(gesture, input.id);
    case 'escape':
      if (gesture.kind === 'moving') return { gesture: IDLE, span: gesture.before, isOver: true };
      return gesture.kind === 'brush' ? { gesture: IDLE, isOver: true } : { gesture };
  }
}

/** Where the brush is drawn, in pixels of the axis; `undefined` if there is none. */
export function brushPx(gesture: PlotGesture, view: AxisView): { readonly fromPx: number; readonly toPx: number } | undefined {
  if (gesture.kind !== 'brush') return undefined;
  const [one, other] = [pxOf(view, gesture.from), gesture.at.alongPx].map((px) => clamp(px, view.startPx, view.endPx)) as [number, number];
  return { fromPx: Math.min(one, other), toPx: Math.max(one, other) };
}

function press(gesture: PlotGesture, input: Extract<GestureInput, { kind: 'press' }>, view: AxisView): PlotGesture {
  const { id, at, isTouch, isFirst, isShift } = input;
  if (isBusy(gesture)) return gesture;
  if (!isTouch) return { kind: 'pressed', id, from: at, isShift };
  if (gesture.kind === 'pressed') return gesture;
  if (gesture.kind !== 'touch' || isFirst)
    return { kind: 'touch', finger: { id, at }, from: at, isTap: true, tap: gesture.kind === 'idle' ? gesture.tap : undefined };
  return startMoving([gesture.finger, { id, at }], view);
}

function startMoving(fingers: readonly Finger[], view: AxisView): PlotGesture & { readonly kind: 'moving' } {
  return { kind: 'moving', fingers, grip: gripOf(fingers, view), view, before: view.viewport };
}

function move(gesture: PlotGesture, { id, at }: Finger, view: AxisView): PlotStep {
  switch (gesture.kind) {
    case 'pressed': {
      if (id !== gesture.id || distancePx(gesture.from, at) < CLICK_PX) return { gesture };
      if (gesture.isShift) return { gesture: { kind: 'brush', id, from: instantAt(view, gesture.from.alongPx), at } };
      return moveFinger(startMoving([{ id, at: gesture.from }], view), { id, at }, view);
    }
    case 'touch':
      if (id !== gesture.finger.id) return { gesture };
      return { gesture: { ...gesture, finger: { id, at }, isTap: gesture.isTap && distancePx(gesture.from, at) <= TAP_PX } };
    case 'moving':
      return moveFinger(gesture, { id, at }, view);
    case 'brush':
      return { gesture: id === gesture.id ? { ...gesture, at } : gesture };
    case 'idle':
      return { gesture };
  }
}

function moveFinger(gesture: PlotGesture & { readonly kind: 'moving' }, moved: Finger, view: AxisView): PlotStep {
  if (!gesture.fingers.some(({ id }) => id === moved.id)) return { gesture };
  const grip = isSameAxis(gesture.view, view) ? gesture.grip : gripOf(gesture.fingers, view);
  const fingers = gesture.fingers.map((finger) => (finger.id === moved.id ? moved : finger));
  const lengthMs = (grip.lengthMs * grip.spreadPx) / spreadOf(fingers, grip.isAlong);
  const span = placeInstant(view, { instant: grip.instant, px: centreOf(fingers), lengthMs });
  return { gesture: { ...gesture, fingers, grip, view: { ...view, viewport: span } }, span };
}

function gripOf(fingers: readonly Finger[], view: AxisView): Grip {
  const [one, other] = fingers;
  const isAlong = !one || !other || Math.abs(one.at.alongPx - other.at.alongPx) >= Math.abs(one.at.acrossPx - other.at.acrossPx);
  return { instant: instantAt(view, centreOf(fingers)), lengthMs: lengthOf(view.viewport), spreadPx: spreadOf(fingers, isAlong), isAlong };
}

const centreOf = (fingers: readonly Finger[]): number => fingers.reduce((sum, { at }) => sum + at.alongPx, 0) / fingers.length;

function spreadOf([one, other]: readonly Finger[], isAlong: boolean): number {
  if (!one || !other) return 1;
  return Math.max(1, isAlong ? Math.abs(one.at.alongPx - other.at.alongPx) : distancePx(one.at, other.at));
}

function release(gesture: PlotGesture, { id, timeMs }: { readonly id: number; readonly timeMs: number }, view: AxisView): PlotStep {
  if (gesture.kind === 'brush' && gesture.id === id) {
    const drawn = brushPx(gesture, view);
    const isLong = drawn !== undefined && drawn.toPx - drawn.fromPx >= CLICK_PX;
    const over = { gesture: IDLE, isOver: true } as const;
    return isLong ? { ...over, span: spanBetween(view, instantAt(view, drawn.fromPx), instantAt(view, drawn.toPx)) } : over;
  }
  if (gesture.kind !== 'touch' || gesture.finger.id !== id || !gesture.isTap) return lose(gesture, id);
  const { tap, finger } = gesture;
  const isDouble = tap !== undefined && timeMs - tap.timeMs <= DOUBLE_TAP_MS && distancePx(tap.at, finger.at) <= DOUBLE_TAP_PX;
  if (isDouble) return { gesture: IDLE, span: zoomAbout(view, finger.at.alongPx, 2), isOver: true };
  return { gesture: { kind: 'idle', tap: { at: finger.at, timeMs } } };
}

/** Without the pointer: what was moved stays where it is, a brush chooses nothing. */
function lose(gesture: PlotGesture, lost: number): PlotStep {
  switch (gesture.kind) {
    case 'moving': {
      const left = gesture.fingers.filter(({ id }) => id !== lost);
      if (left.length === gesture.fingers.length) return { gesture };
      const [finger] = left;
      return { gesture: finger ? { kind: 'touch', finger, from: finger.at, isTap: false, tap: undefined } : IDLE, isOver: true };
    }
    case 'brush':
      return gesture.id === lost ? { gesture: IDLE, isOver: true } : { gesture };
    case 'pressed':
      return { gesture: gesture.id === lost ? IDLE : gesture };
    case 'touch':
      return { gesture: gesture.finger.id === lost ? IDLE : gesture };
    case 'idle':
      return { gesture };
  }
}
