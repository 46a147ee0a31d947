import type { AlignedDay, BoundedCount } from '@deedline/core';
import { DOT_LEAD_PX, drawTrack, ROW_PX, type AlignedRow, type DayColumns } from './aligned-rows.js';
import { drawDays, GUTTER_PX, numberFormat } from './chart-axes.js';
import type { Chart, ChartOptions } from './chart.js';
import { createSheet, type Sheet } from './chart-sheet.js';
import { endLabelRoom } from './end-labels.js';
import { drawPooledCurve } from './pooled-curve.js';

export interface AlignedInput {
  /** At most 40. */
  readonly rows: readonly AlignedRow[];
  readonly aligned: readonly AlignedDay[];
  readonly windowDays: number;
  /** How many of all signals were followed, also of those without a row; by default counted from the rows. */
  readonly trigger?: BoundedCount;
  /** The place of the first row among all signals, from 0. */
  readonly firstRow?: number;
  /** Whether the curve is drawn against chance; it is by default. */
  readonly hasChance?: boolean;
}

/** From this width on, labels stand beside their rows. */
const WIDE_PX = 600;
const LABEL_SHARE = 0.44;
const MOST_LABEL_PX = 440;
const COLUMN_GAP_PX = 12;
const LEAST_LABEL_PX = 200;
const CURVE_PX = 96;

/** Each signal at day 0 as a row, the days of the window to its right with the deeds on them; below, all signals together against chance. */
export function buildAlignedChart(input: AlignedInput, options: ChartOptions): Chart {
  const { rows, aligned, windowDays, trigger = followedIn(rows), firstRow = 0, hasChance = true } = input;
  const { widthPx, measureText, words, locale } = options;
  const sheet = createSheet(widthPx, measureText);
  const isWide = widthPx >= WIDE_PX;
  const about = { title: words.alignedTitle, description: words.alignedAbout({ ...trigger, windowDays, rows: [firstRow + 1, firstRow + rows.length] }) };
  if (rows.length === 0) return sheet.finish({ ...about, heightPx: sheet.lines(words.nothing, { x: 0, y: 0, maxPx: widthPx }) });

  const datePx = Math.ceil(Math.max(...rows.map(({ dateText }) => sheet.widthOf(dateText))));
  const labelsPx = isWide ? labelRoom(sheet, rows, datePx) : 0;
  const left = labelsPx + GUTTER_PX;
  const counts = rows.map(({ followUps }) => words.deedCount(followUps.filter(({ certainty }) => certainty === 'necessarily').length, followUps.length));
  const right = widthPx - endLabelRoom(sheet, [...counts, words.recorded, ...(hasChance ? [words.byChance] : [])]);
  const columns: DayColumns = { left, right, dayPx: (right - left) / (windowDays + 1), windowDays };

  let top = 4;
  for (const row of rows) {
    const labelPx = isWide ? labelsPx + GUTTER_PX - DOT_LEAD_PX - 8 : widthPx;
    drawRowLabel(sheet, row, { y: top + ROW_PX / 2 + (isWide ? 0 : 3), datePx: isWide ? datePx : Math.ceil(sheet.widthOf(row.dateText)), widthPx: labelPx });
    sheet.target({ x: 0, y: top, width: labelPx, height: ROW_PX }, row.ids, `${row.dateText}: ${row.label}`);
    if (!isWide) top += ROW_PX;
    top = drawTrack(sheet, row, top, columns, options) + (isWide ? 0 : 6);
  }
  const labelEnd = drawCurveLabel(sheet, { top: top + 12, maxPx: isWide ? labelsPx : widthPx, aligned }, options);
  const plotTop = isWide ? top + 18 : labelEnd + 10;
  const plot = { left, right, top: plotTop, bottom: plotTop + CURVE_PX, dayPx: columns.dayPx };
  drawPooledCurve(sheet, { days: aligned, hasChance }, plot, options);
  const xOf = (day: number): number => left + (day + 0.5) * columns.dayPx;
  const end = drawDays(sheet, plot, { from: 0, to: windowDays, xOf, format: numberFormat(locale), title: words.daysAfter });
  return sheet.finish({ ...about, heightPx: Math.max(end, labelEnd) });
}

/** A row whose deeds are each of several may be surely followed by one of them: only who counts signals knows. */
const followedIn = (rows: readonly AlignedRow[]): BoundedCount => ({
  necessary: rows.filter(({ followUps }) => followUps.some(({ certainty }) => certainty === 'necessarily')).length,
  possible: rows.filter(({ followUps }) => followUps.length > 0).length,
  of: rows.length,
});

/** Room for dates and titles, and for what names the curve. */
function labelRoom(sheet: Sheet, rows: readonly AlignedRow[], datePx: number): number {
  const longest = Math.max(...rows.map(({ label }) => sheet.widthOf(label, 'label')));
  return Math.min(MOST_LABEL_PX, sheet.widthPx * LABEL_SHARE, Math.max(LEAST_LABEL_PX, datePx + COLUMN_GAP_PX + longest));
}

/** The date and the title of a signal, on one line. */
function drawRowLabel(
  sheet: Sheet,
  { label, dateText }: AlignedRow,
  { y, datePx, widthPx }: { readonly y: number; readonly datePx: number; readonly widthPx: number },
): void {
  const x = Math.min(datePx, widthPx / 2) + COLUMN_GAP_PX;
  sheet.text(dateText, { x: 0, y, maxPx: x - COLUMN_GAP_PX + 0.5 });
  sheet.text(label, { x, y, role: 'label', tone: 'ink', maxPx: widthPx - x });
}

/** What the curve counts: beside it where labels are, else over it; gives where the words end. */
function drawCurveLabel(
  sheet: Sheet,
  { top, maxPx, aligned }: { readonly top: number; readonly maxPx: number; readonly aligned: readonly AlignedDay[] },
  { words }: ChartOptions,
): number {
  const first = aligned[0];
  const last = aligned.at(-1);
  const y = sheet.lines(words.together, { x: 0, y: top, maxPx, role: 'labelStrong', tone: 'ink' });
  const end = sheet.lines(words.deedsADay, { x: 0, y, maxPx });
  return first && last ? sheet.lines(words.observed(first.observed, last.observed, last.day), { x: 0, y: end, maxPx }) : end;
}
