import { isInside, type Box } from '../scene/box.js';
import type { Frame } from '../scene/frame.js';
import type { PlacedMark } from '../scene/place-marks.js';
import type { Label, MeasureMark } from '../scene/scene.js';
import type { Occupancy } from './occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText } from './text-style.js';

/** Bars at least this share of the longest are told by their number. */
const NOTABLE_SHARE = 0.75;
const GAP_PX = 3;
/** The selected bar has a ring. */
const SELECTED_GAP_PX = 7;

/** The numbers of the longest bars and of the selected one, beside their tips, where there is room. */
export function placeValues(
  marks: readonly PlacedMark[],
  { frame, occupancy, measureText, locale }: { frame: Frame; occupancy: Occupancy; measureText: MeasureText; locale: string },
): readonly Label[] {
  const style = TEXT_STYLES.valueStrong;
  const height = lineHeightOf(style) - 2;
  const numbers = new Intl.NumberFormat(locale);
  const bars = marks.flatMap(({ mark, area }) => (mark.kind === 'measure' ? [{ mark, area }] : []));
  bars.sort((a, b) => Number(b.mark.emphasis === 'selected') - Number(a.mark.emphasis === 'selected') || b.mark.value - a.mark.value);
  return bars.flatMap(({ mark, area }) => {
    if (mark.emphasis !== 'selected' && mark.value < area.figureLane.maxValue * NOTABLE_SHARE) return [];
    const text = numbers.format(mark.value);
    const width = measureText(text, style);
    for (const box of boxesAt(mark, { width, height, frame, sign: area.sign, gapPx: mark.emphasis === 'selected' ? SELECTED_GAP_PX : GAP_PX })) {
      if (!isInside(box, frame.plot) || !occupancy.isFree(box, mark.id)) continue;
      occupancy.add(box);
      const line = {
        text,
        x: box.x,
        y: box.y + height / 2,
        role: 'valueStrong',
        anchor: 'start',
        tone: area.lane.kind,
        isDim: mark.emphasis === 'dim',
      } as const;
      return [{ id: mark.id, box, lines: [line] }];
    }
    return [];
  });
}

/**
 * Beside the tip on either side, then beyond it. Never after a doubt about the date, which would be read as one about the number: for that a
 * vertical figure has no room.
 */
function boxesAt(
  { body: bar, box, badges }: MeasureMark,
  { width, height, frame, sign, gapPx }: { width: number; height: number; frame: Frame; sign: 1 | -1; gapPx: number },
): readonly Box[] {
  if (frame.isVertical && badges.length > 0) return [];
  if (frame.isVertical) return [{ x: bar.x + bar.width + gapPx, y: bar.y + bar.height / 2 - height / 2, width, height }];
  const tip = sign === 1 ? bar.y + bar.height : bar.y;
  const y = sign === 1 ? tip - height : tip;
  return [
    { x: bar.x + bar.width + gapPx, y, width, height },
    { x: bar.x - gapPx - width, y, width, height },
    { x: bar.x + bar.width / 2 - width / 2, y: sign === 1 ? box.y + box.height + gapPx - 1 : box.y - height - gapPx + 1, width, height },
  ];
}
