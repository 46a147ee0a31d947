import { lineHeightOf, TEXT_STYLES } from '../labels/text-style.js';
import type { ChartTone } from './chart.js';
import type { Plot } from './chart-axes.js';
import type { Sheet } from './chart-sheet.js';

export interface EndLabel {
  readonly text: string;
  /** Where its line ends. */
  readonly y: number;
  readonly tone: ChartTone;
}

const GAP_PX = 6;
const LINE_PX = lineHeightOf(TEXT_STYLES.valueStrong) + 1;
const MOST_SHARE = 0.28;

/** Room right of a plot for the names of its lines. */
export const endLabelRoom = (sheet: Sheet, texts: readonly string[]): number =>
  Math.ceil(Math.min(sheet.widthPx * MOST_SHARE, Math.max(0, ...texts.map((text) => sheet.widthOf(text, 'valueStrong'))) + GAP_PX + 1));

/** Names lines at their ends, moved apart where these lie close. */
export function drawEndLabels(sheet: Sheet, { right, top, bottom }: Plot, labels: readonly EndLabel[]): void {
  const placed = labels.toSorted((a, b) => a.y - b.y).map((label) => ({ ...label, at: label.y }));
  let free = top - LINE_PX / 2;
  for (const label of placed) {
    label.at = Math.max(label.at, free + LINE_PX / 2);
    free = label.at + LINE_PX / 2;
  }
  let limit = bottom + LINE_PX / 2;
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, limit - LINE_PX / 2);
    limit = label.at - LINE_PX / 2;
  }
  for (const { text, at, tone } of placed) sheet.text(text, { x: right + GAP_PX, y: at, role: 'valueStrong', tone, maxPx: sheet.widthPx - right - GAP_PX });
}
