import type { FollowUp } from '@deedline/core';
import { boxesOverlap, type Box } from '../scene/box.js';
import type { ChartOptions } from './chart.js';
import type { Sheet } from './chart-sheet.js';

/** A deed by its lag in days; below 0 where dates allow that it came first. */
export interface AlignedDeed {
  readonly ids: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly certainty: FollowUp['certainty'];
}

export interface AlignedRow {
  readonly label: string;
  readonly dateText: string;
  readonly ids: readonly string[];
  readonly followUps: readonly AlignedDeed[];
  /** How many of the days from day 0 on lie in the record. */
  readonly observedDays: number;
  /** What the row says where it has no follow-ups. */
  readonly noneText?: string;
}

/** Where the days of the window lie; a day is a cell, `dayPx` wide. */
export interface DayColumns {
  readonly left: number;
  readonly right: number;
  readonly dayPx: number;
  readonly windowDays: number;
}

export const ROW_PX = 24;
const DOT_PX = 9;
/** From the middle of a signal's dot to the beginning of day 0. */
export const DOT_LEAD_PX = 12;
const BAR_PX = 5;
/** Bars that lie over each other go to lines of their own, as far as there are lines. */
const LINE_PX = 8;
const MOST_LINES = 8;
const MOST_SQUARE_PX = 9;
const LEAST_SQUARE_PX = 4;
const TEXT_GAP_PX = 6;
/** Hatching that is seen as such, beside the words for it. */
const LEAST_HATCH_PX = 30;

/** The track of a signal from `top`: its dot, the days that are in the record, and the deeds on them. Gives where it ends. */
export function drawTrack(sheet: Sheet, row: AlignedRow, top: number, columns: DayColumns, options: Pick<ChartOptions, 'words'>): number {
  const y = top + ROW_PX / 2;
  const { left, right, dayPx, windowDays } = columns;
  const { words } = options;
  const observed = Math.min(Math.max(row.observedDays, 0), windowDays + 1);
  const endPx = left + observed * dayPx;
  sheet.line(
    [
      [left - DOT_LEAD_PX, y],
      [Math.max(endPx, left), y],
    ],
    'rule',
    'hair',
  );
  const noData: Box = { x: endPx, y: y - 8, width: right - endPx, height: 16 };
  if (noData.width > 0.5) sheet.add({ kind: 'rect', box: noData, tone: 'ruleStrong', weight: 'hatch' });
  sheet.add({ kind: 'dot', x: left - DOT_LEAD_PX, y, sizePx: DOT_PX, tone: 'words', weight: 'solid' });
  const note = row.followUps.length === 0 ? row.noneText : undefined;
  if (note) drawNote(sheet, note, { x: left + TEXT_GAP_PX, y, maxPx: sheet.widthPx - left - TEXT_GAP_PX });
  else if (noData.width > sheet.widthOf(words.recordEnds) + LEAST_HATCH_PX)
    drawNote(sheet, words.recordEnds, { x: endPx + TEXT_GAP_PX, y, maxPx: noData.width - TEXT_GAP_PX });
  if (row.followUps.length === 0) return top + ROW_PX;
  const necessary = row.followUps.filter(({ certainty }) => certainty === 'necessarily').length;
  sheet.text(words.deedCount(necessary, row.followUps.length), { x: right + TEXT_GAP_PX, y, maxPx: sheet.widthPx - right - TEXT_GAP_PX });
  return top + ROW_PX + (drawDeeds(sheet, row.followUps, y, columns, words) - 1) * LINE_PX;
}

/** A text on a ground of its own, over hatching and lines. */
function drawNote(sheet: Sheet, text: string, place: { readonly x: number; readonly y: number; readonly maxPx: number }): void {
  const x = place.x - TEXT_GAP_PX;
  const width = Math.min(sheet.widthOf(text) + TEXT_GAP_PX + 4, sheet.widthPx - x);
  const box = { x, y: place.y - 8, width, height: 16 };
  sheet.add({ kind: 'rect', box, tone: 'ink', weight: 'clear' });
  sheet.text(text, place);
}

interface PlacedDeed {
  readonly deed: AlignedDeed;
  readonly box: Box;
  /** 0 is the line of the signal's dot. */
  readonly line: number;
}

/** Squares on the days that are known, hollow bars over the days of which it may be one; gives how many lines they take. */
function drawDeeds(sheet: Sheet, deeds: readonly AlignedDeed[], y: number, columns: DayColumns, words: ChartOptions['words']): number {
  const placed = placeDeeds(deeds, y, columns);
  for (const { deed, box } of placed) {
    const isSure = deed.certainty === 'necessarily';
    if (deed.least !== deed.most) sheet.add({ kind: 'rect', box, tone: 'deeds', weight: isSure ? 'outline' : 'dashed' });
    else sheet.add({ kind: 'square', x: box.x + box.width / 2, y, sizePx: box.width, tone: 'deeds', weight: isSure ? 'solid' : 'outline' });
  }
  addTargets(sheet, placed, { y, rightPx: columns.right }, words);
  return 1 + Math.max(0, ...placed.map(({ line }) => line));
}

/** Bars first, for squares are drawn over them; but squares have the first choice of room. */
function placeDeeds(deeds: readonly AlignedDeed[], y: number, { left, right, dayPx, windowDays }: DayColumns): readonly PlacedDeed[] {
  const squarePx = Math.min(Math.max(dayPx - 1, LEAST_SQUARE_PX), MOST_SQUARE_PX);
  const inWindow = deeds.filter(({ least, most }) => least <= windowDays && most >= 0);
  const squares = inWindow
    .filter(({ least, most }) => least === most)
    .map((deed): PlacedDeed => {
      const box = { x: left + (deed.least + 0.5) * dayPx - squarePx / 2, y: y - squarePx / 2, width: squarePx, height: squarePx };
      return { deed, box, line: 0 };
    });
  const bars: PlacedDeed[] = [];
  for (const deed of inWindow.filter(({ least, most }) => least !== most)) {
    const x = left + Math.max(0, deed.least) * dayPx;
    const width = Math.min(left + (deed.most + 1) * dayPx, right) - x;
    const boxOn = (line: number): Box => ({ x, y: y + line * LINE_PX - BAR_PX / 2, width, height: BAR_PX });
    const isFree = (line: number): boolean => ![...squares, ...bars].some(({ box }) => boxesOverlap({ ...boxOn(line), x: x - 1, width: width + 2 }, box));
    let line = 0;
    while (line < MOST_LINES - 1 && !isFree(line)) line++;
    bars.push({ deed, box: boxOn(line), line });
  }
  return [...bars, ...squares];
}

/** Boxes are as large as a finger asks for, up to half way to their neighbours. */
function addTargets(
  sheet: Sheet,
  placed: readonly PlacedDeed[],
  { y, rightPx }: { readonly y: number; readonly rightPx: number },
  words: ChartOptions['words'],
): void {
  const last = Math.max(0, ...placed.map(({ line }) => line));
  for (let line = 0; line <= last; line++) {
    const sorted = placed.filter((each) => each.line === line).toSorted((a, b) => a.box.x - b.box.x);
    const top = line === 0 ? y - ROW_PX / 2 : y + line * LINE_PX - LINE_PX / 2;
    const bottom = line === last ? y + line * LINE_PX + ROW_PX / 2 : y + line * LINE_PX + LINE_PX / 2;
    const edges = sorted.slice(1).map(({ box }, index) => {
      const before = (sorted[index] as PlacedDeed).box;
      return Math.max(before.x, (before.x + before.width + box.x) / 2);
    });
    sorted.forEach(({ deed, box }, index) => {
      const grow = Math.max(0, (ROW_PX - box.width) / 2);
      const from = Math.max(box.x - grow, edges[index - 1] ?? 0);
      const to = Math.min(box.x + box.width + grow, edges[index] ?? Math.max(rightPx, box.x + box.width));
      sheet.target({ x: from, y: top, width: Math.max(1, to - from), height: bottom - top }, deed.ids, words.deedAfter(deed.least, deed.most));
    });
  }
}
