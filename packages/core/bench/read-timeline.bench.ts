import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createTimeline, readTimelineSteps } from '../src/model/create-timeline.js';
import { runInSlices } from '../src/steps/run-in-slices.js';
import { runSteps } from '../src/steps/steps.js';

const LANES = ['words', 'deeds', 'context'];
const FIRST = Date.UTC(2004, 0);
const SECONDS = 20 * 365 * 86_400;

/** Seeded records as a page would give them: ISO texts with seconds, three of ten with an end, every other with a priority. */
function recordsOf(count: number): readonly object[] {
  let state = 7;
  const next = (below: number): number => Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * below);
  const iso = (second: number): string => `${new Date(FIRST + second * 1000).toISOString().slice(0, 19)}Z`;
  return Array.from({ length: count }, (_, index) => {
    const start = next(SECONDS);
    const end = next(10) < 3 ? { end: iso(start + 1 + next(259_200)) } : {};
    return { id: `event-${index}`, lane: LANES[next(3)], start: iso(start), ...end, title: `Event ${index}`, ...(next(2) === 0 && { priority: next(100) }) };
  });
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const usedBytes = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

for (const count of [10_000, 100_000, 1_000_000])
  test(`read ${count} records`, { timeout: 60_000 }, async () => {
    const records = recordsOf(count);
    runSteps(readTimelineSteps(records.slice(0, 2_000)));
    const before = usedBytes();
    const start = performance.now();
    const { timeline } = createTimeline(records);
    const ms = performance.now() - start;
    const bytes = (usedBytes() - before) / count;
    expect(timeline.events).toHaveLength(count);

    let [last, longest] = [performance.now(), 0];
    const steps = readTimelineSteps(records);
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    const sliced = performance.now();
    await runInSlices(readTimelineSteps(records));
    const slicedMs = performance.now() - sliced;
    const perRecord = ((ms * 1000) / count).toFixed(2);
    process.stdout.write(
      `${count} records: ${ms.toFixed(0)} ms (${perRecord} µs each), in slices ${slicedMs.toFixed(0)} ms, longest step ${longest.toFixed(1)} ms, ${bytes.toFixed(0)} bytes an event\n`,
    );
  });
