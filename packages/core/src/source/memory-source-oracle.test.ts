import { arbitraryTimeline } from '@deedline/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { mergeSameAs } from '../model/merge-same-as.js';
import { columnsOf } from './columns-of.js';
import { eventSpan } from './event-span.js';
import { MemorySource } from './memory-source.js';

const DAY = 86_400_000;

describe('answers of a MemorySource are those of a look at every event', () => {
  it('for items', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTimeline(), fc.integer({ min: 7_000, max: 21_000 }), fc.nat(4_000), fc.nat(30), async (input, first, days, limit) => {
        const { timeline } = mergeSameAs(createTimeline(input).timeline);
        const window = { start: first * DAY, end: (first + days) * DAY };
        const source = await MemorySource.from(input);
        const lanes = timeline.lanes.slice(0, 2).map(({ id }) => id);
        const found = timeline.events
          .map((event) => ({ event, span: eventSpan(event, timeline.asOf ?? 0) }))
          .filter(({ event, span }) => days > 0 && lanes.includes(event.lane) && span.start < window.end && span.end > window.start);
        const items = await source.items({ lanes, window, limit });
        expect(items.quality).toBe(found.length > limit ? 'truncated' : 'exact');
        expect(items.events).toHaveLength(Math.min(limit, found.length));
        const keys = found.map(({ event, span }) => [-(event.priority ?? 0), span.start] as const).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(Array.from(items.events, (event, at) => [-(event.priority ?? 0), items.start[at]])).toEqual(keys.slice(0, limit));
        for (const [at, event] of items.events.entries()) {
          const one = found.find((each) => each.event.id === event.id);
          expect(one?.event).toEqual(event);
          expect([items.start[at], items.end[at], items.priority[at]]).toEqual([one?.span.start, one?.span.end, event.priority ?? 0]);
        }
      }),
      { numRuns: 50 },
    ));

  it('for bins', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryTimeline(),
        fc.integer({ min: 25, max: 40 }),
        fc.integer({ min: -3, max: 400 }),
        fc.nat(600),
        async (input, level, from, count) => {
          const source = await MemorySource.from(input);
          const lanes = source.timeline.lanes.map(({ id }) => id).toReversed();
          const bins = await source.bins({ lanes, level, from, to: from + count });
          const wanted = new Map<string, number>();
          for (const event of source.timeline.events) {
            const bucket = Math.floor(eventSpan(event, source.timeline.asOf ?? 0).start / 2 ** level);
            const key = `${bucket} ${lanes.indexOf(event.lane)}`;
            if (bucket >= from && bucket < from + count) wanted.set(key, (wanted.get(key) ?? 0) + 1);
          }
          const got = new Map(Array.from(bins.count, (each, at) => [`${bins.bucket[at]} ${bins.lane[at]}`, each]));
          expect(got).toEqual(wanted);
          expect(bins.count).toHaveLength(wanted.size);
        },
      ),
      { numRuns: 50 },
    ));
});

describe('append', () => {
  const rest = (input: { readonly events: readonly object[] }, from: number): readonly object[] => input.events.slice(from);

  it('gives what reading all at once gives', () =>
    fc.assert(
      fc.asyncProperty(arbitraryTimeline(), fc.nat(40), fc.nat(40), async (input, a, b) => {
        const [first, second] = [a, b].toSorted((x, y) => x - y) as [number, number];
        const links = input.links.map(({ from, to, type }) => ({ from, to, type, by: 'us' }));
        const [last] = input.events.slice(-1);
        const linked = input.events.map((event) => (event === last ? { ...event, links: links.filter(({ to }) => to !== event.id) } : event));
        const whole = { ...input, events: linked, links: [] };
        const source = await MemorySource.from({ ...whole, events: linked.slice(0, first) });
        const before = source.timeline;
        const count = before.events.length;
        await source.append(linked.slice(first, second));
        await source.append(rest(whole, second));
        const once = await MemorySource.from(whole);
        expect(source.records).toEqual(once.records);
        expect(source.timeline.events).toEqual(once.timeline.events);
        expect(source.timeline.links).toEqual(once.timeline.links);
        const [one, other] = [columnsOf(source.timeline), columnsOf(once.timeline)];
        for (const name of ['groups', 'start', 'end', 'traits', 'place'] as const) expect(one[name]).toEqual(other[name]);
        expect(source.problems.filter(({ code }) => code !== 'empty')).toEqual(once.problems.filter(({ code }) => code !== 'empty'));
        expect((await source.summary()).extent).toEqual((await once.summary()).extent);
        expect((await source.summary()).version).toBe('3');
        expect(before.events).toHaveLength(count);
      }),
      { numRuns: 40 },
    ));

  const record = (id: string, more: object = {}) => ({ id, lane: 'a', date: '2024-05-01', title: `Event ${id}`, ...more });
  const lanes = [{ id: 'a', label: 'A', kind: 'words' }];

  it('refuses an id that is taken, and counts records on', async () => {
    const source = await MemorySource.from({ lanes, events: [record('x'), record('y')] });
    const problems = await source.append([record('z'), record('x'), record('z')]);
    expect(problems.map(({ code, record: number }) => [code, number])).toEqual([
      ['duplicate_id', 4],
      ['duplicate_id', 5],
    ]);
    expect(source.timeline.events.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    expect(source.timeline.recordCount).toBe(5);
    expect(source.problems).toEqual(problems);
  });

  it('takes new lanes where lanes are open, and refuses them where they are closed', async () => {
    const open = await MemorySource.from([record('x')]);
    expect(await open.append([record('y', { lane: 'b' })])).toEqual([]);
    expect((await open.summary()).lanes.map(({ lane, count }) => [lane.id, count])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    const closed = await MemorySource.from({ lanes, events: [record('x')] });
    expect(await closed.append([record('y', { lane: 'b' })])).toMatchObject([{ code: 'unknown_lane', record: 2, severity: 'error' }]);
  });

  it('ties a new record to an old one, and finds it by either id', async () => {
    const source = await MemorySource.from({ lanes, events: [record('x')] });
    await source.append([record('y', { links: [{ to: 'x', type: 'sameAs' }] }), record('z', { links: [{ to: 'y', type: 'denies' }] })]);
    expect(source.timeline.events.map(({ id }) => id)).toEqual(['x', 'z']);
    expect(source.timeline.links).toEqual([{ from: 'z', to: 'x', type: 'denies' }]);
    expect((await source.item({ id: 'y' }))?.id).toBe('x');
    await source.append([record('w')]);
    expect(source.timeline.events.map(({ id }) => id)).toEqual(['x', 'z', 'w']);
  });

  it('draws open ends out to the new horizon', async () => {
    const source = await MemorySource.from([record('x', { date: '2024-05-01/..' })]);
    await source.append([record('y', { date: '2024-06-30' })]);
    expect((await source.items({ window: { start: Date.UTC(2024, 5, 30), end: Date.UTC(2024, 6, 1) }, limit: 9 })).events.map(({ id }) => id)).toEqual([
      'x',
      'y',
    ]);
  });

  it('leaves everything as it was when it is aborted, or too much', async () => {
    const source = await MemorySource.from([record('x')], { limits: { records: 9, lanes: 2 } });
    const { timeline } = source;
    const controller = new AbortController();
    const aborted = source.append([record('y')], { signal: controller.signal });
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
    expect(await source.append(Array.from({ length: 9 }, (_, n) => record(`n${n}`)))).toMatchObject([{ code: 'too_many' }]);
    expect(await source.append([record('y', { lane: 'b' }), record('z', { lane: 'c' })])).toMatchObject([{ code: 'too_many', field: 'lane' }]);
    expect(source.timeline).toBe(timeline);
    expect(columnsOf(timeline).rowOf('y')).toBe(-1);
    expect(await source.append([record('y')])).toEqual([]);
    expect(source.timeline.events.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('goes on after an append that was broken off in its middle', async () => {
    const records = Array.from({ length: 20_000 }, (_, n) => record(`e${n}`));
    /** A signal that is aborted when it is looked at for the nth time. */
    const abortedAt = (least: number) => {
      let looks = 0;
      return {
        get aborted() {
          return ++looks > least;
        },
        looks: () => looks,
      };
    };
    const never = abortedAt(Infinity);
    await (await MemorySource.from(records.slice(0, 2))).append(records.slice(2), { signal: never });
    const source = await MemorySource.from(records.slice(0, 2));
    for (const least of [0, 1, 2, 50, 95, never.looks() - 9, never.looks() - 3, never.looks() - 1]) {
      await expect(source.append(records.slice(2), { signal: abortedAt(least) })).rejects.toMatchObject({ code: 'aborted' });
      expect(columnsOf(source.timeline).rowOf('e9')).toBe(-1);
    }
    expect(await source.append(records.slice(2))).toEqual([]);
    expect(columnsOf(source.timeline).valueAt(columnsOf(source.timeline).rowOf('e19999'), 'title')).toBe('Event e19999');
  });

  it('to one of two sources of one timeline leaves the other alone', async () => {
    const { timeline } = await MemorySource.from([record('x')]);
    const [one, other] = [await MemorySource.from(timeline), await MemorySource.from(timeline)];
    await Promise.all([one.append([record('y'), record('z')]), other.append([record('z'), record('y')])]);
    expect(await one.append([record('y')])).toMatchObject([{ code: 'duplicate_id', message: expect.stringContaining('2') }]);
    expect(await other.append([record('y')])).toMatchObject([{ code: 'duplicate_id', message: expect.stringContaining('3') }]);
    const idsOf = (source: MemorySource) =>
      source.timeline.events.map(({ id }) => [id, columnsOf(source.timeline).place[columnsOf(source.timeline).rowOf(id)]]);
    expect(idsOf(one)).toEqual([
      ['x', 0],
      ['y', 1],
      ['z', 2],
    ]);
    expect(idsOf(other)).toEqual([
      ['x', 0],
      ['z', 1],
      ['y', 2],
    ]);
  });

  it('gives records without an id one that no other has', async () => {
    const source = await MemorySource.from([
      { date: '2024', title: 'One' },
      { date: '2024', title: 'Two' },
    ]);
    await source.append([
      { date: '2024', title: 'Three' },
      { id: 'record-2', date: '2024', title: 'Taken' },
      { id: 'record-6', date: '2024', title: 'Own' },
      { date: '2024', title: 'Six' },
    ]);
    expect(source.timeline.events.map(({ id }) => id)).toEqual(['record-1', 'record-2', 'record-3', 'record-6', 'record-6-']);
    const columns = columnsOf(source.timeline);
    expect(source.timeline.events.map(({ id }) => columns.place[columns.rowOf(id)])).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes on beyond the number of events that are kept as they are', async () => {
    const records = Array.from({ length: 7_000 }, (_, n) => record(`e${n}`, { date: `2024-0${1 + (n % 9)}-11` }));
    const source = await MemorySource.from(records.slice(0, 4_000));
    const old = source.timeline;
    await source.append(records.slice(4_000));
    await source.append([record('late', { links: [{ to: 'e1', type: 'sameAs' }] })]);
    expect([old.events.length, source.timeline.events.length]).toEqual([4_000, 7_000]);
    expect(source.timeline.events[6_999]?.id).toBe('e6999');
    expect(await source.append([record('e6999')])).toMatchObject([{ code: 'duplicate_id' }]);
  });

  it('stops in the middle of reading when it is aborted', async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const records = Array.from({ length: 200_000 }, (_, n) => record(`e${n}`));
    const onProgress = (share: number): void => {
      shares.push(share);
      if (share > 0.2) controller.abort();
    };
    await expect(MemorySource.from(records, { signal: controller.signal, onProgress })).rejects.toMatchObject({ code: 'aborted' });
    expect(shares.length).toBeGreaterThan(1);
    expect(Math.max(...shares)).toBeLessThan(1);
  });
});
