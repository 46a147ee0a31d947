import { readFileSync } from 'node:fs';
import { mergeSameAs } from '@deedline/core';
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
  });
});
