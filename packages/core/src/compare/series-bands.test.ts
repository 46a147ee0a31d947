import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runSteps } from '../steps/steps.js';
import { compareChoice } from './compare-choice.js';
import { compareSteps } from './compare-timeline.js';
import type { Comparison } from './comparison.js';
import { linksFinder } from './series-links.js';

interface Given {
  readonly id: string;
  readonly lane: 'said' | 'done';
  readonly date: string;
  readonly intensity?: number;
  readonly intensityScale?: string;
}

/** Within January 2024, by windows of three days. */
function compare(events: readonly Given[], { links = [] as readonly object[] } = {}): Comparison {
  const { timeline, problems } = createTimeline({
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds' },
    ],
    coverage: [{ lane: 'done', span: '2024-01' }],
    events: events.map((event) => ({ title: event.id, ...event })),
    links,
  });
  expect(problems).toEqual([]);
  const found = runSteps(compareSteps(timeline, { choice: compareChoice({}), windowDays: 3 }));
  if (!('trigger' in found)) throw new Error(found.reason);
  return found;
}

const rated = (id: string, lane: 'said' | 'done', date: string, intensity: number, intensityScale?: string): Given => ({
  id,
  lane,
  date,
  intensity,
  ...(intensityScale !== undefined && { intensityScale }),
});

describe('bands', () => {
  const events = [
    rated('a', 'said', '2024-01-05', 2),
    rated('b', 'said', '2024-01-05', 4),
    rated('c', 'said', '2024-01-07', -3),
    rated('d', 'done', '2024-01-06', -8),
  ];

  it('are trailing means of intensity, absent where nothing is rated, beside counts of days', () => {
    const { bands } = compare(events);
    expect([bands.isRated, bands.windowDays, bands.notPlaced]).toEqual([true, 3, 0]);
    expect(bands.points.slice(3, 10)).toEqual([
      { day: 3, signals: 0, deeds: 0 },
      { day: 4, signals: 1, deeds: 0, signalsMean: 3 },
      { day: 5, signals: 1, deeds: 1, signalsMean: 3, deedsMean: -8 },
      { day: 6, signals: 2, deeds: 1, signalsMean: 1, deedsMean: -8 },
      { day: 7, signals: 1, deeds: 1, signalsMean: -3, deedsMean: -8 },
      { day: 8, signals: 1, deeds: 0, signalsMean: -3 },
      { day: 9, signals: 0, deeds: 0 },
    ]);
  });

  it('are counts alone where scales differ, or one side is not rated', () => {
    const others: readonly (readonly Given[])[] = [
      [rated('e', 'done', '2024-01-08', 5, 'goldstein')],
      [{ id: 'e', lane: 'done', date: '2024-01-08' }],
      [rated('e', 'done', '2024-01-08', 5), rated('f', 'done', '2024-01-09', 5, 'goldstein')],
    ];
    for (const deeds of others) {
      const { bands } = compare([...events.slice(0, 3), ...deeds]);
      expect(bands.isRated).toBe(false);
      expect(bands.points.some((point) => 'signalsMean' in point || 'deedsMean' in point)).toBe(false);
    }
  });

  it('have no more points than a chart has room for, and end with the period', () => {
    const { timeline } = createTimeline({
      lanes: [
        { id: 'said', label: 'Said', kind: 'words' },
        { id: 'done', label: 'Done', kind: 'deeds' },
      ],
      coverage: [{ lane: 'done', span: '2000/2019' }],
      events: [
        { id: 'a', lane: 'said', date: '2019-12-30', title: 'A' },
        { id: 'b', lane: 'done', date: '2019-12-31', title: 'B' },
      ],
    });
    const found = runSteps(compareSteps(timeline, { choice: compareChoice({}), windowDays: 3 })) as Comparison;
    expect(found.days).toBe(7305);
    expect(found.bands.points.length).toBeLessThanOrEqual(800);
    expect(found.bands.points.at(-1)).toEqual({ day: 7304, signals: 1, deeds: 1 });
  });
});

describe('links of a happening', () => {
  const events: readonly Given[] = [
    { id: 'a', lane: 'said', date: '2024-01-05' },
    { id: 'b', lane: 'said', date: '2024-01-05' },
    { id: 'twice', lane: 'said', date: '{2024-01-10,2024-01-20}' },
    { id: 'd', lane: 'done', date: '2024-01-12' },
  ];
  const told = (comparison: Comparison, index: number): readonly string[] => comparison.linksOf(index).map(({ from, to, type }) => `${from} ${type} ${to}`);

  it('are those of all its records, in the order of the data; of an event that happened twice each time', () => {
    const links = [
      { from: 'twice', to: 'd', type: 'mentions' },
      { from: 'd', to: 'b', type: 'breaks' },
      { from: 'a', to: 'd', type: 'mentions' },
      { from: 'a', to: 'b', type: 'contradicts' },
    ];
    const comparison = compare(events, { links });
    expect([0, 1, 2].map((index) => told(comparison, index))).toEqual([['d breaks b', 'a mentions d'], ['twice mentions d'], ['twice mentions d']]);
  });

  it('are told once where both ends are in it', () => {
    const { timeline } = createTimeline({ events: events.map((event) => ({ title: 'E', ...event })), links: [{ from: 'a', to: 'b', type: 'contradicts' }] });
    const find = runSteps(linksFinder(timeline, [{ ids: ['a', 'b'], first: 0, last: 0, isUncertain: false }], new Set(['said'])));
    expect(find(0).map(({ from, to, type }) => `${from} ${type} ${to}`)).toEqual(['a contradicts b']);
  });
});
