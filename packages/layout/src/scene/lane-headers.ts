import type { CalendarInterval, Catalogue } from '@deedline/core';
import { fitText, wrapText } from '../labels/fit-text.js';
import { TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import type { Frame, LaneArea } from './frame.js';
import { keysOf } from './lane-keys.js';
import type { PlacedMark } from './place-marks.js';
import type { LaneInView, Mark, SceneText } from './scene.js';

const NOTE_LINE_PX = 15;
const TITLE_PX = 20;
/** The numbers of a scale, at the end of the gutter. */
const SCALE_PX = 26;

interface HeaderOptions {
  /** The marks in view. */
  readonly shown: readonly PlacedMark[];
  /** By which step the events of a lane are counted. */
  readonly intervalOf: (area: LaneArea) => CalendarInterval;
  readonly words: Catalogue;
  readonly measureText: MeasureText;
}

/** Names, counts and keys of the lanes, which `lanes` tells in the order of the frame's areas: in the gutter, or above the columns of a vertical figure, without keys. */
export function buildHeaders(
  frame: Frame,
  lanes: readonly LaneInView[],
  options: HeaderOptions,
): { readonly texts: readonly SceneText[]; readonly keys: readonly Mark[] } {
  const texts: SceneText[] = [];
  const keys: Mark[] = [];
  frame.areas.forEach((area, index) => {
    const { inView = 0, count = 0, seen = inView, hasCounts = false } = lanes[index] ?? {};
    if (frame.isVertical) texts.push(...columnHeader(frame, area, [inView, count], options));
    else {
      const header = gutterHeader(frame, area, { inView, all: count, unseen: inView - seen, hasCounts }, options);
      texts.push(...header.texts);
      keys.push(...header.keys);
    }
  });
  return { texts, keys };
}

/** Above its column, as much as it has room for. */
function columnHeader(
  frame: Frame,
  { lane, near, sign, sizePx }: LaneArea,
  [shown, all]: readonly [number, number],
  { words, measureText }: HeaderOptions,
): readonly SceneText[] {
  const isLast = near + sign * sizePx >= frame.widthPx - 1;
  const anchor = sign === -1 || isLast ? 'end' : 'start';
  // The last column's name may reach over the one before it, which then has as much less room, and may itself begin over the axis.
  const lastArea = frame.areas[frame.areas.length - 1];
  const overhangPx = lastArea && sign === 1 ? Math.max(0, measureText(lastArea.lane.label, TEXT_STYLES.laneTitle) + 8 - lastArea.sizePx) : 0;
  const ownPx = sizePx - 4 - overhangPx;
  const axisPx = near === frame.axis[1] && ownPx < measureText(lane.label, TEXT_STYLES.laneTitle) ? frame.axis[1] - frame.axis[0] : 0;
  const x = sign === -1 ? near - 4 : isLast ? frame.widthPx - 2 : near - axisPx + 2;
  const roomPx = sign === -1 ? near - 6 : isLast ? sizePx + overhangPx : Math.max(ownPx + axisPx, 40);
  const count = [words.inView(shown, all), words.inViewShort(shown, all)].find((text) => measureText(text, TEXT_STYLES.laneNote) <= roomPx);
  const label = fitText(lane.label, { widthPx: roomPx, style: TEXT_STYLES.laneTitle, measureText, minChars: 2 });
  return [
    ...(label === undefined ? [] : [{ text: label, x, y: 12, role: 'laneTitle', anchor, tone: lane.kind } as const]),
    ...(count === undefined ? [] : [{ text: count, x, y: 29, role: 'laneNote', anchor, tone: 'muted' } as const]),
  ];
}

function gutterHeader(
  frame: Frame,
  area: LaneArea,
  { inView, all, unseen, hasCounts }: { readonly inView: number; readonly all: number; readonly unseen: number; readonly hasCounts: boolean },
  { shown, intervalOf, words, measureText }: HeaderOptions,
): { texts: readonly SceneText[]; keys: readonly Mark[] } {
  const { lane, near, sign, sizePx } = area;
  const top = Math.min(near, near + sign * sizePx);
  const bottom = top + sizePx;
  const hasScale = lane.measure !== undefined || hasCounts;
  const widthPx = frame.gutterPx - 16 - (hasScale ? SCALE_PX : 0);
  const texts: SceneText[] = [];
  const keys: Mark[] = [];
  let y = top + Math.min(14, sizePx / 2);
  const label = fitText(lane.label, { widthPx: frame.gutterPx - 12, style: TEXT_STYLES.laneTitle, measureText, minChars: 2 });
  if (label !== undefined) texts.push({ text: label, x: 0, y, role: 'laneTitle', anchor: 'start', tone: lane.kind });
  y += TITLE_PX;
  /** Writes a note whole, or not at all where the lane is too low for it. */
  const note = (text: string, maxLines: number, indentPx = 0): boolean => {
    const lines = wrapText(text, { widthPx: widthPx - indentPx, maxLines, style: TEXT_STYLES.laneNote, measureText }) ?? [];
    if (lines.length === 0 || y + (lines.length - 0.5) * NOTE_LINE_PX > bottom) return false;
    for (const line of lines) {
      texts.push({ text: line, x: indentPx, y, role: 'laneNote', anchor: 'start', tone: 'muted' });
      y += NOTE_LINE_PX;
    }
    return true;
  };
  if (!note(words.inView(inView, all), 2)) note(words.inViewShort(inView, all), 1);
  if (lane.measure !== undefined) note(words.barsAre(lane.measureOf ?? lane.label, lane.measure), 7);
  if (hasCounts && !note(words.columnsAre(intervalOf(area)), 3)) note(words.columnsPer(intervalOf(area)), 1);
  if (unseen > 0) note(words.notDrawn(unseen), 3);
  y += 4;
  const own = shown.filter((placed) => placed.area === area).map(({ figureEvent }) => figureEvent);
  const signs = keysOf(area, own, words);
  const indentPx = Math.max(0, ...signs.map((key) => key.widthPx));
  for (const { text, markAt } of signs) {
    const at = y;
    if (!note(text, 2, indentPx)) break;
    keys.push(markAt(at));
  }
  return { texts, keys };
}
