import { lineHeightOf, TEXT_STYLES, type MeasureText, type TextStyle } from '../labels/text-style.js';

/** How labels lie along an axis: beside each other in one line, or on a vertical axis below each other, in as many lines as its width asks for. */
export interface AxisRoom {
  readonly isVertical: boolean;
  linesOf(text: string, isMajor: boolean): readonly string[];
  /** The room that a text takes along the axis, in pixels. */
  lengthOf(text: string, isMajor: boolean): number;
  /** How far the widest line stands out of the axis, in pixels; 0 where it does not. */
  overhangOf(text: string, isMajor: boolean): number;
}

/** The style of a label. */
export const styleOf = (isMajor: boolean): TextStyle => TEXT_STYLES[isMajor ? 'axisMajor' : 'axisMinor'];

/** `acrossPx` is the width of a vertical axis. A word that is wider stands out on both sides. */
export function createAxisRoom(options: { readonly isVertical: boolean; readonly acrossPx: number; readonly measureText: MeasureText }): AxisRoom {
  const { isVertical, acrossPx, measureText } = options;
  const widthOf = (text: string, isMajor: boolean): number => measureText(text, styleOf(isMajor));
  if (!isVertical) return { isVertical, linesOf: (text) => [text], lengthOf: widthOf, overhangOf: () => 0 };
  const linesOf = (text: string, isMajor: boolean): readonly string[] => {
    const lines: string[] = [];
    // Not at no-break spaces, which some languages group digits with.
    for (const word of text.split(' ')) {
      const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : undefined;
      if (longer !== undefined && widthOf(longer, isMajor) <= acrossPx) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  return {
    isVertical,
    linesOf,
    lengthOf: (text, isMajor) => linesOf(text, isMajor).length * lineHeightOf(styleOf(isMajor)),
    overhangOf: (text, isMajor) => Math.max(0, ...linesOf(text, isMajor).map((line) => widthOf(line, isMajor) - acrossPx)),
  };
}
