import { createTimeline, createViewState } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from './build-scene.js';

const viewport = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 1) };

describe('bands', () => {
  const bandsOf = (date: string) => {
    const some = createTimeline({
      asOf: '2024-12-31',
      lanes: [{ id: 'd', label: 'Decided', kind: 'context' }],
      events: [{ id: 'e', lane: 'd', date, title: 'A debate' }],
    });
    return buildScene(some.timeline, createViewState({ viewport }), { widthPx: 1200, heightPx: 700 })
      .backdrops.filter(({ kind }) => kind === 'band')
      .map(({ isTint, box }) => ({ isTint, width: Math.round(box.width) }));
  };

  it('show what is certain, and lighter what may belong to it', () => {
    expect(bandsOf('2024-02-10/2024-06-10').map(({ isTint }) => isTint)).toEqual([false]);
    expect(bandsOf('2024-02/2024-06').map(({ isTint }) => isTint)).toEqual([true, false, true]);
    const [, , tint] = bandsOf('2024-02/2024-06');
    expect(bandsOf('2024-02/2024-06~').at(-1)?.width).toBeGreaterThan(2.5 * (tint?.width ?? Infinity));
  });

  it('fade where they go on, and break off where the end is not known', () => {
    expect(bandsOf('2024-02-10/..').filter(({ isTint }) => isTint)).toHaveLength(3);
    expect(bandsOf('2024-02-10/').filter(({ isTint }) => isTint)).toHaveLength(1);
    expect(bandsOf('{2024-02,2024-06}')).toHaveLength(2);
  });
});
