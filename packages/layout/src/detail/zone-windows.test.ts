import { createTimeline, createViewState, type Timeline } from '@deedline/core';
import { manyEvents, seededRandom } from '@deedline/testing';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { boxesOverlap, growBox } from '../scene/box.js';
import { buildScene } from '../scene/build-scene.js';
import { figureOf } from '../scene/figure.js';
import { buildFrame } from '../scene/frame.js';
import { placeMarks, type PlacedMark } from '../scene/place-marks.js';
import { isInRuns } from './dense-runs.js';

const DAY = 86_400_000;
const from = Date.UTC(2000, 0);
const span = { start: from, end: from + 4000 * DAY };

const timelineOf = (count: number): Timeline => createTimeline(manyEvents(count, { from })).timeline;
const timeline = timelineOf(9000);
const size = { widthPx: 1200, heightPx: 640 };

function viewAt(share: number, at: number) {
  const length = (span.end - span.start) * share;
  const start = span.start + (span.end - span.start - length) * at;
  return createViewState({ viewport: { start, end: start + length } });
}

describe('rows of many events', () => {
  const random = seededRandom(3);
  const views = Array.from({ length: 120 }, () => viewAt(Math.exp(-random() * 8), random()));

  it('hold no two marks that overlap', () => {
    let compared = 0;
    for (const view of views) {
      const figure = figureOf(timeline, view);
      const frame = buildFrame(figure, view, { ...size, isVertical: false });
      const { inView } = placeMarks(figure, frame, { view, measureText: approximateText, emphasisOf: () => 'normal' });
      for (const row of rowsOf(inView)) compared += comparePairs(row);
    }
    expect(compared).toBeGreaterThan(5000);
  });

  it('show every event in view once: as a mark, or in a column', () => {
    for (const view of views) {
      const figure = figureOf(timeline, view);
      const frame = buildFrame(figure, view, { ...size, isVertical: false });
      const { inView, lanes } = placeMarks(figure, frame, { view, measureText: approximateText, emphasisOf: () => 'normal' });
      const drawn = new Set(inView.map(({ figureEvent }) => figureEvent.row));
      const { start, length } = figure.columns;
      for (let row = 0; row < length; row++) {
        const at = start[row] as number;
        if (at < view.viewport.start || at >= view.viewport.end) continue;
        const lane = lanes.find(({ area: { figureLane } }) => row >= figureLane.rows.moment.from && row < figureLane.rows.measure.to);
        expect(drawn.has(row) || isInRuns(lane?.inView.runs ?? [], at), figure.eventAt(row).event.title).toBe(true);
      }
      const scene = buildScene(timeline, view, size);
      const began = lanes.map(({ area: { figureLane } }) => countIn(start, figureLane.rows.moment.from, figureLane.rows.measure.to, view.viewport));
      scene.lanes.forEach(({ inView: count }, index) => expect(count).toBeGreaterThanOrEqual(began[index] ?? 0));
    }
  });

  // `packFew` lays what finds no row over another mark, at any zoom, where a lane of many would count it: a cell of 64 px may hold more events
  // than there are rows, and still they lie on one day.
  it('hold no two marks that overlap where few events lie on one day', () => {
    const events = Array.from({ length: 50 }, (_, index) => ({ id: `e${index}`, lane: 'words', date: '2024-05-24', title: 'Said' }));
    const few = createTimeline([...events, { id: 'first', lane: 'words', date: '1990', title: 'Said' }]).timeline;
    const view = createViewState({ viewport: { start: Date.UTC(1990, 0), end: Date.UTC(2025, 0) } });
    const figure = figureOf(few, view);
    const frame = buildFrame(figure, view, { widthPx: 760, heightPx: 420, isVertical: false });
    const { inView } = placeMarks(figure, frame, { view, measureText: approximateText, emphasisOf: () => 'normal' });
    for (const row of rowsOf(inView)) comparePairs(row);
  });

  // `squeeze` in frame.ts takes the room of a lane of words for its least number of rows, and leaves it all the rows that it wants.
  it('stay inside a plot that is low', () => {
    const { plot, marks } = buildScene(timeline, viewAt(0.03, 0.05), { widthPx: 893, heightPx: 240 });
    expect(marks.filter(({ body }) => body.y < plot.y).map(({ id }) => id)).toEqual([]);
  });

  it('are the same wherever the reader came from', () => {
    for (const [share, at] of [
      [0.02, 0.4],
      [0.004, 0.73],
      [0.0008, 0.1],
    ] as const) {
      const view = viewAt(share, at);
      const walked = timelineOf(9000);
      for (let step = -40; step <= 0; step++) {
        const length = view.viewport.end - view.viewport.start;
        const start = view.viewport.start + step * length * 0.37;
        buildScene(walked, createViewState({ viewport: { start, end: start + length } }), size);
      }
      expect(buildScene(walked, view, size)).toEqual(buildScene(timelineOf(9000), view, size));
    }
  });
});

const countIn = (start: Float64Array, first: number, last: number, viewport: { start: number; end: number }): number =>
  start.subarray(first, last).reduce((count, at) => count + Number(at >= viewport.start && at < viewport.end), 0);

/** The marks of each row. */
function rowsOf(all: readonly PlacedMark[]): readonly (readonly PlacedMark[])[] {
  const byRow = new Map<string, PlacedMark[]>();
  for (const placed of all) {
    const key = `${placed.area.lane.id} ${placed.zone.id} ${placed.row[0]}`;
    byRow.set(key, [...(byRow.get(key) ?? []), placed]);
  }
  return [...byRow.values()];
}

function comparePairs(row: readonly PlacedMark[]): number {
  row.forEach(({ mark: a }, index) => {
    for (const { mark: b } of row.slice(index + 1)) expect(boxesOverlap(a.box, growBox(b.box, -0.01)) ? `${a.id} ${b.id}` : '').toBe('');
  });
  return (row.length * (row.length - 1)) / 2;
}
