import { createTimeline, createViewState, type Timeline, type ViewState } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, growBox, isInside } from './box.js';
import { buildScene } from './build-scene.js';
import type { Scene } from './scene.js';

const crowd = Array.from({ length: 24 }, (_, index) => ({
  id: `s${index}`,
  lane: 'said',
  date: `2024-0${1 + (index % 9)}-${10 + (index >> 1)}`,
  title: `Statement ${index}`,
}));
const timelineOf = (others: readonly object[]): Timeline =>
  createTimeline({
    asOf: '2024-12-31',
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds', measure: 'km' },
    ],
    events: [
      { id: 'offer', lane: 'said', date: '2024-03', reported: '2024-06-20', title: 'An offer' },
      { id: 'plain', lane: 'said', date: '2024-11-02', title: 'One date' },
      ...others,
      { id: 'works', lane: 'done', date: '2024-04-10', reported: '2024-08-01', title: 'Works', magnitude: { value: 5, unit: 'km' } },
      { id: 'siege', lane: 'done', date: '2024-02/2024-05', reported: '2024-09-10', title: 'A siege' },
    ],
  }).timeline;
const calm = timelineOf([]);
const crowded = timelineOf(crowd);
const year = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) };
const sizes = [
  { widthPx: 1200, heightPx: 700 },
  { widthPx: 390, heightPx: 900 },
];
const sceneOf = (view: Partial<ViewState>, size = sizes[0], timeline = calm): Scene =>
  buildScene(timeline, createViewState({ viewport: year, ...view }), size ?? { widthPx: 1200, heightPx: 700 });

describe('the tail of a selected event', () => {
  it('leads to its place on the other clock and says what that is', () => {
    expect(sceneOf({ selected: 'offer' }).tail?.label?.text.text).toBe('reported 20 June 2024');
    expect(sceneOf({ selected: 'offer', clock: 'reported' }).tail?.label?.text.text).toBe('happened some time in March 2024');
    expect(sceneOf({ selected: 'offer', locale: 'en-US' }).tail?.label?.text.text).toBe('reported June 20, 2024');
  });

  it('ends in a tick over the range of that date', () => {
    const { tail, scale } = sceneOf({ selected: 'offer', clock: 'reported' });
    const pxOf = (instant: number): number => scale.startPx + ((instant - year.start) / (year.end - year.start)) * (scale.endPx - scale.startPx);
    expect(tail?.tick?.x).toBeCloseTo(pxOf(Date.UTC(2024, 2)), 6);
    expect((tail?.tick?.x ?? 0) + (tail?.tick?.width ?? 0)).toBeCloseTo(pxOf(Date.UTC(2024, 3)), 6);
  });

  it('is not there without a selection, nor for an event with one date', () => {
    expect(sceneOf({})).not.toHaveProperty('tail');
    expect(sceneOf({ selected: 'plain' })).not.toHaveProperty('tail');
  });

  it('runs to the edge of the plot where the other date is out of view, and is gone where both are', () => {
    const { tail, scale } = sceneOf({ selected: 'offer', viewport: { start: year.start, end: Date.UTC(2024, 4) } });
    expect(tail).not.toHaveProperty('tick');
    expect(tail?.points.at(-1)?.[0]).toBeCloseTo(scale.endPx, 6);
    expect(sceneOf({ selected: 'offer', viewport: { start: Date.UTC(2024, 8), end: year.end } })).not.toHaveProperty('tail');
  });

  it('stays in the plot and lies over no label, on either clock and in both directions', () => {
    for (const size of sizes)
      for (const clock of ['happened', 'reported'] as const)
        for (const selected of ['offer', 'works', 'siege']) {
          const { tail, plot, labels } = sceneOf({ selected, clock }, size, crowded);
          const points = tail?.points ?? [];
          expect([selected, points.length]).toEqual([selected, 3]);
          for (const [x, y] of points) expect(isInside({ x, y, width: 0, height: 0 }, growBox(plot, 0.01))).toBe(true);
          const [, turn, end] = points;
          if (!turn || !end) continue;
          const line = { x: Math.min(turn[0], end[0]), y: Math.min(turn[1], end[1]), width: Math.abs(turn[0] - end[0]), height: Math.abs(turn[1] - end[1]) };
          const own = [growBox(line, 0.5), ...[tail?.tick, tail?.label?.box].flatMap((box) => (box ? [growBox(box, -0.01)] : []))];
          for (const { box, lines } of labels)
            for (const piece of own) expect([selected, clock, boxesOverlap(piece, box) ? lines[0]?.text : '']).toEqual([selected, clock, '']);
        }
  });
});
