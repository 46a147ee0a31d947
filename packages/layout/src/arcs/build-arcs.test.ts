import { readFileSync } from 'node:fs';
import { createTimeline, createViewState, type Link, type Span, type Timeline, type ViewState } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../scene/build-scene.js';
import { growBox, type Box } from '../scene/box.js';
import type { Arc, Rule, Scene } from '../scene/scene.js';
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

describe('the words of arcs', () => {
  const views: readonly Span[] = [firstView, { start: Date.UTC(2023, 9, 1), end: Date.UTC(2024, 6, 1) }];
  const sizes = [wide, { widthPx: 730, heightPx: 860 }, narrow];
  const scenes = linkedIds.flatMap((selected) => views.flatMap((viewport) => sizes.map((size) => sceneOf(flagship, { selected, viewport }, size))));
  const touches = (arc: Arc, box: Box): boolean => runsOver(arc, growBox(box, 1.5));
  const leaderBox = ({ from: [x, y], to: [toX, toY] }: Rule): Box => ({
    x: Math.min(x, toX),
    y: Math.min(y, toY),
    width: Math.abs(toX - x),
    height: Math.abs(toY - y),
  });
  const pairOf = ({ from, to }: Arc): string => [from, to].sort().join(' ');
  const told = scenes.flatMap(({ arcs }) =>
    arcs.flatMap((arc) =>
      arc.label
        ? [
            {
              arc,
              arcs,
              boxes: [arc.label.box, ...(arc.label.leader ? [leaderBox(arc.label.leader)] : [])],
              text: arc.label.lines.map(({ text }) => text).join(' '),
              box: arc.label.box,
            },
          ]
        : [],
    ),
  );

  it('touch their own arc, or have a short leader to it, and touch no other', () => {
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter(({ arc, boxes }) => !boxes.some((box) => touches(arc, box))).map(({ text }) => text)).toEqual([]);
    const mixed = told.filter(({ arc, arcs, boxes }) => arcs.some((other) => pairOf(other) !== pairOf(arc) && boxes.some((box) => touches(other, box))));
    expect(mixed.map(({ arc, text }) => `${arc.from} ${text} ${arc.to}`)).toEqual([]);
  });

  it('hide no turn of their arc, and not the most of it', () => {
    const hides = ({ points }: Arc, box: Box): boolean => {
      const along = Array.from({ length: 201 }, (_, index) => curveAt(points, index / 200));
      const angles: number[] = [];
      along.slice(1).forEach(([x, y], index) => {
        const [fromX, fromY] = along[index] as readonly [number, number];
        if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) angles.push(Math.atan2(y - fromY, x - fromX));
      });
      const turned = angles.slice(1).reduce((sum, angle, index) => {
        const turn = Math.abs(angle - (angles[index] as number));
        return sum + Math.min(turn, 2 * Math.PI - turn);
      }, 0);
      return turned > 0.9 || angles.length > 160;
    };
    expect(told.filter(({ arc, box }) => hides(arc, box)).map(({ arc, text }) => `${arc.from} ${text} ${arc.to}`)).toEqual([]);
  });

  it('tell a lag, or that the order is not known, wherever the dates tell one', () => {
    const lag = /(earlier|later|the same day|at the same time|order not known)( \(.*\))?$/;
    expect(told.filter(({ text }) => !lag.test(text)).map(({ arc, text }) => `${arc.from} ${text} ${arc.to}`)).toEqual([]);
  });

  it('are six at most, of the nearest events', () => {
    expect(Math.max(...scenes.map(({ arcs }) => arcs.filter(({ label }) => label).length))).toBeLessThanOrEqual(6);
    // The arcs of deeds fan out along the deep strip of their bars.
    const lanes = [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds', measure: 'km' },
    ];
    const deeds = Array.from({ length: 9 }, (_, index) => ({
      id: `d${index}`,
      lane: 'done',
      date: `2024-0${index + 1}-10`,
      title: 'D',
      magnitude: { value: 100 - index * 9, unit: 'km' },
    }));
    const { timeline } = createTimeline({
      lanes,
      events: [{ id: 'a', lane: 'said', date: '2024-01-05', title: 'A' }, ...deeds],
      links: deeds.map(({ id }) => ({ from: id, to: 'a', type: 'contradicts' })),
    });
    const { arcs } = sceneOf(
      timeline,
      { selected: 'a', viewport: { start: Date.UTC(2023, 11, 1), end: Date.UTC(2024, 10, 1) } },
      { widthPx: 3600, heightPx: 900 },
    );
    expect(arcs.flatMap(({ from, label }) => (label ? [from] : []))).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5']);
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
    return arcs.map(({ label }) => label?.lines.map(({ text }) => text).join(' '));
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
