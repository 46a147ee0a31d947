import { readFileSync } from 'node:fs';
import { createTimeline, createViewState, extentOf, widestViewport, type Span, type Timeline, type ViewState } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene, type SceneOptions } from './build-scene.js';
import { boxesOverlap, growBox, type Box } from './box.js';
import { createTimeScale } from '../scale/time-scale.js';
import { figureOf } from './figure.js';
import { naturalHeight } from './frame.js';
import type { Scene } from './scene.js';

const flagship = (): Timeline =>
  createTimeline(JSON.parse(readFileSync(new URL('../../../../examples/rhetoric-and-deeds/data.json', import.meta.url), 'utf8'))).timeline;
const timeline = flagship();
const extent = extentOf(timeline) as Span;
const sizes = [
  { widthPx: 358, heightPx: 1180 },
  { widthPx: 730, heightPx: 860 },
  { widthPx: 1328, heightPx: 860 },
];
const zooms: readonly (readonly [string, Span])[] = [
  ['all', widestViewport(extent)],
  ['a decade', { start: Date.UTC(2014, 0, 1), end: Date.UTC(2025, 0, 1) }],
  ['the first view', timeline.view?.span as Span],
  ['a quarter', { start: Date.UTC(2023, 10, 20), end: Date.UTC(2024, 1, 20) }],
  ['a week', { start: Date.UTC(2024, 4, 20), end: Date.UTC(2024, 4, 28) }],
];
const scene = (viewport: Span, size: SceneOptions, view: Partial<ViewState> = {}): Scene => buildScene(timeline, createViewState({ viewport, ...view }), size);
const words = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join(' ');

/** Every overlap of a written box with another, or with a mark, by name. */
function overlaps(built: Scene): readonly string[] {
  const written: { name: string; box: Box }[] = [
    ...built.labels.map(({ lines, box }) => ({ name: words(lines), box })),
    ...built.arcs.flatMap(({ label }) => (label ? [{ name: `arc ${words(label.lines)}`, box: label.box }] : [])),
    ...(built.callout ? [{ name: 'callout', box: built.callout.box }] : []),
  ];
  const found: string[] = [];
  written.forEach((a, index) => {
    for (const b of written.slice(index + 1)) if (boxesOverlap(a.box, growBox(b.box, -0.01))) found.push(`${a.name} / ${b.name}`);
    for (const mark of built.marks) if (boxesOverlap(a.box, growBox(mark.box, -0.01))) found.push(`${a.name} / mark ${mark.id}`);
  });
  return found;
}

describe('labels', () => {
  for (const size of sizes)
    for (const [name, viewport] of zooms)
      for (const selected of [undefined, 'nyt-ceasefire', 'reuters-four-sources', 'strike-2023-12-29', 'supplemental-debate'])
        it(`overlap neither each other nor a mark, ${size.widthPx} px wide, showing ${name}, ${selected ?? 'nothing'} selected`, () => {
          const built = scene(viewport, size, { selected });
          expect(overlaps(built)).toEqual([]);
          expect(built.labels.length).toBeGreaterThan(0);
        });

  it('seldom leave the selected event without one on a wide figure: only where its lane has no room near by', () => {
    const viewport = timeline.view?.span as Span;
    const inView = scene(viewport, { widthPx: 1328, heightPx: 860 })
      .marks.filter(({ kind }) => kind !== 'measure')
      .map(({ id }) => id);
    const unlabelled = inView.filter((id) => !scene(viewport, { widthPx: 1328, heightPx: 860 }, { selected: id }).labels.some((label) => label.id === id));
    expect(unlabelled.length / inView.length).toBeLessThan(0.06);
  });

  it('stand in the lane of their event, and at the selected one within three rows', () => {
    const found: string[] = [];
    for (const size of sizes)
      for (const [name, viewport] of zooms)
        for (const selected of timeline.events
          .filter((_, index) => index % 4 === 0)
          .map(({ id }) => id)
          .concat('reuters-four-sources', 'nyt-ceasefire')) {
          const { labels, marks, lanes, isVertical } = scene(viewport, size, { selected });
          for (const { id, box } of isVertical ? [] : labels) {
            const mark = marks.find((other) => other.id === id);
            const lane = lanes.find((other) => other.lane.id === mark?.laneId);
            if (mark?.kind !== 'measure' && lane && !boxesOverlap(box, lane.box)) found.push(`${id} out of its lane, ${size.widthPx} px, ${name}`);
            if (id === selected && mark?.kind !== 'measure' && mark && !boxesOverlap(box, growBox(mark.box, 75)))
              found.push(`${id} far off, ${size.widthPx} px, ${name}`);
          }
        }
    expect([...new Set(found)]).toEqual([]);
  });

  const barsUnder = ({ labels, marks }: Scene): readonly string[] =>
    labels.flatMap(({ id, box, lines }) => {
      const under = { x: box.x, y: box.y + box.height, width: box.width, height: 8 };
      const isAt = (mark: Scene['marks'][number]): boolean => mark.kind === 'extent' && boxesOverlap(mark.box, under);
      const own = marks.find((mark) => mark.id === id);
      return own?.kind === 'extent' && isAt(own) ? marks.filter((mark) => mark !== own && isAt(mark)).map((mark) => `${words(lines)} / ${mark.id}`) : [];
    });

  it('over bars stand over no other bar of the row', () => {
    const found = sizes
      .slice(1)
      .flatMap((size) =>
        zooms.flatMap(([, viewport]) =>
          [undefined, 'reuters-four-sources', 'nyt-ceasefire', 'restrictions-debate'].flatMap((selected) => barsUnder(scene(viewport, size, { selected }))),
        ),
      );
    expect([...new Set(found)]).toEqual([]);
    const debates = createTimeline({
      lanes: [{ id: 'l', label: 'Decided', kind: 'deeds' }],
      events: [
        { id: 'long', lane: 'l', date: '2024-01-01/2024-08-31', title: 'A debate on the budget' },
        { id: 'short', lane: 'l', date: '2024-09-20/2024-11-20', title: 'Another debate, with a title that is much longer than its own bar is' },
      ],
    }).timeline;
    const built = buildScene(debates, createViewState({ viewport: { start: Date.UTC(2023, 11, 1), end: Date.UTC(2025, 0, 1) } }), {
      widthPx: 900,
      heightPx: 300,
    });
    expect(new Set(built.marks.map(({ box }) => box.y)).size).toBe(1);
    expect(barsUnder(built)).toEqual([]);
    expect(built.labels.map(({ id, lines }) => [id, words(lines).slice(0, 12)])).toEqual([
      ['long', 'A debate on '],
      ['short', 'Another deba'],
    ]);
  });

  it('are not lost on a narrow figure by selecting their event', () => {
    const viewport = timeline.view?.span as Span;
    const size = { widthPx: 358, heightPx: 1180 };
    const idsOf = (built: Scene): readonly string[] => built.labels.map(({ id }) => id);
    const lost = idsOf(scene(viewport, size)).filter((id) => !idsOf(scene(viewport, size, { selected: id })).includes(id));
    expect(lost).toEqual([]);
  });

  it('stay inside the plot', () => {
    for (const size of sizes)
      for (const [, viewport] of zooms)
        for (const { box } of scene(viewport, size).labels) {
          const { plot } = scene(viewport, size);
          expect(box.x >= plot.x && box.x + box.width <= plot.x + plot.width && box.y >= plot.y && box.y + box.height <= plot.y + plot.height).toBe(true);
        }
  });
});

describe('rows', () => {
  const acrossOf = (built: Scene): Map<string, number> => new Map(built.marks.map(({ id, box }) => [id, Math.round(box.y + box.height / 2)]));

  it('hold still while the reader pans', () => {
    const [, viewport] = zooms[3] as readonly [string, Span];
    const shift = (viewport.end - viewport.start) * 0.07;
    const before = acrossOf(scene(viewport, { widthPx: 1328, heightPx: 860 }));
    for (let step = 1; step <= 12; step++) {
      const moved = scene({ start: viewport.start + step * shift, end: viewport.end + step * shift }, { widthPx: 1328, heightPx: 860 });
      for (const [id, across] of acrossOf(moved)) expect([id, before.get(id) ?? across]).toEqual([id, across]);
    }
  });

  it('are the same after panning there and back', () => {
    const [, viewport] = zooms[2] as readonly [string, Span];
    const fresh = buildScene(flagship(), createViewState({ viewport }), { widthPx: 1328, heightPx: 860 });
    scene({ start: viewport.start + 1e9, end: viewport.end + 1e9 }, { widthPx: 1328, heightPx: 860 });
    expect(JSON.stringify(scene(viewport, { widthPx: 1328, heightPx: 860 }))).toBe(JSON.stringify(fresh));
  });

  it('never put one mark of a lane over another on a wide figure that shows two years or less', () => {
    for (const [, viewport] of zooms.slice(2)) {
      const { marks } = scene(viewport, { widthPx: 1328, heightPx: 860 });
      const rows = marks.filter(({ kind }) => kind !== 'measure');
      const found = rows.flatMap((a, index) =>
        rows.slice(index + 1).flatMap((b) => (a.laneId === b.laneId && boxesOverlap(a.box, growBox(b.box, -0.5)) ? [`${a.id} / ${b.id}`] : [])),
      );
      expect(found).toEqual([]);
    }
  });
});

describe('counts', () => {
  it('are 57 statements, 74 deeds and 26 decisions, all in view at full extent', () => {
    const { lanes } = scene(widestViewport(extent), { widthPx: 1328, heightPx: 860 });
    expect(lanes.map(({ lane, count, inView }) => [lane.label, inView, count])).toEqual([
      ['Said', 57, 57],
      ['Done', 74, 74],
      ['Decided', 26, 26],
    ]);
  });

  it('stand in the headers, and all 57 strike days are bars', () => {
    const built = scene(widestViewport(extent), { widthPx: 1328, heightPx: 860 });
    expect(built.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['all 57 in view', 'all 74 in view', 'all 26 in view']));
    expect(built.marks.filter(({ kind }) => kind === 'measure')).toHaveLength(57);
  });

  it('find 7 large strikes in the 30 days after the report of 23 December 2023, and the mean of the series', () => {
    const { follow, callout } = scene(timeline.view?.span as Span, { widthPx: 1328, heightPx: 860 }, { selected: 'nyt-ceasefire' });
    expect(follow?.count).toBe(7);
    expect(follow?.average).toBeCloseTo((57 * 30) / 627, 5); // up to the day that the data are as of
    expect(words(callout?.lines ?? [])).toBe('Followed by 7 large strikes in 30 days average window this long: 2.7');
  });

  it('leave picked strikes below the criterion out, and tell them beside', () => {
    const { follow } = scene(timeline.view?.span as Span, { widthPx: 1328, heightPx: 860 }, { selected: 'putin-erdogan-2023' });
    const picked = figureOf(timeline).byId.get('strike-2023-01-14-dnipro');
    expect(picked?.form).toBe('moment');
    expect(follow).toMatchObject({ count: 1, others: 1, ids: expect.arrayContaining(['strike-2023-01-14-dnipro', 'strike-2023-01-26']) });
  });
});

describe('marks', () => {
  const markOf = (id: string, viewport: Span = timeline.view?.span as Span) =>
    scene(viewport, { widthPx: 1328, heightPx: 860 }).marks.find((mark) => mark.id === id);

  it('are hollow for unnamed sources, crossed where somebody denied, dashed for plans', () => {
    expect(markOf('nyt-ceasefire')).toMatchObject({ kind: 'point', isHollow: true, isCrossed: true });
    expect(markOf('putin-direct-line-2023')).toMatchObject({ kind: 'point', isHollow: false, isCrossed: false });
    expect(markOf('counteroffensive-2025', widestViewport(extent))).toMatchObject({ isDashed: true });
  });

  it('never invent a day: a month is a capsule over the month', () => {
    const mark = markOf('december-signals');
    const built = scene(timeline.view?.span as Span, { widthPx: 1328, heightPx: 860 });
    const scale = createTimeScale(built.scale.viewport, built.scale.startPx, built.scale.endPx);
    expect(mark?.kind).toBe('capsule');
    expect(mark?.box.x).toBeCloseTo(scale.timeToPx(Date.UTC(2023, 11, 1)), 3);
    expect((mark?.box.x ?? 0) + (mark?.box.width ?? 0)).toBeCloseTo(scale.timeToPx(Date.UTC(2024, 0, 1)), 3);
  });

  it('say how an end is known', () => {
    expect(markOf('energy-campaign-2022')).toMatchObject({ kind: 'extent', startCap: 'hard', endCap: 'wave' });
    expect(markOf('kharkiv-offensive')).toMatchObject({ kind: 'extent', endCap: 'open' });
  });

  it('have only finite numbers', () => {
    const text = JSON.stringify(zooms.map(([, viewport]) => scene(viewport, { widthPx: 1328, heightPx: 860 }, { selected: 'nyt-ceasefire' })));
    expect(text).not.toMatch(/null|NaN|Infinity/);
  });
});

describe('links', () => {
  it('of the selected event are arcs with their type in words, told from its side', () => {
    const month = { start: Date.UTC(2023, 11, 10), end: Date.UTC(2024, 0, 10) };
    const { arcs } = scene(month, { widthPx: 1328, heightPx: 860 }, { selected: 'nyt-ceasefire' });
    const told = arcs.map(({ from, to, label }) => `${from} ${label && words(label.lines)} ${to}`);
    // Both are of 23 December 2023, and a denial comes after what it denies.
    expect(told).toContain('peskov-nyt denied by, the same day nyt-ceasefire');
    expect(told).toContain('nyt-ceasefire contradicts, 6 days later strike-2023-12-29');
    expect(told).toContain('putin-mod-board-2023 contradicts, 4 days earlier nyt-ceasefire');
  });

  it('say so where neither dates nor the type of the link tell the order of the two', () => {
    const some = createTimeline([
      { id: 'may', lane: 'words', date: '2024-05', title: 'In May' },
      { id: 'day', lane: 'deeds', date: '2024-05-04', title: 'A day in May', links: [{ to: 'may', type: 'contradicts' }] },
      { id: 'answer', lane: 'words', date: '2024-05-25', title: 'An answer', links: [{ to: 'may', type: 'respondsTo' }] },
      { id: 'june', lane: 'deeds', date: '2024-06-24', title: 'In June', links: [{ to: 'may', type: 'contradicts' }] },
    ]).timeline;
    const view = { viewport: { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 7, 1) }, selected: 'may' };
    const { arcs } = buildScene(some, createViewState(view), { widthPx: 1200, heightPx: 500 });
    const told = Object.fromEntries(arcs.map(({ from, hasArrow, label }) => [from, [hasArrow, label && words(label.lines)]]));
    expect(told).toEqual({
      day: [false, 'contradicts, order not known'],
      answer: [true, 'answered by, at most 24 days later'],
      june: [false, 'contradicts, 24 to 54 days later'],
    });
  });

  it('are not drawn when they are switched off', () => {
    expect(scene(timeline.view?.span as Span, { widthPx: 1328, heightPx: 860 }, { selected: 'nyt-ceasefire', links: 'none' }).arcs).toEqual([]);
    expect(scene(timeline.view?.span as Span, { widthPx: 1328, heightPx: 860 }, { links: 'all' }).arcs.length).toBeGreaterThan(60);
  });
});

describe('coverage', () => {
  it('hatches the bars outside the days on record, and says "no data"', () => {
    const built = scene(widestViewport(extent), { widthPx: 1328, heightPx: 860 });
    expect(built.backdrops.filter(({ kind }) => kind === 'noData')).toHaveLength(2);
    expect(built.texts.filter(({ text }) => text === 'no data')).toHaveLength(2);
  });
});

describe('figures of any shape', () => {
  const invented = (lanes: readonly (readonly [kind: string, measure?: string])[], events = 12): Timeline =>
    createTimeline({
      lanes: lanes.map(([kind, measure], index) => ({ id: `l${index}`, label: `Lane ${index}`, kind, ...(measure && { measure }) })),
      events: lanes.flatMap(([, measure], lane) =>
        Array.from({ length: events }, (_, index) => ({
          id: `e${lane}-${index}`,
          lane: `l${lane}`,
          date: index % 3 === 0 ? `2024-0${1 + (index % 9)}/2024-0${1 + (index % 9)}` : `2024-0${1 + (index % 9)}-1${index % 10}`,
          title: `Event ${index} of lane ${lane}`,
          ...(measure && index % 3 && { magnitude: { value: index * 7, unit: measure } }),
        })),
      ),
    }).timeline;
  const shapes: readonly (readonly [string, Timeline])[] = [
    ['one words lane, two measured deeds lanes, two context lanes', invented([['words'], ['deeds', 'km'], ['deeds', 'tons'], ['context'], ['context']])],
    ['twelve deeds lanes', invented(Array.from({ length: 12 }, () => ['deeds'] as const))],
    [
      'thirty words lanes',
      invented(
        Array.from({ length: 30 }, () => ['words'] as const),
        3,
      ),
    ],
    ['only context', invented([['context']])],
    ['only deeds', invented([['deeds']])],
    ['two words lanes', invented([['words'], ['words'], ['deeds']])],
    ['an empty lane', invented([['words'], ['deeds']], 0)],
  ];
  for (const [name, some] of shapes)
    for (const widthPx of [100, 390, 1200])
      it(`hold all lanes inside, ${name}, ${widthPx} px wide`, () => {
        const isVertical = widthPx < 560;
        const span = extentOf(some) ?? { start: 0, end: 86_400_000 };
        const built = buildScene(some, createViewState({ viewport: widestViewport(span) }), { widthPx, heightPx: naturalHeight(figureOf(some), isVertical) });
        for (const { lane, box, inView, count } of built.lanes) {
          expect([lane.id, inView]).toEqual([lane.id, count]);
          expect(box.y >= built.plot.y - 0.5 && box.y + box.height <= built.plot.y + built.plot.height + 0.5).toBe(true);
          expect(box.x >= built.plot.x - 0.5 && box.x + box.width <= built.plot.x + built.plot.width + 0.5).toBe(true);
        }
        expect(JSON.stringify(built)).not.toMatch(/null|NaN|Infinity/);
        expect(overlaps(built)).toEqual([]);
      });

  it('are plain data, that a worker can be sent', () => {
    const built = scene(timeline.view?.span as Span, { widthPx: 1328, heightPx: 860 }, { selected: 'nyt-ceasefire' });
    expect(structuredClone(built)).toEqual(built);
  });

  it('zoom into a minute of thirty years without drawing the rest', () => {
    const some = createTimeline([
      { id: 'long', lane: 'deeds', date: '1995/2024', title: 'Long' },
      { id: 'day', lane: 'words', date: '2010-05-05', title: 'A day' },
    ]).timeline;
    const start = Date.UTC(2010, 4, 5, 12);
    for (const widthPx of [390, 1200]) {
      const built = buildScene(some, createViewState({ viewport: { start, end: start + 60_000 }, selected: 'long' }), { widthPx, heightPx: 800 });
      expect(built.marks.map(({ id }) => id).sort()).toEqual(['day', 'long']);
    }
  });

  it('draw bars of value 0, and two bars of one day side by side', () => {
    const some = createTimeline({
      lanes: [{ id: 'd', label: 'Done', kind: 'deeds', measure: 'km' }],
      events: [0, 5, 9].map((value, index) => ({
        id: `b${index}`,
        lane: 'd',
        date: index === 0 ? '2024-01-02' : '2024-03-04',
        title: `Bar ${index}`,
        magnitude: { value, unit: 'km' },
      })),
    }).timeline;
    const { marks } = buildScene(some, createViewState({ viewport: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 5, 1) } }), {
      widthPx: 1200,
      heightPx: 400,
    });
    const [zero, one, two] = marks.map(({ box }) => box);
    expect(zero?.height).toBe(1);
    expect(boxesOverlap(one as Box, growBox(two as Box, -0.01))).toBe(false);
  });

  it('draw no line between two events that are both out of view on one side', () => {
    const some = createTimeline({
      events: [
        { id: 'a', lane: 'words', date: '2020-01-01', title: 'A' },
        { id: 'b', lane: 'deeds', date: '2020-06-01', title: 'B', links: [{ to: 'a', type: 'respondsTo' }] },
        { id: 'c', lane: 'words', date: '2023-06-01', title: 'C' },
      ],
    }).timeline;
    const { arcs } = buildScene(some, createViewState({ viewport: { start: Date.UTC(2023, 0, 1), end: Date.UTC(2024, 0, 1) }, links: 'all' }), {
      widthPx: 1200,
      heightPx: 500,
    });
    expect(arcs).toEqual([]);
  });
});

it('is built in a viewport of hours although an event began a trillion years ago', () => {
  const { timeline: deep } = createTimeline([
    { id: 'old', lane: 'words', date: 'Y-1E12/..', title: 'Long ago' },
    { id: 'new', lane: 'deeds', date: '2024-05-24', title: 'Today' },
  ]);
  const viewport = { start: Date.UTC(2024, 4, 24), end: Date.UTC(2024, 4, 24, 2) };
  for (const isVertical of [true, false]) {
    const { marks, labels } = buildScene(deep, createViewState({ viewport, selected: 'old' }), { widthPx: 400, heightPx: 600, isVertical });
    expect(marks.length).toBeGreaterThan(0);
    expect(labels.every(({ box }) => Number.isFinite(box.x + box.y))).toBe(true);
  }
});

describe('a follow window', () => {
  const strikes = (coverage: string) =>
    createTimeline({
      asOf: '2025-12-31',
      lanes: [
        { id: 'said', label: 'Said', kind: 'words' },
        { id: 'done', label: 'Done', kind: 'deeds', measure: 'km', measureOf: 'works' },
      ],
      coverage: [{ lane: 'done', span: coverage }],
      events: [
        { id: 'late', lane: 'said', date: '2025-06-01', title: 'Late' },
        { id: 'edge', lane: 'said', date: '2024-12-20', title: 'Edge' },
        { id: 'month', lane: 'said', date: '2024-01', title: 'Some time in January' },
        { id: 'same', lane: 'said', date: '2024-02-20', title: 'On the day of the work' },
        { id: 'about', lane: 'said', date: '2024-02-19~', title: 'About the day before it' },
        { id: 'j', lane: 'done', date: '2024-01-20', title: 'Work in January', magnitude: { value: 2, unit: 'km' } },
        { id: 'w', lane: 'done', date: '2024-02-20', title: 'Work', magnitude: { value: 3, unit: 'km' } },
      ],
    }).timeline;
  const followOfSelected = (selected: string) =>
    buildScene(strikes('2023/2024'), createViewState({ viewport: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2025, 11, 1) }, selected }), {
      widthPx: 1400,
      heightPx: 600,
    });

  it('tells that there is no record, rather than that nothing followed', () => {
    const { follow, callout } = followOfSelected('late');
    expect(follow?.recorded).toBe('none');
    expect(words(callout?.lines ?? [])).toBe('No record of works in these days');
  });

  it('tells when the record covers only part of it', () => {
    expect(followOfSelected('edge').follow?.recorded).toBe('part');
    expect(words(followOfSelected('edge').callout?.lines ?? [])).toContain('the record covers part of them');
  });

  it('goes by the clock that is shown', () => {
    const some = createTimeline({
      asOf: '2024-12-31',
      lanes: [
        { id: 'said', label: 'Said', kind: 'words' },
        { id: 'done', label: 'Done', kind: 'deeds' },
      ],
      events: [
        { id: 'said', lane: 'said', date: '2024-02-01', reported: '2024-06-01', title: 'Known in June' },
        { id: 'soon', lane: 'done', date: '2024-02-10', title: 'Soon after' },
        { id: 'late', lane: 'done', date: '2024-06-10', title: 'After the report' },
        { id: 'known', lane: 'done', date: '2024-02-12', reported: '2024-06-12', title: 'Reported after the report' },
      ],
    }).timeline;
    const idsOf = (clock: ViewState['clock']) =>
      buildScene(some, createViewState({ viewport: { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) }, selected: 'said', clock }), {
        widthPx: 1200,
        heightPx: 500,
      }).follow?.ids;
    expect(idsOf('happened')).toEqual(['soon', 'known']);
    expect(idsOf('reported')).toEqual(['late', 'known']);
  });

  it('counts apart what may have come before, in the days of the statement itself', () => {
    const { follow, callout } = followOfSelected('month');
    expect(follow).toMatchObject({ count: 1, orderUnknown: 1, ids: ['w', 'j'] });
    expect([follow?.doubtful, follow?.window]).toEqual([
      { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 1, 1) },
      { start: Date.UTC(2024, 1, 1), end: Date.UTC(2024, 2, 2) },
    ]);
    expect(words(callout?.lines ?? [])).toContain('1 more, of which the dates do not tell whether before or after');
  });

  it('counts nothing of the same day, nor what may have begun before an approximate date', () => {
    expect(followOfSelected('same').follow).toMatchObject({ count: 0, orderUnknown: 1 });
    expect(followOfSelected('about').follow).toMatchObject({ count: 0, orderUnknown: 1 });
  });
});
