import type { Instant, Lane, LaneKind, Span } from '@deedline/core';
import type { TextRole } from '../labels/text-style.js';
import type { Box } from './box.js';

/** How strongly a mark is drawn, given what is selected. */
export type Emphasis = 'normal' | 'selected' | 'linked' | 'bright' | 'dim';

/** How the end of what is drawn is known: at a bound, about there, going on to the horizon, or not known. */
export type Cap = 'hard' | 'wave' | 'open' | 'unknown';

/** A doubt written beside a mark; its middle. */
export interface Badge {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where the edge of the plot cuts a mark that goes on beyond it, along the axis. */
export interface PlotCuts {
  readonly start?: number;
  readonly end?: number;
}

interface MarkBase {
  readonly id: string;
  readonly laneId: string;
  readonly tone: LaneKind;
  readonly isVertical: boolean;
  /** All that the mark paints, but for the thin lines of caps and rings that stand out a little across the axis. */
  readonly box: Box;
  /** The mark without what an approximate, open, unknown or doubted date adds to it. */
  readonly body: Box;
  /** "?" where the date is not certain. */
  readonly badges: readonly Badge[];
  readonly emphasis: Emphasis;
  /** Known only through unnamed sources. */
  readonly isHollow: boolean;
  /** Predicted, planned or uncertain. */
  readonly isDashed: boolean;
  /** Denied by somebody. */
  readonly isCrossed: boolean;
  /** Disputed, retracted or contradicted by another record, and denied by none. */
  readonly isContested: boolean;
}

/** A mark over a stretch of time. Pixels along the axis. */
interface StretchMark extends MarkBase {
  /** Between the stated bounds. */
  readonly outer: readonly [number, number];
  /** `outer` and what `~` adds: where the caps are. */
  readonly padded: readonly [number, number];
  readonly startCap: Cap;
  readonly endCap: Cap;
  readonly cuts: PlotCuts;
}

/** A moment, exact or with a range no wider than the sign for it: a circle (words), a square (deeds) or a diamond (context). */
export interface PointMark extends MarkBase {
  readonly kind: 'point';
  readonly cx: number;
  readonly cy: number;
  readonly radiusPx: number;
  /** Beside the point: ticks where the day is not known, waves where the date is approximate. */
  readonly sides?: 'tick' | 'wave';
  /** Where they stand, in pixels along the axis. */
  readonly sidesAt: readonly [number, number];
}

/** One moment somewhere in a range. No centre is drawn: that would invent a date. */
export interface CapsuleMark extends StretchMark {
  readonly kind: 'capsule';
  /** The day is known, only not the time of day. */
  readonly isDayKnown: boolean;
}

/** Something that lasted: a solid core, a lighter tint out to the outer bounds, caps at the ends. */
export interface ExtentMark extends StretchMark {
  readonly kind: 'extent';
  readonly core?: readonly [number, number];
}

/** Dates with gaps between them: an envelope, and a tick for each. */
export interface MembersMark extends StretchMark {
  readonly kind: 'members';
  /** It happened at each of them; else at one of them. */
  readonly isEach: boolean;
  /** From where to where along the axis, in order; none where they are too many. Those nearly touching are one. */
  readonly ticks: readonly (readonly [number, number])[];
}

/** A bar from the axis whose length is a number. */
export interface MeasureMark extends MarkBase {
  readonly kind: 'measure';
  readonly value: number;
  /** The bar is as wide as a date that is not known to the day: it happened somewhere in it. */
  readonly isRange: boolean;
}

/** A drawn event. To add a kind: its type here, its builder in `scene/marks`, its painter in `render/marks`. */
export type Mark = PointMark | CapsuleMark | ExtentMark | MembersMark | MeasureMark;

/** Something behind the marks. */
export interface Backdrop {
  readonly kind: 'band' | 'follow' | 'noData' | 'axis' | 'strip';
  readonly box: Box;
  readonly isVertical: boolean;
  /** Part of a band, or of a follow window, of which it is not certain that it belongs to it. */
  readonly isTint?: boolean;
}

export interface Rule {
  readonly kind: 'grid' | 'gridMajor' | 'baseline' | 'scale' | 'leader' | 'follow';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A line of text. `x` and `y` are its anchor, and the middle of its height. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly role: TextRole;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: 'ink' | 'muted' | LaneKind;
  readonly isDim?: boolean;
  /** Turned a quarter to the left, about its anchor. */
  readonly isRotated?: boolean;
}

/** The label of a mark: one or more lines. */
export interface Label {
  readonly id: string;
  readonly box: Box;
  readonly lines: readonly SceneText[];
}

/** A link as a curve between two marks; where an end is out of view the curve stops at the edge. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  /** Cubic curve: start, two controls, end. */
  readonly points: readonly [readonly [number, number], readonly [number, number], readonly [number, number], readonly [number, number]];
  /** In a box that touches the curve, or has a leader to it. */
  readonly label?: { readonly lines: readonly SceneText[]; readonly box: Box; readonly leader?: Rule };
  readonly hasArrow: boolean;
}

/** From the selected event to its place on the other clock: a thin line, and a hollow tick over that date. */
export interface Tail {
  readonly points: readonly (readonly [number, number])[];
  /** Absent where the other date is out of view: the line then runs to the edge of the plot. */
  readonly tick?: Box;
  readonly label?: { readonly text: SceneText; readonly box: Box };
}

/** What the follow window of the selected statement holds. */
export interface Follow {
  readonly laneId: string;
  /** From the last moment that the statement may have to the window's length after it. */
  readonly window: Span;
  /** The days of the statement itself: what falls into them may have come before it. */
  readonly doubtful: Span;
  /** How much of the window the record of the counted lanes covers: a count beyond it would take silence for nothing. */
  readonly recorded: 'whole' | 'part' | 'none';
  readonly ids: readonly string[];
  /** Events of the counted series that surely began in the window. */
  readonly count: number;
  /** Further ones that may have followed, or come before: the dates do not tell. */
  readonly orderUnknown: number;
  readonly series: string;
  /** Mean number of them in a window this long over the lane's coverage, where that is known. */
  readonly average?: number;
  /** Other deeds that surely began in the window. */
  readonly others: number;
}

export interface Callout {
  readonly box: Box;
  readonly lines: readonly SceneText[];
}

/** The events of a lane that begin in one calendar step. */
export interface CountColumn {
  readonly start: Instant;
  readonly end: Instant;
  readonly count: number;
  readonly box: Box;
}

/** Neighbouring columns of a lane in which events are counted because they are too many to be drawn one by one. */
export interface Cluster {
  /** The same for the same place in time at one zoom step. */
  readonly key: string;
  readonly laneId: string;
  readonly tone: LaneKind;
  readonly isVertical: boolean;
  readonly span: Span;
  readonly count: number;
  /** As long as its columns together, and as high as the highest. */
  readonly box: Box;
  readonly columns: readonly CountColumn[];
}

/** What a reader of the list layer needs to know of a lane. */
export interface LaneInView {
  readonly lane: Lane;
  readonly box: Box;
  /** All its events. */
  readonly count: number;
  /** How many of them are in view, drawn or counted. */
  readonly inView: number;
  /** How many of those in view are drawn or stand in a column: others last through the view, or lie behind higher bars. */
  readonly seen: number;
  /** Whether any are counted in columns. */
  readonly hasCounts: boolean;
  /** Ids of the events drawn in view, in time order. */
  readonly ids: readonly string[];
}

/** All that is to be drawn, as plain numbers in CSS pixels, back to front in the order of these fields. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isVertical: boolean;
  readonly title: string;
  /** Where time is drawn: marks, bands and arcs are clipped to it. */
  readonly plot: Box;
  /** What is shown along the axis, and from which pixel to which; `createTimeScale` makes a scale of it. */
  readonly scale: { readonly viewport: Span; readonly startPx: number; readonly endPx: number };
  readonly backdrops: readonly Backdrop[];
  readonly rules: readonly Rule[];
  readonly clusters: readonly Cluster[];
  readonly arcs: readonly Arc[];
  readonly tail?: Tail;
  readonly marks: readonly Mark[];
  /** Marks of the key; not events. */
  readonly keys: readonly Mark[];
  readonly labels: readonly Label[];
  readonly texts: readonly SceneText[];
  readonly callout?: Callout;
  readonly lanes: readonly LaneInView[];
  readonly follow?: Follow;
}
