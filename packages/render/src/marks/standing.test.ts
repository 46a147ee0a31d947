import { createTimeline, createViewState } from '@deedline/core';
import { buildScene, type Mark } from '@deedline/layout';
import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme, type Theme } from '../theme.js';
import { drawMark } from './mark-painters.js';

const viewport = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 1) };
const FORMS: Readonly<Record<Mark['kind'], Readonly<Record<string, unknown>>>> = {
  point: { date: '2024-05-24' },
  capsule: { date: '2024-05' },
  extent: { date: '2024-02-10/2024-06-10' },
  members: { date: '{2024-02-01,2024-06-01}' },
  measure: { date: '2024-05-24', magnitude: { value: 3, unit: 'km' } },
};

interface Options {
  readonly type?: string;
  readonly event?: Readonly<Record<string, unknown>>;
  readonly isVertical?: boolean;
}

/** The mark of a deed to which another record stands by a link of a type. */
function markOf(kind: Mark['kind'], { type = 'disputes', event = {}, isVertical = false }: Options = {}): Mark {
  const { timeline } = createTimeline({
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds', measure: 'km' },
    ],
    events: [
      { id: 'e', lane: 'done', title: 'A deed', ...FORMS[kind], ...event },
      { id: 'f', lane: 'said', date: '2024-08', title: 'Another view' },
    ],
    links: [{ from: 'f', to: 'e', type }],
  });
  const scene = buildScene(timeline, createViewState({ viewport }), { widthPx: 1200, heightPx: 600, isVertical });
  return scene.marks.find(({ id }) => id === 'e') as Mark;
}
const painted = (mark: Mark, theme: Theme = lightTheme): string => JSON.stringify(drawMark(mark, theme));

describe('a mark', () => {
  for (const kind of Object.keys(FORMS) as Mark['kind'][])
    for (const isVertical of [false, true])
      it(`of kind ${kind}, ${isVertical ? 'vertical' : 'horizontal'}, is drawn in another way contested, denied, and neither`, () => {
        const marks = ['disputes', 'denies', 'mentions'].map((type) => markOf(kind, { type, isVertical }));
        expect(marks.map((mark) => [mark.kind, mark.isContested, mark.isCrossed])).toEqual([
          [kind, true, false],
          [kind, false, true],
          [kind, false, false],
        ]);
        const pictures = marks.map((mark) => painted(mark));
        expect(new Set(pictures).size).toBe(3);
        for (const picture of pictures) expect(picture).not.toMatch(/NaN|Infinity|null|undefined/u);
      });

  it('is split where it is hollow or dashed, too, in its own colour there', () => {
    for (const event of [{ attribution: 'anonymous' }, { status: 'predicted' }])
      for (const theme of [lightTheme, darkTheme]) {
        const [split, whole] = ['disputes', 'mentions'].map((type) => drawMark(markOf('point', { type, event }), theme));
        const added = split?.filter((primitive) => !whole?.some((other) => JSON.stringify(other) === JSON.stringify(primitive)));
        expect(added).toMatchObject([{ kind: 'path', stroke: theme.deeds, opacity: 1 }]);
      }
  });

  it('is split inside its body, in the direction of time', () => {
    for (const isVertical of [false, true]) {
      const mark = markOf('extent', { isVertical });
      const { x, y, width, height } = mark.body;
      const line = drawMark(mark, lightTheme).find(({ kind, stroke }) => kind === 'path' && stroke === lightTheme.ground);
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line?.kind === 'path' ? line.d.split(/[ML ]/u).filter(Boolean).map(Number) : [];
      if (isVertical) expect([x1, x2]).toEqual([x1, x1]);
      else expect([y1, y2]).toEqual([y1, y1]);
      expect([x1 >= x - 1, x2 <= x + width + 1, y1 >= y - 1, y2 <= y + height + 1]).toEqual([true, true, true, true]);
    }
  });

  it('that is denied and disputed is crossed alone', () => {
    const mark = markOf('point', { event: { status: 'denied' } });
    expect(mark).toMatchObject({ isCrossed: true, isContested: false });
  });
});
