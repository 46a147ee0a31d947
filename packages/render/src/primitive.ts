import type { Box } from '@deedline/layout';

/** How a primitive is painted. Colours are CSS colours, widths CSS pixels. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** 0 to 1; 1 by default. */
  readonly opacity?: number;
}

export interface RectPrimitive extends Paint {
  readonly kind: 'rect';
  readonly box: Box;
  readonly radius?: number;
}

export interface CirclePrimitive extends Paint {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
}

/** An SVG path; a canvas takes it as a `Path2D`. */
export interface PathPrimitive extends Paint {
  readonly kind: 'path';
  readonly d: string;
}

export interface TextPrimitive extends Paint {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly sizePx: number;
  readonly weight: number;
  readonly isRotated?: boolean;
}

/** What both painters know how to draw. */
export type Primitive = RectPrimitive | CirclePrimitive | PathPrimitive | TextPrimitive;

/** Primitives that share a clip. */
export interface Layer {
  readonly clip?: Box;
  readonly primitives: readonly Primitive[];
}

/** A number as it is written into a path or an attribute: three decimals at most. */
export const formatNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A straight line through points, as a path. */
export const linePath = (...points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${formatNumber(x)} ${formatNumber(y)}`).join('');
