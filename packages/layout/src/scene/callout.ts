import type { Catalogue, ViewState } from '@deedline/core';
import type { Occupancy } from '../labels/occupancy.js';
import { TEXT_STYLES, type MeasureText, type TextRole } from '../labels/text-style.js';
import { growBox, isInside, type Box } from './box.js';
import { followLines } from './follow-lines.js';
import type { Frame } from './frame.js';
import type { Callout, Follow } from './scene.js';

interface CalloutOptions {
  readonly frame: Frame;
  readonly view: ViewState;
  readonly words: Catalogue;
  readonly occupancy: Occupancy;
  readonly measureText: MeasureText;
}

const PAD_PX = 7;
const LINE_PX = 17;
const STEP_PX = 9;

/** One quiet box beside the follow window, over no mark; `undefined` where there is no room for it. Takes its room in `occupancy`. */
export function placeCallout(follow: Follow, options: CalloutOptions): Callout | undefined {
  const { frame, occupancy, measureText } = options;
  const area = frame.areas.find(({ lane }) => lane.id === follow.laneId);
  if (!area || frame.isVertical) return undefined;
  const roles: readonly TextRole[] = ['calloutTitle', 'calloutNote'];
  const told = followLines(follow, options.view, options.words);
  const texts = [told.count, told.more, told.average].filter((text) => text !== undefined);
  const width = Math.max(...texts.map((text, index) => measureText(text, TEXT_STYLES[roles[index] ?? 'calloutNote']))) + 2 * PAD_PX;
  const height = texts.length * LINE_PX + 2 * PAD_PX - 3;
  const top = Math.min(area.near, area.near + area.sign * area.sizePx);
  const [from, to] = [frame.scale.timeToPx(follow.window.start), frame.scale.timeToPx(follow.window.end)];
  for (const box of candidates({ from, to, width, height, top, bottom: top + area.sizePx })) {
    if (!isInside(box, frame.plot) || !occupancy.isFree(growBox(box, 2))) continue;
    occupancy.add(growBox(box, 2));
    return {
      box,
      lines: texts.map((text, index) => ({
        text,
        x: box.x + PAD_PX,
        y: box.y + PAD_PX + LINE_PX * (index + 0.5) - 1,
        role: roles[index] ?? 'calloutNote',
        anchor: 'start',
        tone: index === 0 ? 'ink' : 'muted',
      })),
    };
  }
  return undefined;
}

/** Right of the window, then left of it, then farther off, from the far end of the bars upwards. */
function* candidates(at: { from: number; to: number; width: number; height: number; top: number; bottom: number }): Generator<Box> {
  const { width, height } = at;
  for (let away = 8; away < 400; away += 28)
    for (let y = at.bottom - height - 4; y >= at.top + 4; y -= STEP_PX) for (const x of [at.to + away, at.from - away - width]) yield { x, y, width, height };
}
