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
