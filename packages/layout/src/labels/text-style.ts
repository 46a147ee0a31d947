/** A font of the figure; the family is the page's. */
export interface TextStyle {
  readonly sizePx: number;
  readonly weight: 400 | 600 | 700;
}

/** What a piece of text is for, which decides how it looks. */
export type TextRole =
  'label' | 'labelStrong' | 'laneTitle' | 'laneNote' | 'axisMinor' | 'axisMajor' | 'value' | 'valueStrong' | 'calloutTitle' | 'calloutNote' | 'arc' | 'band';

/** The style of each role. No text is smaller than 12 px. */
export const TEXT_STYLES: Readonly<Record<TextRole, TextStyle>> = {
  label: { sizePx: 13, weight: 400 },
  labelStrong: { sizePx: 13, weight: 700 },
  laneTitle: { sizePx: 16, weight: 700 },
  laneNote: { sizePx: 12, weight: 400 },
  axisMinor: { sizePx: 12, weight: 400 },
  axisMajor: { sizePx: 13, weight: 700 },
  value: { sizePx: 12, weight: 400 },
  valueStrong: { sizePx: 12, weight: 700 },
  calloutTitle: { sizePx: 13, weight: 700 },
  calloutNote: { sizePx: 12, weight: 400 },
  arc: { sizePx: 12, weight: 600 },
  band: { sizePx: 12, weight: 400 },
};

/** Width of a text in CSS pixels, without line breaks. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Height of a line of text as it is placed, in pixels. */
export const lineHeightOf = (style: TextStyle): number => Math.ceil(style.sizePx * 1.2);
