/** A place along the time axis and across it, in CSS pixels of the element. */
export interface AxisPoint {
  readonly alongPx: number;
  readonly acrossPx: number;
}

/** What pointers and the Escape key tell a gesture. */
export type GestureInput =
  | {
      readonly kind: 'press';
      readonly id: number;
      readonly at: AxisPoint;
      readonly isTouch: boolean;
      /** No other finger touches the screen. */
      readonly isFirst: boolean;
      readonly isShift: boolean;
    }
  | { readonly kind: 'move'; readonly id: number; readonly at: AxisPoint }
  | { readonly kind: 'release'; readonly id: number; readonly timeMs: number }
  /** The browser or another element took the pointer away. */
  | { readonly kind: 'lose'; readonly id: number }
  | { readonly kind: 'escape' };

export interface PointerFollower {
  /** Where the pointer is; `undefined` while there is no axis. */
  pointOf(pointer: PointerEvent): AxisPoint | undefined;
  onInput(input: GestureInput): void;
  /** Whether something moves now, so that Escape ends it and goes no further. */
  isBusy(): boolean;
}

/** How far a pointer may move, in CSS pixels, and still click. */
export const CLICK_PX = 4;

export const distancePx = (a: AxisPoint, b: AxisPoint): number => Math.hypot(a.alongPx - b.alongPx, a.acrossPx - b.acrossPx);

/**
 * Turns the pointer events of an element into inputs: from a press of the main button, a pen or a finger until that pointer is let go, is
 * lost or is cancelled. The pointer is captured, so that this goes on outside the element. Prevents nothing but Escape.
 *
 * @returns Stops it.
 */
export function followPointers(element: HTMLElement, follower: PointerFollower): () => void {
  const held = new Set<number>();

  const letGo = (id: number): boolean => {
    const wasHeld = held.delete(id);
    if (wasHeld && held.size === 0) listenOutside(false);
    return wasHeld;
  };
  const lose = (id: number): void => {
    if (letGo(id)) follower.onInput({ kind: 'lose', id });
  };
  const onDown = (pointer: PointerEvent): void => {
    const { pointerId: id, pointerType, isPrimary, shiftKey } = pointer;
    // Ctrl with the main button asks for a menu on some systems.
    if (pointer.button !== 0 || (pointer.ctrlKey && pointerType !== 'touch')) return;
    lose(id);
    const at = follower.pointOf(pointer);
    if (!at) return;
    if (held.size === 0) listenOutside(true);
    held.add(id);
    capture(element, id);
    follower.onInput({ kind: 'press', id, at, isTouch: pointerType === 'touch', isFirst: isPrimary, isShift: shiftKey });
  };
  const onMove = (pointer: PointerEvent): void => {
    const { pointerId: id } = pointer;
    if (!held.has(id)) return;
    // The release was told to nobody, as when it fell into another window.
    if (!(pointer.buttons & 1)) return lose(id);
    const at = follower.pointOf(pointer);
    if (at) follower.onInput({ kind: 'move', id, at });
  };
  const onUp = (pointer: PointerEvent): void => {
    const { pointerId: id, timeStamp } = pointer;
    const at = follower.pointOf(pointer);
    if (at && held.has(id)) follower.onInput({ kind: 'move', id, at });
    if (letGo(id)) follower.onInput({ kind: 'release', id, timeMs: timeStamp });
  };
  const onCancel = ({ pointerId }: PointerEvent): void => lose(pointerId);
  // A button gives the capture that a touch began with over to the plot, and an element taken out of the page tells its document.
  const onLostCapture = ({ pointerId }: PointerEvent): void => {
    if (!element.hasPointerCapture(pointerId)) lose(pointerId);
  };
  const onKey = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || !follower.isBusy()) return;
    key.preventDefault();
    key.stopImmediatePropagation();
    follower.onInput({ kind: 'escape' });
  };

  function listenOutside(isListening: boolean): void {
    const change = isListening ? 'addEventListener' : 'removeEventListener';
    window[change]('lostpointercapture', onLostCapture as EventListener);
    window[change]('keydown', onKey as EventListener, true);
  }

  const listeners = { pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: onCancel };
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) element.removeEventListener(type, listener as EventListener);
    listenOutside(false);
    held.clear();
  };
}

function capture(element: HTMLElement, id: number): void {
  try {
    element.setPointerCapture(id);
  } catch {
    // The pointer may be gone before its event is handled; then it is not followed outside.
  }
}
