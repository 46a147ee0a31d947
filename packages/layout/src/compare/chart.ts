import type { CompareChartWords, LaneKind } from '@deedline/core';
import type { MeasureText, TextRole } from '../labels/text-style.js';
import type { Box } from '../scene/box.js';

/** A place in a chart, in CSS pixels from its top left. */
export type ChartPoint = readonly [x: number, y: number];

/** Words, deeds and context have their own; what chance gives and what explains is muted. */
export type ChartTone = LaneKind | 'ink' | 'muted' | 'rule' | 'ruleStrong';

/** How a surface is filled: `outline` and `dashed` where a day is not known, `hatch` where there is no data, `clear` with the ground, so that a text on it can be read. */
export type FillWeight = 'solid' | 'pale' | 'tint' | 'faint' | 'outline' | 'dashed' | 'hatch' | 'clear';

/** `clear` lies under another line, and sets it off from what is behind. */
export type LineWeight = 'solid' | 'strong' | 'hair' | 'dashed' | 'dotted' | 'clear';

export interface ChartRect {
  readonly kind: 'rect';
  readonly box: Box;
  readonly tone: ChartTone;
  readonly weight: FillWeight;
  readonly radius?: number;
}

export interface ChartLine {
  readonly kind: 'line';
  readonly points: readonly ChartPoint[];
  readonly tone: ChartTone;
  readonly weight: LineWeight;
}

/** The surface between an upper and a lower line; both go from left to right. */
export interface ChartArea {
  readonly kind: 'area';
  readonly upper: readonly ChartPoint[];
  readonly lower: readonly ChartPoint[];
  readonly tone: ChartTone;
  readonly weight: Exclude<FillWeight, 'hatch' | 'clear'>;
}

interface MarkPlace {
  readonly x: number;
  readonly y: number;
  /** From side to side. */
  readonly sizePx: number;
  readonly tone: ChartTone;
  readonly weight: 'solid' | 'outline';
}

export interface ChartDot extends MarkPlace {
  readonly kind: 'dot';
}

export interface ChartSquare extends MarkPlace {
  readonly kind: 'square';
}

/** Words are round, deeds square. */
export type ChartMark = ChartDot | ChartSquare;

export interface ChartText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: TextRole;
  readonly tone: ChartTone;
}

export type ChartShape = ChartRect | ChartLine | ChartArea | ChartMark | ChartText;

/** A place that opens events. */
export interface ChartTarget {
  readonly box: Box;
  readonly ids: readonly string[];
  readonly label: string;
}

/** A figure of the comparison as plain geometry, its shapes from back to front. */
export interface Chart {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** What it shows, for readers who do not see it. */
  readonly description: string;
  readonly shapes: readonly ChartShape[];
  readonly targets: readonly ChartTarget[];
}

export interface ChartOptions {
  /** From 320 pixels. */
  readonly widthPx: number;
  readonly measureText: MeasureText;
  readonly words: CompareChartWords;
  /** A BCP 47 tag for the numbers and dates of axes; `en` by default. */
  readonly locale?: string;
  /** A day of the period, counted from its first, as a date in words. */
  readonly dateOf: (day: number) => string;
}
