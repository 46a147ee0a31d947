import { fitText, wrapText } from '../labels/fit-text.js';
import { Occupancy } from '../labels/occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText, type TextRole } from '../labels/text-style.js';
import { isInside, type Box } from '../scene/box.js';
import type { Chart, ChartPoint, ChartShape, ChartTarget, ChartText, ChartTone, LineWeight } from './chart.js';

export interface TextPlace {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor?: ChartText['anchor'];
  readonly role?: TextRole;
  readonly tone?: ChartTone;
  /** A text that is longer is cut with an ellipsis. */
  readonly maxPx?: number;
}

/** What a chart is drawn on. A text is only put where no other one stands and where it lies within the sheet. */
export interface Sheet {
  readonly widthPx: number;
  add(...shapes: readonly ChartShape[]): void;
  line(points: readonly ChartPoint[], tone: ChartTone, weight: LineWeight): void;
  /** The box of the text, or `undefined` where it has no room and is left out. */
  text(text: string, place: TextPlace): Box | undefined;
  /** Breaks a text into lines from `y`, the top of the first; gives the bottom of the last. */
  lines(text: string, place: TextPlace & { readonly maxPx: number; readonly maxLines?: number }): number;
  /** A place that opens events; without ids nothing is added. */
  target(box: Box, ids: readonly string[], label: string): void;
  widthOf(text: string, role?: TextRole): number;
  finish(chart: Pick<Chart, 'heightPx' | 'title' | 'description'>): Chart;
}

/** The room that a text takes. */
export function chartTextBox({ text, x, y, anchor, role }: Pick<ChartText, 'text' | 'x' | 'y' | 'anchor' | 'role'>, measureText: MeasureText): Box {
  const style = TEXT_STYLES[role];
  const width = measureText(text, style);
  const height = lineHeightOf(style);
  return { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: y - height / 2, width, height };
}

/** Room below which a text is not begun. */
const LEAST_CHARS = 2;

export function createSheet(widthPx: number, measureText: MeasureText): Sheet {
  const shapes: ChartShape[] = [];
  const targets: ChartTarget[] = [];
  const taken = new Occupancy();
  const whole: Box = { x: -0.01, y: -0.01, width: widthPx + 0.02, height: Number.MAX_SAFE_INTEGER };
  const text: Sheet['text'] = (full, { x, y, anchor = 'start', role = 'value', tone = 'muted', maxPx }) => {
    const shown = maxPx === undefined ? full : fitText(full, { widthPx: maxPx, style: TEXT_STYLES[role], measureText, minChars: LEAST_CHARS });
    if (!shown) return undefined;
    const shape: ChartText = { kind: 'text', text: shown, x, y, anchor, role, tone };
    const box = chartTextBox(shape, measureText);
    if (!isInside(box, whole) || !taken.isFree(box)) return undefined;
    taken.add(box);
    shapes.push(shape);
    return box;
  };
  return {
    widthPx,
    add: (...more) => void shapes.push(...more),
    line: (points, tone, weight) => void (points.length > 1 && shapes.push({ kind: 'line', points, tone, weight })),
    text,
    lines: (full, { y, maxPx, maxLines = 3, ...place }) => {
      const style = TEXT_STYLES[place.role ?? 'value'];
      const heightPx = lineHeightOf(style) + 1;
      const lines = wrapText(full, { widthPx: maxPx, maxLines, style, measureText }) ?? [full];
      lines.forEach((line, index) => text(line, { ...place, y: y + (index + 0.5) * heightPx, maxPx }));
      return y + lines.length * heightPx;
    },
    target: (box, ids, label) => void (ids.length > 0 && targets.push({ box, ids, label })),
    widthOf: (full, role = 'value') => measureText(full, TEXT_STYLES[role]),
    finish: (chart) => ({ widthPx, ...chart, shapes, targets }),
  };
}
