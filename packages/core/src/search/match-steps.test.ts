import { arbitraryTimeline } from '@deedline/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { eventSpan, horizonOf } from '../source/event-span.js';
import { runSteps } from '../steps/steps.js';
import { filterTimeline } from './filter-timeline.js';
import { laneCountsOf, matchNumber, nextMatch, placeOfMatch, type Matches } from './matches.js';
import { matchSteps } from './match-steps.js';
import { parseQuery } from './parse-query.js';

const search = (timeline: Timeline, text: string): Matches => runSteps(matchSteps(timeline, parseQuery(text)));
const idsOf = ({ timeline, rows }: Matches): readonly string[] => Array.from(rows, (row) => columnsOf(timeline).eventAt(row).id).sort();
const found = (timeline: Timeline, text: string): readonly string[] => idsOf(search(timeline, text));

const harbour = createTimeline({
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said in town', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds', measure: 'boats' },
    { id: 'law', label: 'Decided', kind: 'context' },
  ],
  events: [
    { id: 'a', lane: 'said', date: '2024-05-24', title: 'Talk of a new quay', actor: 'The Mayor', tags: ['Quay'], url: 'https://example.org/a' },
    { id: 'b', lane: 'said', date: '2024-05', title: 'Café owners want talks', status: 'denied', place: 'Łódź', sources: [{ outlet: 'The Gazette' }] },
    {
      id: 'c',
      lane: 'done',
      date: '2024-06-03',
      title: 'Boats leave',
      magnitude: { value: 40, unit: 'boats' },
      priority: 2,
      chain: [{ agent: 'Harbour watch' }],
    },
    { id: 'd', lane: 'done', date: '2023-11/..', title: 'Dredging', text: 'Mud is\ncarried away', intensity: -2, priority: 0 },
    { id: 'e', lane: 'law', date: '[2020-01-10,2024-03-01]', title: 'A by-law', reported: '2024-05-02', dateText: 'early in the year', note: 'quay' },
  ],
  links: [{ from: 'b', to: 'a', type: 'contradicts' }],
}).timeline;

describe('what is found', () => {
  test.each([
    ['', 'abcde'],
    ['talk', 'ab'],
    ['TALK quay', 'a'],
    ['quay', 'ae'],
    ['-quay', 'bcd'],
    ['cafe', 'b'],
    ['lodz', 'b'],
    ['"new quay"', 'a'],
    ['"quay new"', ''],
    ['"quay the mayor"', ''],
    ['"mud is carried"', 'd'],
    ['gazette', 'b'],
    ['watch', 'c'],
    ['title:quay', 'a'],
    ['place:lodz', 'b'],
    ['tag:quay', 'a'],
    ['id:c id:d', 'cd'],
    ['lane:town', 'ab'],
    ['lane:LAW', 'e'],
    ['kind:words', 'ab'],
    ['-kind:deeds', 'abe'],
    ['kind:words kind:context', 'abe'],
    ['source:gazette source:watch', 'bc'],
    ['chain:watch', 'c'],
    ['status:denied', 'b'],
    ['has:status', 'b'],
    ['has:source', 'bc'],
    ['has:reported', 'e'],
    ['has:links', 'ab'],
    ['links:contradicts', 'ab'],
    ['links:denies', ''],
    ['url:example.org', 'a'],
    ['priority:0', 'd'],
    ['has:priority', 'cd'],
    ['priority:>=1', 'c'],
    ['intensity:-3..-1', 'd'],
    ['magnitude:40', 'c'],
    ['magnitude:>40', ''],
    ['magnitude:boats', 'c'],
    ['date:2024-05', 'abd'],
    ['date:2024-05-24', 'abd'],
    ['date:2022', ''],
    ['date:2020', 'e'],
    ['date:2024-12-31', 'd'],
    ['date:2025', ''],
    ['date:<2024', 'de'],
    ['date:[2020,2024-06]', 'cde'],
    ['reported:2024-05', 'e'],
    ['talk kind:words -status:denied', 'a'],
    ['nothing:like', ''],
  ])('%s', (text, ids) => expect(found(harbour, text).join('')).toBe(ids));

  test('the way of the dates in a set counts, not what lies between them', () => {
    expect([found(harbour, 'date:2021/2022'), found(harbour, 'date:2020-01 kind:context')]).toEqual([[], ['e']]);
  });
});

/** A term, and what it means for one event, told anew. */
interface Told {
  readonly text: string;
  readonly holds: (event: TimelineEvent, timeline: Timeline) => boolean;
}

const told = (text: string, holds: Told['holds']): Told => ({ text, holds });
const kindOf = ({ lane }: TimelineEvent, { lanes }: Timeline) => lanes.find(({ id }) => id === lane)?.kind;
const word = (text: string, lower = text): Told => told(text, ({ title }) => title.toLowerCase().includes(lower));
const TERMS: readonly Told[] = [
  word('talks'),
  word('STRIKE', 'strike'),
  word('Київ', 'київ'.toLowerCase()),
  word('"ukraine strike"', 'ukraine strike'),
  word('unabhangig', 'unabhängig'),
  told('status:denied', ({ status }) => status === 'denied'),
  told('attribution:anonymous attribution:leaked', ({ attribution }) => attribution === 'anonymous' || attribution === 'leaked'),
  told('confidence:high', ({ confidence }) => confidence === 'high'),
  told('source_count:>=4', ({ sourceCount }) => sourceCount !== undefined && sourceCount >= 4),
  told('priority:1..2', ({ priority }) => priority === 1 || priority === 2),
  told('magnitude:<50', ({ magnitude }) => magnitude !== undefined && magnitude.value < 50),
  told('has:magnitude', ({ magnitude }) => magnitude !== undefined),
  told('kind:deeds', (event, timeline) => kindOf(event, timeline) === 'deeds'),
  told('lane:lane-0', ({ lane }) => lane === 'lane-0'),
  told('date:2000/2009', (event, timeline) => isIn(event, timeline, Date.UTC(2000, 0), Date.UTC(2010, 0))),
  told('date:>=2015-06', (event, timeline) => isIn(event, timeline, Date.UTC(2015, 5), Infinity)),
];

function isIn({ date }: TimelineEvent, timeline: Timeline, from: number, to: number): boolean {
  const parts = date.members ?? [date];
  return parts.some((part) => {
    const { start, end } = eventSpan({ date: part }, horizonOf(timeline) ?? 0);
    return start < to && end > from;
  });
}

const arbitraryTerms = fc.array(fc.record({ term: fc.constantFrom(...TERMS), isExcluded: fc.boolean() }), { maxLength: 4 });

describe('who says so, and how sure', () => {
  const { timeline } = createTimeline({
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds' },
    ],
    events: [
      {
        id: 'a',
        lane: 'said',
        date: '2024-05-01',
        title: 'A',
        attribution: 'anonymous',
        sourceCount: 4,
        sources: ['One', 'Two'],
        reliability: 'A',
        credibility: 2,
      },
      {
        id: 'b',
        lane: 'said',
        date: '2024-05-02',
        title: 'B',
        attribution: 'onRecord',
        reliability: 'C',
        credibility: 3,
        confidence: 'low',
        likelihood: 'likely',
      },
      { id: 'c', lane: 'done', date: '2024-05-03', title: 'C', reliability: 'F', credibility: 6, confidence: 'high', sources: ['One'] },
      { id: 'd', lane: 'done', date: '2024-05-04', title: 'D' },
    ],
    links: [
      { from: 'b', to: 'a', type: 'disputes' },
      { from: 'c', to: 'b', type: 'contradicts' },
    ],
  });

  test.each([
    ['contested:yes', 'a'],
    ['has:contested', 'a'],
    ['contested:no', 'bcd'],
    ['-contested:yes', 'bcd'],
    ['contested:yes contested:no', 'abcd'],
    ['attribution:anon', 'a'],
    ['reliability:A..C', 'ab'],
    ['reliability:b..', 'bc'],
    ['credibility<=3', 'ab'],
    ['sourceCount>1', 'a'],
    ['sources>1', 'a'],
    ['sources:>=1', 'ac'],
    ['sources:two', 'a'],
    ['likelihood:likely', 'b'],
    ['confidence:moderate..', 'c'],
    ['has:reliability contested:no', 'bc'],
  ])('%s', (text, ids) => {
    expect(parseQuery(text).notes).toEqual([]);
    expect(found(timeline, text).join('')).toBe(ids);
  });

  test('is asked of the whole, also among events that are filtered already', () => {
    const part = filterTimeline(timeline, search(timeline, '-id:b'));
    expect(found(part, 'contested:yes')).toEqual(['a']);
  });
});

describe('on any timeline', () => {
  test('finds what a look at each event finds', () => {
    fc.assert(
      fc.property(arbitraryTimeline(), arbitraryTerms, (input, terms) => {
        const { timeline } = createTimeline(input);
        // A term twice is one alternative of itself; one with a space in it cannot be excluded as a whole.
        const used = [...new Map(terms.map((each) => [each.term, each])).values()].map(({ term, isExcluded }) => ({
          term,
          isExcluded: isExcluded && !/ [a-z]+:/.test(term.text),
        }));
        const text = used.map(({ term, isExcluded }) => (isExcluded ? '-' : '') + term.text).join(' ');
        const dates = used.filter(({ term, isExcluded }) => term.text.startsWith('date:2') && !isExcluded).length;
        fc.pre(dates < 2);
        const expected = timeline.events.filter((event) => used.every(({ term, isExcluded }) => term.holds(event, timeline) !== isExcluded));
        expect(found(timeline, text)).toEqual(expected.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });

  test('walks all matches in time, forwards and back, and counts them by lane', () => {
    fc.assert(
      fc.property(arbitraryTimeline(), (input) => {
        const { timeline } = createTimeline(input);
        const matches = search(timeline, 'talks');
        const { start } = columnsOf(timeline);
        const expected = Array.from(matches.rows).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
        expect([walk(matches, 1), walk(matches, -1).reverse()]).toEqual([expected, expected]);
        expect(expected.map((row) => matchNumber(matches, row))).toEqual(expected.map((_, index) => index + 1));
        expect(laneCountsOf(matches)).toEqual(
          timeline.lanes.map(({ id }) => timeline.events.filter(({ lane, title }) => lane === id && title.includes('talks')).length),
        );
        const middle = start[expected[expected.length >> 1] ?? 0] ?? 0;
        expect(nextMatch(matches, { time: middle }, 1)).toBe(expected.find((row) => (start[row] ?? 0) >= middle));
        expect(nextMatch(matches, { time: middle }, -1)).toBe(expected.findLast((row) => (start[row] ?? 0) < middle));
      }),
    );
  });

  test('goes on from an event that does not match', () => {
    const matches = search(harbour, 'quay');
    const row = (id: string) => columnsOf(harbour).rowOf(id);
    expect([nextMatch(matches, placeOfMatch(matches, row('d')), 1), nextMatch(matches, placeOfMatch(matches, row('d')), -1)]).toEqual([row('a'), row('e')]);
  });
});

function walk(matches: Matches, step: 1 | -1): number[] {
  const rows: number[] = [];
  let row = nextMatch(matches, { time: step * -Infinity }, step);
  while (row !== undefined && rows.length <= matches.count) {
    rows.push(row);
    row = nextMatch(matches, placeOfMatch(matches, row), step);
  }
  return rows;
}

describe('with many events', () => {
  const events = Array.from({ length: 6_000 }, (_, index) => ({
    id: `e${index}`,
    lane: index % 2 ? 'x' : 'y',
    date: `${1000 + (index % 1000)}`,
    title: `Event ${index}`,
  }));
  const { timeline } = createTimeline(events);

  test('works in many steps that tell how far it is, and twice the same', () => {
    const shares: number[] = [];
    const steps = matchSteps(timeline, parseQuery('29'));
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const expected = events.filter(({ title }) => title.includes('29')).map(({ id }) => id);
    expect(idsOf(step.value)).toEqual(expected.toSorted());
    expect(found(timeline, '29')).toEqual(expected.toSorted());
  });

  test('a search that is let go in the middle leaves the next one whole', () => {
    const { timeline: fresh } = createTimeline(events);
    const steps = matchSteps(fresh, parseQuery('event'));
    steps.next();
    steps.next();
    expect(search(fresh, 'event 7').count).toBe(events.filter(({ title }) => title.includes('7')).length);
  });

  test('makes no events for words', () => {
    const { timeline: fresh } = createTimeline(events);
    const columns = columnsOf(fresh);
    const made: number[] = [];
    const eventAt = columns.eventAt.bind(columns);
    Object.assign(columns, { eventAt: (row: number) => (made.push(row), eventAt(row)) });
    search(fresh, '12 lane:x date:1500 priority:>1 -has:url');
    expect(made).toEqual([]);
  });
});

test('an empty timeline has no matches', () => {
  const { timeline } = createTimeline([]);
  const matches = search(timeline, 'talks');
  expect([matches.count, nextMatch(matches, { time: 0 }, 1), laneCountsOf(matches)]).toEqual([0, undefined, []]);
});
