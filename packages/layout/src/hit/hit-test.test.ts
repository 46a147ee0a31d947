import { createTimeline, createViewState } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../scene/build-scene.js';
import { hitTest } from './hit-test.js';

const { timeline } = createTimeline([
  { id: 'first', lane: 'statement', date: '2024-01-10', title: 'First' },
  { id: 'second', lane: 'statement', date: '2024-03-10', title: 'Second' },
]);
const scene = buildScene(timeline, createViewState({ viewport: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 4, 1) } }), { widthPx: 1000, heightPx: 500 });
const centreOf = (id: string): readonly [number, number] => {
  const { x, y, width, height } = scene.marks.find((mark) => mark.id === id)?.box ?? { x: NaN, y: NaN, width: 0, height: 0 };
  return [x + width / 2, y + height / 2];
};

describe('hitTest', () => {
  it('finds the mark under a point', () => expect(hitTest(scene, ...centreOf('first'))).toBe('first'));
  it('finds a mark within a finger of it', () => expect(hitTest(scene, centreOf('second')[0] + 14, centreOf('second')[1] + 6)).toBe('second'));
  it('finds an event by its label', () => {
    const label = scene.labels.find(({ id }) => id === 'first');
    expect(hitTest(scene, (label?.box.x ?? 0) + 20, (label?.box.y ?? 0) + 5)).toBe('first');
  });
  it('finds an event by what an approximate date adds to its mark', () => {
    const { timeline: about } = createTimeline([{ id: 'about', lane: 'statement', date: '2024-03~', title: 'About March' }]);
    const wide = buildScene(about, createViewState({ viewport: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 6, 1) } }), { widthPx: 1000, heightPx: 500 });
    const [mark] = wide.marks;
    expect(hitTest(wide, (mark?.body.x ?? 0) - 60, (mark?.body.y ?? 0) + 5)).toBe('about');
  });
  it('finds nothing in the open', () => expect(hitTest(scene, 700, 20)).toBeUndefined());
});
