import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { extentOf, eventSpan } from './event-span.js';
import { MemorySource } from './memory-source.js';
import { readSource } from './read-source.js';

const timelineOf = (events: readonly object[], links: readonly object[] = []) =>
  createTimeline({
    deedline: 1,
    asOf: '2024-12-31',
    lanes: [
      { id: 'a', label: 'A', kind: 'words' },
      { id: 'b', label: 'B', kind: 'deeds' },
    ],
    events,
    links,
  }).timeline;
const some = () =>
  timelineOf(
    [
      { id: 'x', lane: 'a', date: '2024-03-01', title: 'First word' },
      { id: 'y', lane: 'b', date: '2024-01/2024-02', title: 'A deed' },
      { id: 'z', lane: 'b', date: '2024-06/..', title: 'Open deed' },
      { id: 'y2', lane: 'b', date: '2024-01-10', title: 'The deed again' },
    ],
    [{ from: 'y2', to: 'y', type: 'sameAs' }],
  );
const everything = { start: -1e15, end: 1e15 };

describe('MemorySource', () => {
  it('counts records that tell of one event once', async () => {
    const summary = await (await MemorySource.from(some())).summary();
    expect(summary.count).toBe(3);
    expect(summary.lanes.map(({ lane, count }) => [lane.id, count])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(summary.extent).toEqual({ start: Date.UTC(2024, 0, 1), end: Date.UTC(2025, 0, 1) });
  });

  it('gives the events of a window by start, as columns and records', async () => {
    const source = await MemorySource.from(some());
    const items = await source.items({ window: { start: Date.UTC(2024, 2, 1), end: Date.UTC(2024, 5, 2) }, limit: 9 });
    expect(items.events.map(({ id }) => id)).toEqual(['x', 'z']);
    expect([...items.start]).toEqual([Date.UTC(2024, 2, 1), Date.UTC(2024, 5, 1)]);
    expect([...items.end]).toEqual([Date.UTC(2024, 2, 2), Date.UTC(2025, 0, 1)]);
  });

  it('counts the end of a window as outside', async () => {
    const source = await MemorySource.from(some());
    const { events } = await source.items({ window: { start: 0, end: Date.UTC(2024, 0, 1) }, limit: 9 });
    expect(events).toEqual([]);
  });

  it('says when an answer was cut', async () => {
    const source = await MemorySource.from(some());
    expect(await source.items({ window: everything, limit: 1 })).toMatchObject({ quality: 'truncated', events: [{ id: 'y' }] });
    expect((await source.items({ window: everything, limit: 3 })).quality).toBe('exact');
  });

  it('counts starts in buckets, also before 1970', async () => {
    const source = await MemorySource.from(
      timelineOf([
        { id: 'old', lane: 'a', date: '1969-12-31', title: 'Old' },
        { id: 'new', lane: 'b', date: '1970-01-01', title: 'New' },
      ]),
    );
    const bins = await source.bins({ lanes: ['a', 'b'], level: 27, from: -2, to: 2 });
    expect([...bins.bucket]).toEqual([-1, 0]);
    expect([...bins.lane]).toEqual([0, 1]);
    expect([...bins.count]).toEqual([1, 1]);
  });

  it('finds an event by the id of any of its records', async () => {
    const source = await MemorySource.from(some());
    expect((await source.item({ id: 'y2' }))?.id).toBe('y');
    expect(await source.item({ id: 'nobody' })).toBeUndefined();
  });

  it('searches titles without regard to case', async () => {
    const source = await MemorySource.from(some());
    expect(await source.search({ text: 'DEED', limit: 1 })).toMatchObject({ total: 2, ids: ['y'] });
  });

  it('refuses to go on when it was aborted', async () => {
    const signal = AbortSignal.abort();
    await expect(MemorySource.from(some(), { signal })).rejects.toMatchObject({ code: 'aborted' });
    const source = await MemorySource.from(some());
    await expect(source.summary({ signal })).rejects.toMatchObject({ name: 'TimelineSourceError', code: 'aborted' });
  });
});

describe('readSource', () => {
  it('gives the whole timeline through the contract', async () => {
    const source = await MemorySource.from(some());
    const { capabilities } = source;
    const timeline = await readSource({
      capabilities,
      summary: () => source.summary(),
      bins: (query) => source.bins(query),
      items: (query) => source.items(query),
      item: (ref) => source.item(ref),
      search: (query) => source.search(query),
    });
    expect(timeline.events.map(({ id }) => id)).toEqual(['y', 'x', 'z']);
    expect(timeline.recordCount).toBe(4);
  });

  it('gives the timeline that a MemorySource has as it is', async () => {
    const source = await MemorySource.from(some());
    expect(await readSource(source)).toBe(source.timeline);
    await expect(readSource(source, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('keeps which event shows which record', async () => {
    const timeline = await readSource(await MemorySource.from(some()));
    expect(timeline.aliases?.get('y2')).toBe('y');
  });

  it('gives an empty timeline for no events', async () => {
    expect((await readSource(await MemorySource.from(timelineOf([])))).events).toEqual([]);
  });
});

describe('eventSpan', () => {
  it('runs an open end to the horizon and never ends before it starts', () => {
    const { events } = timelineOf([{ id: 'f', lane: 'a', date: '2030-01-01/..', title: 'Later than asOf' }]);
    const span = eventSpan(events[0] as (typeof events)[0], Date.UTC(2024, 0, 1));
    expect(span.end).toBeGreaterThan(span.start);
  });

  it('is finite for every form of date', () => {
    const forms = [
      '2024',
      '2024-05',
      '2024-05-24',
      '[2024..]',
      '[..2024]',
      '[2024-05-01,2024-06]',
      '{2020,2024-05}',
      '2024/..',
      '../2024',
      '2024/',
      '/2024',
      '1984~/2004-06',
      '2024-05-24T10:00:00Z',
    ];
    for (const date of forms) {
      const { events } = timelineOf([{ id: 'f', lane: 'a', date, title: 'Form' }]);
      const { start, end } = eventSpan(events[0] as (typeof events)[0], Date.UTC(2024, 11, 31));
      expect([date, Number.isFinite(start), Number.isFinite(end), end > start]).toEqual([date, true, true, true]);
    }
    const { events } = timelineOf([{ id: 'f', lane: 'a', date: '[..2020]', title: 'Before' }]);
    expect(eventSpan(events[0] as (typeof events)[0], Date.UTC(2024, 11, 31)).end).toBe(Date.UTC(2021, 0, 1));
  });

  it('has no extent without events', () => expect(extentOf({ events: [] })).toBeUndefined());
});
