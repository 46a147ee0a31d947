import { createTimeline } from '@deedline/core';
import { expect, it } from 'vitest';
import { buildMinimap } from './build-minimap.js';

it('counts events where they are drawn, by the clock that is shown', () => {
  const { timeline } = createTimeline({
    lanes: [{ id: 'said', label: 'Said', kind: 'words' }],
    events: [{ id: 'a', lane: 'said', date: '2024-02-01', reported: '2024-11-01', title: 'Known later' }],
  });
  const year = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) };
  const size = { widthPx: 366, heightPx: 40 };
  const [happened] = buildMinimap(timeline, year, size).bars;
  const [reported] = buildMinimap(timeline, year, size, { clock: 'reported' }).bars;
  expect([happened?.box.x, reported?.box.x]).toEqual([30, 303]);
});

it('draws what lasted, and a moment in several columns, as low ranges and not as a start', () => {
  const { timeline } = createTimeline({
    lanes: [{ id: 'said', label: 'Said', kind: 'words' }],
    events: [
      { id: 'may', lane: 'said', date: '2024-05', title: 'Some time in May' },
      { id: 'day', lane: 'said', date: '2024-10-01', title: 'On a day' },
    ],
  });
  const { bars } = buildMinimap(timeline, { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) }, { widthPx: 366, heightPx: 40 });
  const [ranges, counts] = [bars.filter(({ isRange }) => isRange), bars.filter(({ isRange }) => !isRange)];
  expect([ranges.length, counts.length]).toEqual([11, 1]);
  expect(ranges[0]?.box).toMatchObject({ x: 120, height: 3 });
  expect(counts[0]?.box.height).toBeGreaterThan(10);
});
