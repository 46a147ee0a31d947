import { createTimeline, createViewState, type Timeline } from '@deedline/core';
import { arbitraryTimeline, type TimelineInput } from '@deedline/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInRuns } from './dense-runs.js';
import { approximateText } from '../labels/approximate-text.js';
import { boxesOverlap, growBox } from '../scene/box.js';
import { buildScene } from '../scene/build-scene.js';
import { eventsOfLane, figureOf } from '../scene/figure.js';
import { buildFrame } from '../scene/frame.js';
import { placeMarks, type PlacedMark } from '../scene/place-marks.js';

const HARD_FORMS = [
  '2024-05-24~',
  '2024-05%',
  '2023~/2024?',
  '2024-02/',
  '/2024-02?',
  '../2023-06~',
  '[2023..]',
  '[..2024-02~]',
  '{2022-02,2023-06-10,2024}',
  '[2022-02~,2023-06-10..]',
  '202X-12-25',
  'XXXX-05',
  '{2023..}',
];

/** A timeline as the generators make it, with some of its dates in forms that they leave out, and some events reported later. */
const timelines: fc.Arbitrary<Timeline> = fc
  .tuple(arbitraryTimeline({ maxEvents: 14 }), fc.array(fc.tuple(fc.nat(13), fc.constantFrom(...HARD_FORMS), fc.boolean()), { maxLength: 10 }))
  .map(([input, forms]): Timeline => {
    const events: (TimelineInput['events'][number] & { reported?: string })[] = [...input.events];
    for (const [index, form, isReport] of forms) if (events[index]) events[index] = { ...events[index], ...(isReport ? { reported: form } : { date: form }) };
    return createTimeline({ ...input, events }).timeline;
  });

const views = fc.record({
  middle: fc.integer({ min: Date.UTC(2018, 0), max: Date.UTC(2027, 0) }),
  // From two days to thirty years, evenly by magnitude.
  length: fc.double({ min: Math.log(2 * 864e5), max: Math.log(1e12), noNaN: true }).map(Math.exp),
  clock: fc.constantFrom('happened', 'reported'),
  dateDisplay: fc.constantFrom('range', 'earliest', 'latest'),
});
const sizes = fc.constantFrom({ widthPx: 358, heightPx: 1180, isVertical: true }, { widthPx: 1328, heightPx: 1600, isVertical: false });

describe('rows', () => {
  it('hold no two marks that overlap, with all that they paint, where each found a row', () => {
    let compared = 0;
    fc.assert(
      fc.property(timelines, views, sizes, (timeline, { middle, length, ...how }, size) => {
        const view = createViewState({ viewport: { start: middle - length / 2, end: middle + length / 2 }, ...how });
        const figure = figureOf(timeline, view);
        const frame = buildFrame(figure, view, size);
        const { markOf, lanes } = placeMarks(figure, frame, { view, measureText: approximateText, emphasisOf: () => 'normal' });
        for (const { area, inView: detail } of lanes)
          for (const zone of area.zones) {
            if (zone.kind === 'bars' || detail.overflow > 0) continue;
            const inZone = eventsOfLane(figure, area.figureLane)
              .flatMap((figureEvent) => (isInRuns(detail.runs, figureEvent.outer.start) ? [] : (markOf(figureEvent) ?? [])))
              .filter((one) => one.zone === zone);
            for (const edge of new Set(inZone.map(({ row }) => row[0]))) compared += comparePairs(inZone.filter(({ row }) => row[0] === edge));
          }
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('are given to marks in scenes of finite numbers only, whatever the dates', () => {
    fc.assert(
      fc.property(timelines, views, sizes, fc.nat(13), (timeline, { middle, length, ...how }, size, chosen) => {
        const view = createViewState({ viewport: { start: middle - length / 2, end: middle + length / 2 }, selected: `event-${chosen}`, ...how });
        const scene = buildScene(timeline, view, size);
        expect(JSON.stringify(scene)).not.toMatch(/null|NaN|Infinity/u);
        for (const { box, body } of scene.marks) expect(Math.min(box.width, box.height, body.width, body.height)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

/** How many pairs there were. */
function comparePairs(row: readonly PlacedMark[]): number {
  row.forEach(({ mark: a, figureEvent }, index) => {
    for (const { mark: b, figureEvent: other } of row.slice(index + 1)) {
      const names = [figureEvent, other].map(({ date }) => date.edtf).join(' / ');
      expect(boxesOverlap(a.box, growBox(b.box, -0.01)) ? names : '').toBe('');
    }
  });
  return (row.length * (row.length - 1)) / 2;
}
