import { arbitraryTimeline } from '@deedline/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { isTimeline } from '../model/made-timelines.js';
import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { runSteps } from '../steps/steps.js';
import { filterTimeline } from './filter-timeline.js';
import { matchSteps } from './match-steps.js';
import { parseQuery } from './parse-query.js';

const filtered = (timeline: Timeline, text: string): Timeline => filterTimeline(timeline, runSteps(matchSteps(timeline, parseQuery(text))));

test('keeps order, lanes, coverage and links; its columns are those of its events', () => {
  fc.assert(
    fc.property(arbitraryTimeline(), fc.constantFrom('talks', 'strike', '-talks', 'kind:deeds', 'xyz'), (input, text) => {
      const { timeline } = createTimeline({ ...input, coverage: [{ lane: 'lane-0', span: '2022/2024' }] });
      const left = filtered(timeline, text);
      const kept = timeline.events.filter(({ title, lane }) =>
        text === 'kind:deeds' ? lane === 'lane-1' : text.startsWith('-') ? !title.includes('talks') : title.toLowerCase().includes(text),
      );
      expect(left.events.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
      kept.forEach((event, index) => expect(left.events[index]).toBe(event));
      const ids = new Set(kept.map(({ id }) => id));
      expect(left).toMatchObject({
        lanes: timeline.lanes,
        coverage: timeline.coverage,
        links: timeline.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      });
      expectSameColumns(left);
    }),
  );
});

/** The columns of a timeline against those that are built of its events anew. */
function expectSameColumns(timeline: Timeline): void {
  const columns = columnsOf(timeline);
  const anew = columnsOf({ ...timeline, events: [...timeline.events] });
  // Where nobody states one, a column may be absent or hold zeros.
  const { priority = new Float32Array(columns.length), value = new Float64Array(columns.length) } = columns;
  expect({ ...columns, priority, value }).toEqual({
    priority: new Float32Array(columns.length),
    value: new Float64Array(columns.length),
    ...anew,
    eventAt: columns.eventAt,
    valueAt: columns.valueAt,
    rowOf: columns.rowOf,
  });
  for (let row = 0; row < anew.length; row++) {
    const { id } = anew.eventAt(row);
    expect([columns.eventAt(row).id, columns.valueAt(row, 'id'), columns.rowOf(id)]).toEqual([id, id, row]);
  }
}

const five = {
  events: [
    { id: 'a', lane: 'x', date: '2024-01-05', title: 'One' },
    { id: 'b', lane: 'x', date: '2024-01-02/..', title: 'Two' },
    { id: 'c', lane: 'y', date: '2024-06-30', title: 'Three' },
    { id: 'd', lane: 'y', date: '2024-01-01', title: 'Two and one' },
  ],
};

test('is the timeline itself without a query, and where all match', () => {
  const { timeline } = createTimeline(five);
  expect([filtered(timeline, ''), filtered(timeline, 'date:2024')]).toEqual([timeline, timeline]);
  expect(filtered(timeline, '')).toBe(timeline);
});

test('an open end does not end earlier because a later event is gone', () => {
  const { timeline } = createTimeline(five);
  const left = filtered(timeline, 'two');
  expect(left.events.map(({ id }) => id)).toEqual(['b', 'd']);
  expect(columnsOf(left).end[columnsOf(left).rowOf('b')]).toBe(Date.UTC(2024, 6, 1));
  expectSameColumns(left);
});

test('the selection of the first view is left out with its event', () => {
  const { timeline } = createTimeline({ ...five, view: { span: '2024', selected: 'c' } });
  expect([filtered(timeline, 'two').view?.selected, filtered(timeline, 'three').view?.selected]).toEqual([undefined, 'c']);
  expect(filtered(timeline, 'two').view?.span).toEqual(timeline.view?.span);
});

test('a filtered timeline can be searched and filtered again', () => {
  const { timeline } = createTimeline(five);
  const twice = filtered(filtered(timeline, 'two'), 'one');
  expect(twice.events.map(({ id }) => id)).toEqual(['d']);
  expectSameColumns(twice);
});

test('its events are an array to whoever reads them, and nobody can write to it', () => {
  const { events } = filtered(createTimeline(five).timeline, 'one');
  const ids = ['a', 'd'];
  expect([Array.isArray(events), events.length, 1 in events, 2 in events, Object.keys(events)]).toEqual([true, 2, true, false, ['0', '1']]);
  expect([[...events], events.slice(), events.filter(() => true), Array.from(events), events.concat([])].map((list) => list.map(({ id }) => id))).toEqual([
    ids,
    ids,
    ids,
    ids,
    ids,
  ]);
  expect([events.at(-1)?.id, events.findIndex(({ id }) => id === 'd'), JSON.parse(JSON.stringify(events)).length, events[7]]).toEqual(['d', 1, 2, undefined]);
  expect(() => Object.assign(events, { 0: undefined })).toThrow(TypeError);
  expect(() => (events as unknown[]).push(1)).toThrow(TypeError);
  expect(() => (events as unknown[]).reverse()).toThrow(TypeError);
});

test('passes for checked data', () => {
  expect(isTimeline(filtered(createTimeline(five).timeline, 'one'))).toBe(true);
});

test('of a long list, whose events are made when they are asked for, as well', () => {
  const events = Array.from({ length: 6_000 }, (_, index) => ({
    id: `e${index}`,
    lane: index % 2 ? 'x' : 'y',
    date: `${2000 + ((index * 7) % 20)}`,
    title: `Event ${index}`,
  }));
  const { timeline } = createTimeline(events);
  const left = filtered(timeline, '77 lane:x');
  expect(left.events.map(({ id }) => id)).toEqual(events.filter(({ title, lane }) => title.includes('77') && lane === 'x').map(({ id }) => id));
  expectSameColumns(left);
});

test('refuses the matches of another timeline', () => {
  const [one, other] = [createTimeline(five).timeline, createTimeline(five).timeline];
  expect(() => filterTimeline(one, runSteps(matchSteps(other, parseQuery('one'))))).toThrow(RangeError);
});
