import { readFileSync } from 'node:fs';
import { createTimeline, createViewState, type Link, type Span, type Timeline, type ViewState } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../scene/build-scene.js';
import type { Box } from '../scene/box.js';
import type { Arc, Scene } from '../scene/scene.js';
import { curveAt } from './route-arc.js';

const flagship = createTimeline(JSON.parse(readFileSync(new URL('../../../../examples/rhetoric-and-deeds/data.json', import.meta.url), 'utf8'))).timeline;
const firstView = flagship.view?.span as Span;
const wide = { widthPx: 1328, heightPx: 860 };
const narrow = { widthPx: 358, heightPx: 1180 };

const runsOver = ({ points }: Arc, { x, y, width, height }: Box): boolean =>
  Array.from({ length: 401 }, (_, index) => curveAt(points, index / 400)).some(([px, py]) => px > x && px < x + width && py > y && py < y + height);

/** How many labels of events and of other arcs lie under the arcs of a scene. */
const crossings = ({ arcs, labels }: Scene): number =>
  arcs.reduce((sum, arc) => {
    const boxes = [...labels.map(({ box }) => box), ...arcs.flatMap((other) => (other !== arc && other.label ? [other.label.box] : []))];
    return sum + boxes.filter((box) => runsOver(arc, box)).length;
  }, 0);

const sceneOf = (timeline: Timeline, view: Partial<ViewState>, size = wide): Scene =>
  buildScene(timeline, createViewState({ viewport: firstView, ...view }), size);
const linkedIds = [...new Set(flagship.links.flatMap(({ from, to }) => [from, to]))];

describe('the way of an arc', () => {
  // With each arc on the plainest way it was 629 and 134; most of what is left has no way around: twelve rows of labels lie between.
  for (const [name, size, most] of [
    ['horizontal', wide, 385],
    ['vertical', narrow, 55],
  ] as const)
    it(`runs over few labels of the ${name} flagship figure, whichever event is selected`, () => {
      const total = linkedIds.reduce((sum, selected) => sum + crossings(sceneOf(flagship, { selected }, size)), 0);
      expect(total).toBeLessThanOrEqual(most);
    });

  const lanes = [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ];
  const event = (id: string, lane: string, date: string, title = id) => ({ id, lane, date, title });
  const viewport = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2025, 0, 1) };
  const made = (events: readonly object[], links: readonly object[]): Timeline => createTimeline({ lanes, events, links }).timeline;

  const pairs = [
    ['forwards', 'said', '2024-03-10', 'done', '2024-09-10'],
    ['backwards', 'said', '2024-09-10', 'done', '2024-03-10'],
    ['of one day', 'said', '2024-06-15', 'done', '2024-06-15'],
    ['in one lane', 'said', '2024-03-10', 'said', '2024-09-10'],
    ['to a band', 'said', '2024-03-10', 'decided', '2024-08-01/2024-10-01'],
    ['on the far side', 'done', '2024-03-10', 'decided', '2024-08-01/2024-10-01'],
  ] as const;
  for (const size of [wide, narrow])
    for (const [name, lane, date, otherLane, otherDate] of pairs)
      it(`runs over no label where there is a way around, ${name}, ${size.widthPx} px wide`, () => {
        const around = Array.from({ length: 4 }, (_, index) => event(`near-${index}`, index % 2 ? 'said' : 'done', `2024-0${4 + index}-20`, 'Words beside'));
        const timeline = made(
          [event('a', lane, date, 'One'), event('b', otherLane, otherDate, 'Other'), ...around],
          [{ from: 'a', to: 'b', type: 'contradicts', by: 'editor' }],
        );
        const scene = sceneOf(timeline, { viewport, selected: 'a' }, size);
        expect(scene.arcs).toHaveLength(1);
        expect(crossings(scene)).toBe(0);
      });

  it('stays in the plot', () => {
    for (const selected of linkedIds) {
      const { arcs, plot } = sceneOf(flagship, { selected });
      const isOut = (arc: Arc): boolean =>
        Array.from({ length: 51 }, (_, index) => curveAt(arc.points, index / 50)).some(
          ([x, y]) => x < plot.x - 8 || x > plot.x + plot.width + 8 || y < plot.y - 8 || y > plot.y + plot.height + 8,
        );
      expect(arcs.filter(isOut).map(({ from, to }) => `${from} ${to}`)).toEqual([]);
    }
  });

  it('is the same in the same view, and mostly the same after a small pan', () => {
    const view = { selected: 'nyt-ceasefire' };
    expect(sceneOf(flagship, view).arcs).toEqual(sceneOf(flagship, view).arcs);
    const step = ((firstView.end - firstView.start) / 1150) * 3;
    let changes = 0;
    let seen = 0;
    let before = new Map<string, readonly number[]>();
    for (let frame = 0; frame < 30; frame++) {
      const { arcs } = sceneOf(flagship, { ...view, viewport: { start: firstView.start + frame * step, end: firstView.end + frame * step } });
      const shapes = new Map(
        arcs.map(({ from, to, points: [a, b, c, d] }) => [`${from} ${to}`, [b[0] - a[0], b[1] - a[1], c[0] - d[0], c[1] - d[1]] as const]),
      );
      for (const [key, shape] of shapes) {
        const last = before.get(key);
        if (!last) continue;
        seen++;
        if (shape.some((value, index) => Math.abs(value - (last[index] as number)) > 4)) changes++;
      }
      before = shapes;
    }
    expect(seen).toBeGreaterThan(100);
    expect(changes / seen).toBeLessThan(0.1);
  });
});

describe('the words of an arc', () => {
  const lanes = [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
  ];
  const toldOf = (links: readonly Partial<Link>[], selected = 'a', view: Partial<ViewState> = {}) => {
    const { timeline } = createTimeline({
      lanes,
      events: [
        { id: 'a', lane: 'said', date: '2024-05-24', title: 'A' },
        { id: 'b', lane: 'said', date: '2024-05-25', title: 'B' },
        { id: 'c', lane: 'done', date: '2024-06', title: 'C' },
        { id: 'd', lane: 'done', date: '2024-05-24', title: 'D' },
      ],
      links,
    });
    const viewport = { start: Date.UTC(2024, 4, 1), end: Date.UTC(2024, 6, 10) };
    const { arcs } = buildScene(timeline, createViewState({ viewport, selected, ...view }), { widthPx: 1400, heightPx: 700 });
    return arcs.map(({ label }) => label?.text.text);
  };

  it('tell how far away the other event lies, from the selected one, as bounds where a date is not exact', () => {
    const links = [
      { from: 'b', to: 'a', type: 'denies' },
      { from: 'c', to: 'a', type: 'contradicts' },
    ] as const;
    expect(toldOf(links)).toEqual(['denied by, 1 day later', 'contradicts, 8 to 37 days later']);
    expect(toldOf(links, 'b')).toEqual(['denies, 1 day earlier']);
    expect(toldOf(links, 'c')).toEqual(['contradicts, 8 to 37 days earlier']);
  });

  it('say that the order is not known, and no lag', () =>
    expect(toldOf([{ from: 'd', to: 'a', type: 'contradicts' }])).toEqual(['contradicts, order not known']));

  it('name who asserts a cause, and each author where there are several', () => {
    expect(toldOf([{ from: 'a', to: 'b', type: 'causes', by: 'Mill Lane Gazette' }])).toEqual(['is said to cause, 1 day later (Mill Lane Gazette)']);
    expect(toldOf([{ from: 'b', to: 'a', type: 'denies', by: 'desk' }])).toEqual(['denied by, 1 day later']);
    expect(
      toldOf([
        { from: 'b', to: 'a', type: 'denies', by: 'desk' },
        { from: 'c', to: 'a', type: 'contradicts', by: 'reader' },
      ]),
    ).toEqual(['denied by, 1 day later (desk)', 'contradicts, 8 to 37 days later (reader)']);
  });
});
