import { approximateText, wrapText, type Chart, type MeasureText, type TextStyle } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import { textOnBaseline, writeSvg } from '../svg/write-svg.js';
import { lightTheme, type Theme } from '../theme.js';
import { drawChart } from './draw-chart.js';

export interface ChartSvgOptions {
  readonly theme?: Theme;
  /** By default the chart's own. */
  readonly title?: string;
  /** What the reader must know of the method, a paragraph each, below the chart. */
  readonly notes?: readonly string[];
  readonly measureText?: MeasureText;
}

const MARGIN_PX = 20;
const TITLE: TextStyle = { sizePx: 18, weight: 700 };
const NOTE: TextStyle = { sizePx: 12, weight: 400 };
const MOST_LINES = 12;

/**
 * A chart as a static SVG document, its title above and notes on the method below. Pure text: runs in Node and in workers.
 *
 * @example
 * renderChartSvg(chart, { notes: ['Period: 626 days.'] }).startsWith('<svg') //=> true
 */
export function renderChartSvg(chart: Chart, options: ChartSvgOptions = {}): string {
  const { theme = lightTheme, title = chart.title, notes = [], measureText = approximateText } = options;
  const wrap = (text: string, style: TextStyle): readonly string[] =>
    wrapText(text, { widthPx: chart.widthPx, maxLines: MOST_LINES, style, measureText }) ?? [text];
  const header = place(wrap(title, TITLE), { top: MARGIN_PX - 4, linePx: 24, style: TITLE, fill: theme.ink });
  const figureTop = header.bottom + 12;
  let bottom = figureTop + chart.heightPx + 12;
  const footer = notes.flatMap((note) => {
    const placed = place(wrap(note, NOTE), { top: bottom, linePx: 17, style: NOTE, fill: theme.muted });
    bottom = placed.bottom + 4;
    return placed.lines;
  });
  return writeSvg({
    width: chart.widthPx + 2 * MARGIN_PX,
    height: bottom + MARGIN_PX - 8,
    theme,
    name: title,
    description: chart.description,
    around: [...header.lines, ...footer],
    figure: drawChart(chart, theme),
    at: [MARGIN_PX, figureTop],
  });
}

function place(
  lines: readonly string[],
  { top, linePx, style, fill }: { readonly top: number; readonly linePx: number; readonly style: TextStyle; readonly fill: string },
): { readonly lines: readonly Primitive[]; readonly bottom: number } {
  return {
    lines: lines.map((line, index) => textOnBaseline(line, { x: MARGIN_PX, baseline: top + index * linePx + linePx * 0.75, ...style, fill })),
    bottom: top + lines.length * linePx,
  };
}
