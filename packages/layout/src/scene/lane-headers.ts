import type { Catalogue } from '@deedline/core';
import { fitText, wrapText } from '../labels/fit-text.js';
import { TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import type { FigureEvent } from './figure.js';
import type { Frame, LaneArea } from './frame.js';
import type { Emphasis, LaneInView, Mark, SceneText } from './scene.js';

const NOTE_LINE_PX = 15;
const TITLE_PX = 20;
const KEY_INDENT_PX = 16;

interface HeaderOptions {
  readonly words: Catalogue;
  readonly measureText: MeasureText;
}

/** Names, counts and keys of the lanes, which `lanes` tells in the order of the frame's areas: in the gutter, or above the columns of a vertical figure. */
export function buildHeaders(
  frame: Frame,
  lanes: readonly LaneInView[],
  options: HeaderOptions,
): { readonly texts: readonly SceneText[]; readonly keys: readonly Mark[] } {
  const texts: SceneText[] = [];
  const keys: Mark[] = [];
  frame.areas.forEach((area, index) => {
    const counts = [lanes[index]?.ids.length ?? 0, area.figureLane.events.length] as const;
    if (frame.isVertical) texts.push(...columnHeader(frame, area, counts, options));
    else {
      const header = gutterHeader(frame, area, counts, options);
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
  const x = sign === -1 ? near - 4 : isLast ? frame.widthPx - 2 : near + 2;
  const anchor = sign === -1 || isLast ? 'end' : 'start';
  // The last column's name may reach over the one before it, which then has as much less room.
  const lastArea = frame.areas[frame.areas.length - 1];
  const overhangPx = lastArea && sign === 1 ? Math.max(0, measureText(lastArea.lane.label, TEXT_STYLES.laneTitle) + 8 - lastArea.sizePx) : 0;
  const roomPx = sign === -1 ? near - 6 : isLast ? sizePx + overhangPx : Math.max(sizePx - 4 - overhangPx, 40);
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
  [shown, all]: readonly [number, number],
  { words, measureText }: HeaderOptions,
): { texts: readonly SceneText[]; keys: readonly Mark[] } {
  const { lane, near, sign, sizePx } = area;
  const top = Math.min(near, near + sign * sizePx);
  const bottom = top + sizePx;
  const widthPx = frame.gutterPx - 16 - (lane.measure === undefined ? 0 : 26);
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
  if (!note(words.inView(shown, all), 2)) note(words.inViewShort(shown, all), 1);
  if (lane.measure !== undefined) note(words.barsAre(lane.measureOf ?? lane.label, lane.measure), 7);
  y += 4;
  for (const key of keysOf(area, words)) {
    const at = y;
    if (!note(key.text, 2, KEY_INDENT_PX)) break;
    keys.push(keyMark(key, area, at));
  }
  return { texts, keys };
}

interface Key {
  readonly text: string;
  readonly kind: 'point' | 'capsule' | 'extent';
  readonly isHollow?: boolean;
  readonly isCrossed?: boolean;
  readonly isDashed?: boolean;
}

/** What needs a key in a lane: only signs that occur in it. */
function keysOf({ lane, figureLane: { events } }: LaneArea, words: Catalogue): readonly Key[] {
  const has = (test: (figureEvent: FigureEvent) => boolean): boolean => events.some(test);
  const keys: Key[] = [];
  if (lane.kind === 'words' && has(({ isHollow }) => isHollow))
    keys.push({ text: words.keyOnRecord, kind: 'point' }, { text: words.keyUnnamed, kind: 'point', isHollow: true });
  if (has(({ isCrossed }) => isCrossed)) keys.push({ text: words.keyDenied, kind: 'point', isCrossed: true });
  if (has(({ form, isExact }) => form === 'moment' && !isExact)) keys.push({ text: words.keyCapsule, kind: 'capsule' });
  if (has(({ isDashed }) => isDashed)) keys.push({ text: words.keyPlanned, kind: 'point', isHollow: true, isDashed: true });
  if (has(({ event }) => event.date.end.kind === 'open')) keys.push({ text: words.keyOpenEnd, kind: 'extent' });
  return keys;
}

function keyMark(key: Key, { lane }: LaneArea, y: number): Mark {
  const base = {
    id: '',
    laneId: lane.id,
    tone: lane.kind,
    emphasis: 'normal' as Emphasis,
    isHollow: key.isHollow ?? false,
    isDashed: key.isDashed ?? false,
    isCrossed: key.isCrossed ?? false,
    box: { x: 0, y: y - 4, width: 11, height: 8 },
  };
  if (key.kind === 'capsule') return { ...base, kind: 'capsule', isVertical: false, isDayKnown: false };
  if (key.kind === 'extent')
    return {
      ...base,
      kind: 'extent',
      isVertical: false,
      box: { x: 0, y: y - 3, width: 12, height: 6 },
      outer: [0, 6],
      core: [0, 6],
      startCap: 'hard',
      endCap: 'open',
    };
  return { ...base, kind: 'point', cx: 5, cy: y, radiusPx: 4.5 };
}
