import { readFileSync } from 'node:fs';
import { arbitraryTimeline } from '@deedline/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../source/columns-of.js';
import { extentOf, horizonOf } from '../source/event-span.js';
import { EVENT_FIELDS } from './event-fields.js';
import { runSteps } from '../steps/steps.js';
import { readPhrase } from '../phrases/read-phrase.js';
import { createTimeline, readTimelineSteps } from './create-timeline.js';
import { readDocumentSteps } from './read-document.js';
import { isTimeline } from './made-timelines.js';
import { mergeSameAs } from './merge-same-as.js';
import type { Timeline, TimelineEvent } from './timeline.js';

const lazily = (input: unknown) => runSteps(readDocumentSteps(input, { readPhrase, eagerUpTo: 0 }));
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `e${n}`, lane: 'a', date: `2024-01-0${1 + (n % 9)}`, title: `Event ${n}` }));

/** Hostile records: each is refused, repaired or shown, and none stands alone. */
const hostile: readonly unknown[] = [
  { id: 'record-2', date: '2024', title: 'Takes the id that another would be given' },
  { date: '2024-02', title: 'Without an id' },
  { id: 'record-2', date: '2024', title: 'The same id' },
  null,
  [],
  {},
  'text',
  { id: ' x\u202e\n', lane: '\u200ba', date: '2024-03~', title: ' Title\r\nof lines ', priority: '7', tags: 'a; b' },
  { id: 2 ** 60, date: '2024', title: 'Too large a number' },
  { id: 'y', date: '2024-02-30', title: 'No such day' },
  { id: 'z', start: '2024-01-02T10:00:00Z', end: '2024-01-01', title: 'Reversed' },
  { id: 'i', start: '2024-01-02T10:00:00Z', end: '2024-01-03', title: 'Interval', source_count: 3, sourceCount: 4 },
  { id: 'o', start: '2024-01-02', end: '..', title: 'Open', reported: '2024-05/..' },
  { id: 'p', date: { edtf: '{2024-05,2024-07..}' }, title: 'Set', magnitude: 3, unit: 'x', via: 'Radio', links: [{ to: 'i', type: 'causes' }] },
  Object.create({ id: 'inherited', date: '2024', title: 'Inherited' }),
  Object.assign(Object.create({ id: 'inherited' }), { date: '2024', title: 'Own but for the id' }),
  { id: 'long'.repeat(4_000), date: '2024', title: 'A long id' },
  { id: 'k', lane: 7, date: '2024', title: 'L'.repeat(10_050), url: 'javascript:alert(1)', color: 'url(x)', place: { x: 1 } },
];
// A hole in the list, and a record after it.
Object.assign(hostile, { [hostile.length + 1]: { id: 'after-hole', date: '2024', title: 'After a hole' } });

function expectSame(input: unknown): void {
  const eager = createTimeline(input);
  const lazy = lazily(input);
  expect(lazy.problems).toEqual(eager.problems);
  expect([...lazy.timeline.events]).toEqual(eager.timeline.events);
  expect({ ...lazy.timeline, events: [] }).toEqual({ ...eager.timeline, events: [] });
  expect(isTimeline(lazy.timeline)).toBe(true);
  expect([horizonOf(lazy.timeline), extentOf(lazy.timeline)]).toEqual([
    horizonOf({ ...eager.timeline }),
    extentOf({ ...eager.timeline, events: [...eager.timeline.events] }),
  ]);
  expectColumnsOf(lazy.timeline);
}

/** What was noted while reading is what is found from the events. */
function expectColumnsOf(timeline: Timeline): void {
  const columns = columnsOf(timeline);
  const rebuilt = columnsOf({ ...timeline, events: [...timeline.events] });
  for (const name of ['length', 'groups', 'start', 'end', 'traits', 'priority', 'value', 'place'] as const) expect(columns[name], name).toEqual(rebuilt[name]);
  for (let row = 0; row < columns.length; row++) {
    const event = rebuilt.eventAt(row);
    expect(columns.eventAt(row)).toEqual(event);
    expect(columns.rowOf(event.id)).toBe(row);
    for (const { name } of EVENT_FIELDS)
      if (name !== 'links') expect(columns.valueAt(row, name as keyof TimelineEvent), name).toEqual(event[name as keyof TimelineEvent]);
  }
  expect(columns.rowOf('no such id')).toBe(-1);
}

describe('a timeline that makes its events when they are asked for', () => {
  it('is the same as one that has them all', () => {
    fc.assert(
      fc.property(arbitraryTimeline(), (input) => expectSame(input)),
      { numRuns: 60 },
    );
  });

  it('is the same for hostile records', () => {
    expectSame(hostile);
    expectSame({ lanes: [{ id: 'a', label: 'A', kind: 'words' }], events: hostile, view: { selected: 'i' } });
    for (let from = 0; from < hostile.length; from++) expectSame(hostile.slice(from, from + 3));
  });

  it('is the same for the data of the page', () => {
    expectSame(JSON.parse(readFileSync(new URL('../../../../examples/rhetoric-and-deeds/data.json', import.meta.url), 'utf8')));
  });

  it('has a list of events that is an array to whoever reads it, and cannot be written to', () => {
    const { events } = lazily(many(9)).timeline;
    expect(Array.isArray(events)).toBe(true);
    expect(events).toHaveLength(9);
    expect(events.map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, n) => `e${n}`));
    expect(events.slice(-2).map(({ id }) => id)).toEqual(['e7', 'e8']);
    expect([...events.entries()].length).toBe(9);
    expect(events.at(-1)?.id).toBe('e8');
    expect(Object.keys(events)).toHaveLength(9);
    expect([8 in events, 9 in events, '01' in events]).toEqual([true, false, false]);
    expect(JSON.parse(JSON.stringify(events))).toHaveLength(9);
    expect(events[9]).toBeUndefined();
    const writable = events as TimelineEvent[];
    expect(() => writable.push(writable[0]!)).toThrow(TypeError);
    expect(() => writable.reverse()).toThrow(TypeError);
    expect(() => (writable.length = 0)).toThrow(TypeError);
    expect(() => ((events[0] as { title: string }).title = 'x')).toThrow(TypeError);
  });

  it('gives the same object for an event that was asked for lately, also by its row', () => {
    const { timeline } = lazily(many(5_000));
    const first = timeline.events[0] as TimelineEvent;
    for (let place = 1; place < 4_000; place++) void timeline.events[place];
    expect(timeline.events[0]).toBe(first);
    const columns = columnsOf(timeline);
    expect(columns.eventAt(columns.rowOf('e0'))).toBe(first);
  });

  it('is what more than some thousand records give', () => {
    const { timeline } = createTimeline(many(6_000));
    expect(Object.isFrozen(createTimeline(many(3)).timeline.events)).toBe(true);
    expect(Object.isFrozen(timeline.events)).toBe(false);
    expect(timeline.events[5_999]).toMatchObject({ id: 'e5999', title: 'Event 5999' });
  });
});

describe('records that sameAs ties, of such a timeline', () => {
  it('are one event, as of one that has all events', () => {
    fc.assert(
      fc.property(arbitraryTimeline(), fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 12 }), (input, pairs) => {
        const links = pairs.map(([a, b]) => ({ from: `event-${a}`, to: `event-${b}`, type: 'sameAs' }));
        const document = { ...input, asOf: undefined, links: [...input.links, ...links] };
        const eager = mergeSameAs(createTimeline(document).timeline);
        const lazy = mergeSameAs(lazily(document).timeline);
        expect([...lazy.timeline.events]).toEqual(eager.timeline.events);
        expect(lazy.timeline.links).toEqual(eager.timeline.links);
        for (const [id, shown] of eager.shownIdOf) expect(lazy.shownIdOf.get(id) ?? id).toBe(shown);
        expect(horizonOf(lazy.timeline)).toEqual(horizonOf({ ...eager.timeline }));
        expect(extentOf(lazy.timeline)).toEqual(extentOf({ ...eager.timeline }));
        expectColumnsOf(lazy.timeline);
        expect(mergeSameAs(lazy.timeline).timeline).toBe(lazy.timeline);
      }),
      { numRuns: 60 },
    );
  });

  it('cost nothing where there are none', () => {
    const { timeline } = lazily(many(5));
    const { timeline: merged, shownIdOf } = mergeSameAs(timeline);
    expect(merged.events).toBe(timeline.events);
    expect(columnsOf(merged)).toBe(columnsOf(timeline));
    expect(shownIdOf.size).toBe(0);
  });
});

describe('readTimelineSteps', () => {
  it('gives way every few hundred records, and its shares rise', () => {
    const shares = [...readTimelineSteps(many(20_000))];
    expect(shares.length).toBeGreaterThan(100);
    expect(shares.every((share, at) => share >= 0 && share <= 1 && share >= (shares[at - 1] ?? 0))).toBe(true);
  });

  it('looks at few records between two steps', () => {
    let looked = 0;
    const records = new Proxy(many(3_000), {
      get: (list, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked++;
        return Reflect.get(list, key) as unknown;
      },
    });
    let most = 0;
    const steps = readTimelineSteps(records);
    for (let before = 0; steps.next().done !== true; before = looked) most = Math.max(most, looked - before);
    expect(looked).toBeGreaterThan(2_999);
    expect(most).toBeLessThan(500);
  });
});
