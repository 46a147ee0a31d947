import { expect, test } from 'vitest';
import { compareChoice } from '../src/compare/compare-choice.js';
import { compareSteps } from '../src/compare/compare-timeline.js';
import { seededRandom } from '../src/compare/seeded-random.js';
import { createTimeline } from '../src/model/create-timeline.js';
import type { Timeline } from '../src/model/timeline.js';
import { runSteps } from '../src/steps/steps.js';
import { DAY_MS } from '../src/time/civil-days.js';

const DAYS = 11_000;
const FIRST = Date.UTC(1994, 0, 1);
const textOf = (day: number, length: number): string => new Date(FIRST + day * DAY_MS).toISOString().slice(0, length);

/** Words and deeds on different days of thirty years; of dates given to the month, on any. */
function timelineOf(signals: number, deeds: number, textLength: 7 | 10): Timeline {
  const random = seededRandom(1);
  const eventsOf = (lane: string, count: number): readonly object[] => {
    const days = new Set<number>();
    while (days.size < count) days.add(Math.floor(random() * DAYS));
    return [...days].map((day, index) => ({ id: `${lane}-${index}`, lane, date: textOf(day, textLength), title: lane }));
  };
  const lanes = [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ];
  const windows = Array.from({ length: 60 }, (_, index) => ({
    id: `debate-${index}`,
    lane: 'decided',
    date: `${textOf(index * 180, 10)}/${textOf(index * 180 + 60, 10)}`,
    title: 'Debate',
  }));
  const coverage = lanes.slice(0, 2).map(({ id }) => ({ lane: id, span: `${textOf(0, 10)}/${textOf(DAYS - 1, 10)}` }));
  return createTimeline({ lanes, coverage, events: [...eventsOf('said', signals), ...eventsOf('done', deeds), ...windows] }).timeline;
}

/** The whole work, and the longest that it goes without giving way, in milliseconds: the middle of some runs on a timeline that was read already. */
function time(name: string, timeline: Timeline, runs: number): number {
  const options = { choice: compareChoice({}), windowDays: 30 };
  const first = runSteps(compareSteps(timeline, options));
  expect('trigger' in first).toBe(true);
  const results = Array.from({ length: runs }, () => {
    const start = performance.now();
    let [last, longest, count] = [start, 0, 0];
    const steps = compareSteps(timeline, options);
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      count++;
    }
    return { total: performance.now() - start, longest: Math.max(longest, performance.now() - last), count };
  });
  const middle = (valueOf: (result: (typeof results)[number]) => number): number => results.map(valueOf).toSorted((a, b) => a - b)[runs >> 1]!;
  const total = middle((result) => result.total);
  process.stdout.write(
    `compareSteps, ${name}: ${total.toFixed(0)} ms in ${middle((result) => result.count)} steps, the longest ${middle((result) => result.longest).toFixed(1)} ms\n`,
  );
  return total;
}

test('one thousand signals and ten thousand deeds over thirty years', { timeout: 120_000 }, () => {
  const ms = time('1,000 × 10,000, to the day', timelineOf(1_000, 10_000, 10), 7);
  expect(ms).toBeLessThan(750); // 150 ms is the aim; a machine that tests something else besides may take longer
});

test('two hundred signals and two thousand deeds, known to the month', { timeout: 120_000 }, () => {
  const ms = time('200 × 2,000, to the month', timelineOf(200, 2_000, 7), 3);
  expect(ms).toBeLessThan(20_000);
});
