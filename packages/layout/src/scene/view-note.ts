import type { Catalogue, ViewState } from '@deedline/core';
import { fitText, wrapText } from '../labels/fit-text.js';
import { TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import { NOTE_ROW_PX, type Frame } from './frame.js';
import type { SceneText } from './scene.js';

const LINE_PX = 14;
const MAX_LINES = 4;
const GAP_PX = 8;

/** How dates are drawn and by which clock, in words; empty for the usual way. */
export const viewNotes = ({ clock, dateDisplay }: Pick<ViewState, 'clock' | 'dateDisplay'>, words: Catalogue): readonly string[] => [
  ...(clock === 'reported' ? [words.placedByReport] : []),
  ...(dateDisplay === 'range' ? [] : [words.datesAt[dateDisplay]]),
];

/** What a reader of the picture must know where dates are not drawn over their ranges, or events not by when they happened. */
export function viewNote(frame: Frame, view: ViewState, { words, measureText }: { words: Catalogue; measureText: MeasureText }): readonly SceneText[] {
  const notes = viewNotes(view, words);
  if (notes.length === 0) return [];
  const style = TEXT_STYLES.laneNote;
  const base = { role: 'laneNote', anchor: 'start', tone: 'muted' } as const;
  if (frame.isVertical) {
    const first = frame.plot.y - notes.length * NOTE_ROW_PX - 6;
    return notes.map((text, index) => ({
      ...base,
      text: fitText(text, { widthPx: frame.widthPx - 4, style, measureText }) ?? text,
      x: 2,
      y: first + index * NOTE_ROW_PX,
    }));
  }
  const widthPx = frame.gutterPx - GAP_PX;
  const lines = notes.flatMap((text) => wrapText(text, { widthPx, maxLines: MAX_LINES, style, measureText }) ?? [text]);
  const middle = (frame.axis[0] + frame.axis[1]) / 2;
  return lines.map((text, index) => ({ ...base, text, x: 0, y: middle + (index - (lines.length - 1) / 2) * LINE_PX }));
}
