import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readPhrase } from '../phrases/read-phrase.js';
import { runSteps } from '../steps/steps.js';
import { appendRecords } from './append-records.js';
import { createTimeline } from './create-timeline.js';
import { readDocumentSteps } from './read-document.js';
import { ORDERED_LINKS, type LinkType } from './timeline.js';

const event = (id: string, date: string, rest: object = {}) => ({ id, lane: 'a', date, title: id, ...rest });
const tied = (type: LinkType, from: string, to: string, rest: object = {}) => [
  event('one', from, { links: [{ type, to: 'two', by: 'editor' }], ...rest }),
  event('two', to),
];
const found = (input: unknown) => createTimeline(input).problems.map(({ code, record, field, value }) => [code, record, field, value]);

describe('a link that its dates make impossible', () => {
  for (const type of ORDERED_LINKS) {
    const [right, wrong] = ['precedes', 'causes'].includes(type) ? (['2024-01', '2024-03'] as const) : (['2024-03', '2024-01'] as const);
    it(`${type}: from the ${right} event to one of February is possible, from the ${wrong} one it is not`, () => {
      expect(found(tied(type, right, '2024-02'))).toEqual([]);
      expect(found(tied(type, wrong, '2024-02'))).toEqual([['impossible_link', 1, 'links.type', type]]);
    });
  }

  for (const type of ['contradicts', 'corroborates', 'coincidesWith', 'mentions', 'partOf'] as const)
    it(`${type} says nothing of an order`, () => expect([...found(tied(type, '2023', '2024')), ...found(tied(type, '2024', '2023'))]).toEqual([]));

  test.each([
    ['the same day', 'denies', '2024-05-24', '2024-05-24'],
    ['a month that holds the day', 'denies', '2024-05', '2024-05-24'],
    ['about the month before', 'denies', '2024-04~', '2024-05-24'],
    ['a date that is not certain', 'denies', '2024-05-23?', '2024-05-24'],
    ['one of several dates', 'denies', '[2024-05-01,2024-06-01]', '2024-05-24'],
    ['something that goes on', 'respondsTo', '2024-01/..', '2024-05-24'],
    ['an end that is not known', 'respondsTo', '2024-01/', '2024-05-24'],
    ['a start that is not known', 'precedes', '/2024-08', '2024-05-24'],
    ['a day and a time far east of it', 'denies', '2024-05-24', '2024-05-25T03:30Z'],
    ['times of one zone', 'denies', '2024-05-25T00:10+03:00', '2024-05-24T21:00Z'],
  ] as const)('is possible with %s', (_, type, from, to) => expect(found(tied(type, from, to))).toEqual([]));

  test.each([
    ['a day before', 'denies', '2024-05-23', '2024-05-24'],
    ['about two months before', 'denies', '2024-03~', '2024-05-24'],
    ['an interval that ended', 'respondsTo', '2024-01/2024-02', '2024-05-24'],
    ['two times of one day', 'denies', '2024-05-24T10:00Z', '2024-05-24T10:30Z'],
    ['deep time', 'precedes', 'Y-10000', 'Y-20000'],
  ] as const)('is impossible with %s', (_, type, from, to) => expect(found(tied(type, from, to))).toEqual([['impossible_link', 1, 'links.type', type]]));

  it('is possible where the date is that of a report, where the answer came to be known later, and where what it answers lies ahead', () => {
    expect(found(tied('denies', '2024-05-23', '2024-05-24', { dateBasis: 'report' }))).toEqual([]);
    expect(found(tied('denies', '2024-05-23', '2024-05-24', { reported: '2024-06' }))).toEqual([]);
    expect(found([tied('fulfils', '2024-05-23', '2024-05-24')[0], event('two', '2024-05-24', { status: 'planned' })])).toEqual([]);
  });

  it('names link, events and repair, and is shown', () => {
    const { timeline, problems } = createTimeline({
      events: [event('one', '2024-01'), event('two', '2024-02')],
      links: [
        { from: 'two', to: 'one', type: 'denies' },
        { from: 'one', to: 'two', type: 'denies' },
      ],
    });
    expect(timeline.links).toHaveLength(2);
    expect(problems).toEqual([
      {
        code: 'impossible_link',
        severity: 'warning',
        field: 'links.type',
        value: 'denies',
        message: 'Link 2 says “denies” from “one” to “two”, and by their dates “one” lies wholly before the other; the link is shown.',
        repair: 'Check the two dates, the direction of the link and its type.',
      },
    ]);
  });

  it('is found where events are made when they are asked for', () => {
    const { problems } = runSteps(readDocumentSteps(tied('denies', '2024-01', '2024-02'), { readPhrase, eagerUpTo: 0 }));
    expect(problems.map(({ code }) => code)).toEqual(['impossible_link']);
  });

  it('is told of the records that are appended, and not once more of those before', () => {
    const { timeline, problems } = createTimeline(tied('denies', '2024-01', '2024-02'));
    expect(problems).toHaveLength(1);
    const later = runSteps(appendRecords(timeline, [event('three', '2024-01', { links: [{ type: 'quotes', to: 'two' }] })]));
    expect(later.timeline.links).toHaveLength(2);
    expect(later.problems.map(({ code, record, id }) => [code, record, id])).toEqual([['impossible_link', 3, 'three']]);
  });
});

describe('a circle of links', () => {
  const ring = (count: number, type: LinkType = 'precedes') =>
    Array.from({ length: count }, (_, n) => event(`e${n}`, '2024', { links: [{ type, to: `e${(n + 1) % count}`, by: 'editor' }] }));

  for (const type of ['precedes', 'causes', 'derivedFrom', 'partOf', 'supersedes'] as const)
    it(`of ${type} is told once, at the link that closes it`, () => {
      expect(found(ring(2, type))).toEqual([['link_cycle', 2, 'links', 'e1 → e0 → e1']]);
      expect(found(ring(3, type))).toEqual([['link_cycle', 3, 'links', 'e2 → e0 → e1 → e2']]);
    });

  for (const type of ['respondsTo', 'contradicts', 'mentions'] as const) it(`of ${type} is none`, () => expect(found(ring(3, type))).toEqual([]));

  it('is none where two ways lead to one event', () =>
    expect(
      createTimeline({
        events: ['a', 'b', 'c', 'd'].map((id) => event(id, '2024')),
        links: ['ab', 'ac', 'bd', 'cd', 'ad', 'ad'].map(([from, to]) => ({ from, to, type: 'precedes' })),
      }).problems,
    ).toEqual([]));

  it('is told for each of two that do not meet, by its own events', () => {
    const problems = createTimeline({
      events: ['a', 'b', 'c', 'd', 'e'].map((id) => event(id, '2024')),
      links: ['ab', 'ba', 'bc', 'cd', 'de', 'ec'].map(([from, to]) => ({ from, to, type: 'precedes' })),
    }).problems;
    expect(problems.map(({ value }) => value)).toEqual(['b → a → b', 'e → c → d → e']);
    expect(problems[1]?.message).toBe('Link 6 closes a circle of “precedes” through 3 events: “e”, “c”, “d”, “e”; the links are shown.');
  });

  it('of 100,000 events is found, and named by some of them', () => {
    const { problems } = createTimeline(ring(100_000));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'link_cycle', record: 100_000, value: 'e99999 → e0 → e1 → e2 → e3 → e4 → …' });
    expect(problems[0]?.message).toContain('through 100,000 events');
  });

  it('is told of records that are appended, at the one that closes it, and not again', () => {
    const { timeline } = createTimeline([event('a', '2024')]);
    const links = [
      { type: 'precedes', to: 'a' },
      { type: 'precedes', to: 'c' },
    ];
    const { timeline: longer, problems } = runSteps(
      appendRecords(timeline, [event('b', '2024', { links }), event('c', '2024', { links: [{ type: 'precedes', to: 'b' }] })]),
    );
    expect(problems.map(({ code, record, value }) => [code, record, value])).toEqual([['link_cycle', 3, 'c → b → c']]);
    expect(runSteps(appendRecords(longer, [event('d', '2024', { links: [{ type: 'precedes', to: 'a' }] })])).problems).toEqual([]);
  });
});

it('finds neither in the flagship data', () => {
  const text = readFileSync(new URL('../../../../examples/rhetoric-and-deeds/data.json', import.meta.url), 'utf8');
  expect(createTimeline(JSON.parse(text)).problems).toEqual([]);
});

describe('records of two lanes that are said to be one event', () => {
  const document = (lane: string) => ({
    lanes: [
      { id: 'a', label: 'Said', kind: 'words' },
      { id: 'b', label: 'Done', kind: 'deeds' },
    ],
    events: [event('one', '2024-05-24'), event('two', '2024-05-24', { lane, links: [{ type: 'sameAs', to: 'one' }] })],
  });

  it('are told of, as one of the lanes has one less', () => {
    expect(createTimeline(document('b')).problems).toEqual([
      {
        code: 'same_across_lanes',
        severity: 'warning',
        record: 2,
        id: 'two',
        field: 'links.type',
        value: 'sameAs',
        message:
          'Link 1 says that “two” in “Done” and “one” in “Said” are one event; it is drawn and counted once, in the lane of the record that is listed first.',
        repair: 'Put the records of one event into one lane, or tie two events with another type of link.',
      },
    ]);
  });

  it('are told of where events are made when they are asked for', () => {
    const { problems } = runSteps(readDocumentSteps(document('b'), { readPhrase, eagerUpTo: 0 }));
    expect(problems.map(({ code, id }) => [code, id])).toEqual([['same_across_lanes', 'two']]);
  });

  it('are not where both are of one lane', () => expect(createTimeline(document('a')).problems).toEqual([]));
});

describe('records of different days that are said to be one event', () => {
  it('are told of: the one that is listed first gives the day', () => {
    for (const [one, other, early] of [
      ['2024-03-10', '2024-05-20', 'one'],
      ['2024-05-20', '2024-03', 'two'],
    ] as const) {
      const { problems } = createTimeline(tied('sameAs', one, other));
      expect(problems).toMatchObject([{ code: 'impossible_link', field: 'links.type', value: 'sameAs' }]);
      expect(problems[0]?.message).toContain(`“${early}” lies wholly before the other`);
      expect(problems[0]?.message).toContain('listed first');
    }
  });

  it('are not where they may be of one day, or where one is dated by its report', () => {
    expect(found(tied('sameAs', '2024-03-10', '2024-03'))).toEqual([]);
    expect(found(tied('sameAs', '2024-03-10', '2024-03-11T08:00Z'))).toEqual([]);
    expect(found(tied('sameAs', '2024-03-10', '2024-03-12', { dateBasis: 'report' }))).toEqual([]);
  });
});
