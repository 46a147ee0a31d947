import { readFileSync } from 'node:fs';
import { compareChoice, compareSteps, mergeSameAs, runSteps } from '@deedline/core';
import { describe, expect, test } from 'vitest';
import { readTimeline } from './read-timeline.js';
import { writeTimeline } from './write-timeline.js';

const text = readFileSync(new URL('../../../examples/rhetoric-and-deeds/data.json', import.meta.url), 'utf8');
const { timeline, problems, format } = readTimeline(text);

describe('the flagship data', () => {
  test('are read whole', () => {
    expect(problems).toEqual([]);
    expect([format, timeline.events.length, timeline.recordCount, timeline.links.length]).toEqual(['json', 170, 170, 138]);
  });

  test('hold 57 statements, 74 deeds and 26 decisions once each strike is there once', () => {
    const { events } = mergeSameAs(timeline).timeline;
    const count = (lane: string) => events.filter((event) => event.lane === lane).length;
    expect([events.length, count('statement'), count('action'), count('decision')]).toEqual([157, 57, 74, 26]);
  });

  test('have a bar for each of the 57 large strikes, before and after', () => {
    for (const { events, lanes } of [timeline, mergeSameAs(timeline).timeline]) {
      const measure = lanes.find(({ id }) => id === 'action')?.measure;
      expect(events.filter(({ magnitude }) => magnitude?.unit === measure)).toHaveLength(57);
    }
  });

  test('name no local path and no file of ours', () => expect(text).not.toMatch(/project seed|\/work|\.\.\/shared|null/));

  test('go through JSON unchanged, and keep every event in CSV', () => {
    expect(readTimeline(writeTimeline(timeline, 'json')).timeline).toEqual(timeline);
    const csv = readTimeline(writeTimeline(timeline, 'csv'));
    expect(csv.problems).toEqual([]);
    expect([csv.timeline.events.length, csv.timeline.links.length]).toEqual([170, 138]);
    expect(csv.timeline.events).toEqual(timeline.events);
  });

  test('compare as the text of the page tells it', () => {
    const within = (windowDays: number) => {
      const result = runSteps(compareSteps(timeline, { choice: compareChoice(timeline.view?.compare), windowDays }));
      if ('reason' in result) throw new Error(result.reason);
      return result;
    };
    const week = within(7);
    const [jitter] = week.tests;
    expect(week.trigger).toEqual({ necessary: 6, possible: 9, of: 13 });
    expect([jitter?.hits, jitter?.of, Math.round(jitter?.expected ?? 0)]).toEqual([6, 10, 6]);
    expect(week.coverShare).toBeCloseTo(0.52, 2);
    expect(within(30).coverShare).toBeCloseTo(0.93, 2);
    expect(week.windowShare?.inside).toEqual({ necessary: 7, possible: 8, of: 13 });
    expect(week.windowShare?.coveredShare).toBeCloseTo(0.384, 3);
    expect([week.windowShare?.windows.length, week.windowShare?.tooFew]).toEqual([4, true]);
    expect(jitter?.p).toBeGreaterThan(0.5);
  });
});
