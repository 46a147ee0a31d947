/** What a wheel asks of the figure: a factor (2 shows half as much), or pixels of the axis, positive to later. */
export type WheelRequest = { readonly kind: 'zoom'; readonly factor: number } | { readonly kind: 'pan'; readonly px: number };

type WheelInput = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const LINE_PX = 25;
const PAGE_PX = 500;
/** Octaves a pixel of the wheel. A pinch on a trackpad comes as Ctrl with a wheel of a few pixels. */
const OCTAVES_PER_PX = 0.002;
const PINCH_SPEED = 4;
/** Wheels that spin freely send thousands of pixels at once. */
const MOST_OCTAVES = 1;

/**
 * What a wheel asks, or `undefined` where it is the page's. Zoom: Ctrl or Cmd, or any wheel where `isWheelZoom`. Pan: Shift, and a sideways
 * wheel over an axis that lies. A plain wheel up or down scrolls the page.
 */
export function readWheel(
  wheel: WheelInput,
  { isVertical, isWheelZoom }: { readonly isVertical: boolean; readonly isWheelZoom: boolean },
): WheelRequest | undefined {
  const unitPx = wheel.deltaMode === 1 ? LINE_PX : wheel.deltaMode === 2 ? PAGE_PX : 1;
  const x = wheel.deltaX * unitPx;
  const y = wheel.deltaY * unitPx;
  const isSideways = Math.abs(x) > 2 * Math.abs(y);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  if (wheel.ctrlKey || wheel.metaKey) return zoomBy(y * (wheel.ctrlKey ? PINCH_SPEED : 1));
  // Some browsers turn the wheel sideways themselves while Shift is held.
  if (wheel.shiftKey) return { kind: 'pan', px: isSideways ? x : y };
  if (isSideways) return isVertical ? undefined : { kind: 'pan', px: x };
  return isWheelZoom ? zoomBy(y) : undefined;
}

const zoomBy = (px: number): WheelRequest => ({
  kind: 'zoom',
  factor: 2 ** Math.min(Math.max(-px * OCTAVES_PER_PX, -MOST_OCTAVES), MOST_OCTAVES),
});
