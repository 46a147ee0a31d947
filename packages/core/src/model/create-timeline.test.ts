import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimeline } from './create-timeline.js';
import { EVENT_FIELDS, INPUT_NAMES, SOURCE_FIELDS } from './event-fields.js';

const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds', measure: 'missiles', measureOf: 'strikes' },
];
const talk = { id: 'talk', lane: 'said', date: '2024-05-24', title: 'Talk' };
const strike = { id: 'strike', lane: 'done', date: '2024-05-25', title: 'Strike' };

const codesOf = (input: unknown) => createTimeline(input).problems.map(({ code, severity, record, field }) => [code, severity, record, field]);

describe('what is accepted', () => {
  test('a document with lanes, coverage, a view and links', () => {
    const { timeline, problems } = createTimeline({
      deedline: 1,
      title: 'T',
      asOf: '2024-06-18',
      view: { span: '2024-05/2024-06', selected: 'talk' },
      lanes,
      coverage: [{ lane: 'done', span: '2024-01-01/2024-05-31', note: 'all' }],
      events: [talk, strike],
      links: [{ from: 'strike', to: 'talk', type: 'contradicts', by: 'editor' }],
    });
    expect(problems).toEqual([]);
    expect(timeline.asOf).toBe(Date.UTC(2024, 5, 19) - 1);
    expect(timeline.view).toEqual({ span: { start: Date.UTC(2024, 4, 1), end: Date.UTC(2024, 6, 1) }, selected: 'talk' });
    expect(timeline.coverage).toEqual([{ lane: 'done', span: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 5, 1) }, note: 'all' }]);
    expect(timeline.lanes).toEqual(lanes);
    expect(timeline.links).toEqual([{ from: 'strike', to: 'talk', type: 'contradicts', by: 'editor' }]);
    expect(timeline.events.map(({ id, lane }) => [id, lane])).toEqual([
      ['talk', 'said'],
      ['strike', 'done'],
    ]);
  });

  test('a bare list; without lanes there is one, of deeds', () => {
    const { timeline, problems } = createTimeline([{ date: '2024', title: 'A' }]);
    expect(problems).toEqual([]);
    expect(timeline.lanes).toEqual([{ id: 'events', label: 'Events', kind: 'deeds' }]);
    expect(timeline.events[0]?.id).toBe('record-1');
  });

  test('items for events, start with end for date', () => {
    const { timeline } = createTimeline({ items: [{ title: 'A', start: '2024-01', end: '2024-03' }] });
    expect(timeline.events[0]?.date.edtf).toBe('2024-01/2024-03');
  });

  test('snake_case names, loosely written choices, numbers as text', () => {
    const [event] = createTimeline([{ ...talk, source_count: '4', date_basis: 'Report', attribution: 'on-record', intensity_scale: 'x' }]).timeline.events;
    expect(event).toMatchObject({ sourceCount: 4, dateBasis: 'report', attribution: 'onRecord', intensityScale: 'x' });
  });

  test('links on an event, merged with those of the document', () => {
    const { timeline, problems } = createTimeline([talk, { ...strike, links: [{ type: 'responds-to', to: 'talk' }] }]);
    expect(problems).toEqual([]);
    expect(timeline.links).toEqual([{ from: 'strike', to: 'talk', type: 'respondsTo' }]);
  });

  test('lanes from the names in the events, in order, with their kinds', () => {
    const events = ['Said', 'Done', 'Weather'].map((lane) => ({ lane, date: '2024', title: lane }));
    expect(createTimeline(events).timeline.lanes.map(({ id, kind }) => [id, kind])).toEqual([
      ['Said', 'words'],
      ['Done', 'deeds'],
      ['Weather', 'context'],
    ]);
  });

  test('evidence: sources, chain, magnitude', () => {
    const [event] = createTimeline([
      {
        ...talk,
        via: 'Reuters',
        magnitude: 3,
        unit: 'missiles',
        sources: ['https://example.org/', { title: 'T', url: '/a', archived_url: '/b', published: '2024' }],
      },
    ]).timeline.events;
    expect(event).toMatchObject({
      chain: [{ agent: 'Reuters', role: 'outlet' }],
      magnitude: { value: 3, unit: 'missiles' },
      sources: [{ url: 'https://example.org/' }, { title: 'T', url: '/a', archivedUrl: '/b', published: '2024' }],
    });
  });
});

describe('what is left out and reported', () => {
  const left: [name: string, input: unknown, problem: readonly unknown[]][] = [
    ['no date', [{ title: 'A' }], ['missing_required', 'error', 1, 'date']],
    ['an unreadable date', [{ title: 'A', date: 'soon' }], ['bad_date', 'error', 1, 'date']],
    ['a number for a date', [{ title: 'A', date: 2024 }], ['wrong_type', 'error', 1, 'date']],
    ['a reversed interval', [{ title: 'A', date: '2024/2023' }], ['reversed_range', 'error', 1, 'date']],
    ['an end before the start', [{ title: 'A', start: '2024', end: '2023' }], ['reversed_range', 'error', 1, 'end']],
    ['a date of 65 characters', [{ title: 'A', date: '2'.repeat(65) }], ['too_long', 'error', 1, 'date']],
    ['a title of zero-width spaces', [{ title: '\u200b\u3164', date: '2024' }], ['missing_required', 'error', 1, 'title']],
    ['an object for a title', [{ title: { nodeType: 1 }, date: '2024' }], ['wrong_type', 'error', 1, 'title']],
    ['a lane that is not declared', { lanes, events: [{ ...talk, lane: 'sayd' }] }, ['unknown_lane', 'error', 1, 'lane']],
    ['no lane where lanes are declared', { lanes, events: [{ ...talk, lane: '' }] }, ['missing_required', 'error', 1, 'lane']],
    ['an id for the second time', [talk, talk], ['duplicate_id', 'error', 2, 'id']],
    ['a hole', { events: Object.assign(Array(3), { 0: talk, 2: strike }) }, ['wrong_type', 'error', 2, 'record']],
    ['an array-like', { events: { 0: talk, length: 1 } }, ['wrong_type', 'error', undefined, 'events']],
    ['text', 'hello', ['wrong_type', 'error', undefined, undefined]],
  ];
  test.each(left)('%s', (_, input, problem) => {
    expect(codesOf(input)).toContainEqual(problem);
    const { timeline, problems } = createTimeline(input);
    const errors = problems.filter(({ record, severity }) => record !== undefined && severity === 'error');
    expect(timeline.events.length + errors.length).toBe(timeline.recordCount);
  });

  test('names the declared lanes in the repair', () => {
    const [problem] = createTimeline({ lanes, events: [{ ...talk, lane: 'sayd' }] }).problems;
    expect(problem).toMatchObject({ id: 'talk', value: 'sayd', repair: 'Use one of the declared lanes (said, done), or declare “sayd” under “lanes”.' });
  });
});

describe('what is shown without a field, and reported', () => {
  const shown: [name: string, input: unknown, problem: readonly unknown[]][] = [
    ['an unreadable end', [{ title: 'A', start: '2024', end: 'soon' }], ['bad_date', 'warning', 1, 'end']],
    ['an unreadable report date', [{ ...talk, reported: 'soon' }], ['bad_date', 'warning', 1, 'reported']],
    ['an unsafe address', [{ ...talk, url: 'java\nscript:alert(1)' }], ['unsafe_url', 'warning', 1, 'url']],
    ['an unsafe address in a source', [{ ...talk, sources: [{ url: 'data:x' }] }], ['unsafe_url', 'warning', 1, 'sources.url']],
    ['an unknown status', [{ ...talk, status: 'true' }], ['bad_value', 'warning', 1, 'status']],
    ['an infinite number', [{ ...talk, intensity: Infinity }], ['bad_number', 'warning', 1, 'intensity']],
    ['a number with a comma', [{ ...talk, intensity: '1,5' }], ['bad_number', 'warning', 1, 'intensity']],
    ['a magnitude without a unit', [{ ...talk, magnitude: 3 }], ['bad_value', 'warning', 1, 'magnitude']],
    ['a text beyond the limit', [{ ...talk, text: 'x'.repeat(10_001) }], ['too_long', 'warning', 1, 'text']],
    ['a list for text', [{ ...talk, actor: ['a'] }], ['wrong_type', 'warning', 1, 'actor']],
    ['an id that others have and it has not', [talk, { date: '2024', title: 'B' }], ['missing_required', 'warning', 2, 'id']],
    ['a link to nowhere', [{ ...talk, links: [{ type: 'denies', to: 'gone' }] }], ['unknown_link', 'warning', 1, 'links.to']],
    [
      'a link of an unknown type',
      { events: [talk, strike], links: [{ from: 'talk', to: 'strike', type: 'x' }] },
      ['bad_value', 'warning', undefined, 'links.type'],
    ],
    [
      'a cause that nobody claims',
      { events: [talk, strike], links: [{ from: 'talk', to: 'strike', type: 'causes' }] },
      ['bad_value', 'warning', undefined, 'links.by'],
    ],
    ['a colour that is none', [{ ...talk, color: 'url(x)' }], ['unsafe_color', 'warning', 1, 'color']],
    ['a lane beside lanes without kinds', { lanes: ['a'], events: [{ ...talk, lane: 'b' }] }, ['unknown_lane', 'warning', 1, 'lane']],
    ['lanes that look alike', [talk, { ...strike, lane: 'Ѕaid' }], ['confusable_label', 'warning', undefined, 'lane']],
  ];
  test.each(shown)('%s', (_, input, problem) => {
    expect(codesOf(input)).toEqual([problem]);
    const { timeline } = createTimeline(input);
    expect(timeline.events).toHaveLength(timeline.recordCount);
    expect(timeline.links).toEqual([]);
  });

  test('no control characters or overrides in shown text', () => {
    const [event] = createTimeline([{ ...talk, title: 'file\u202egpj.exe\u0007', text: 'a\r\nb' }]).timeline.events;
    expect([event?.title, event?.text]).toEqual(['filegpj.exe', 'a\nb']);
  });
});

describe('limits', () => {
  test('lists 100 problems and counts the rest', () => {
    const { problems } = createTimeline(Array.from({ length: 350 }, () => ({ title: 'A' })));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'too_many', message: '250 more problems are not listed.' });
  });

  test('refuses too many records and too many lanes as a whole', () => {
    const events = ['a', 'b', 'c'].map((lane) => ({ lane, date: '2024', title: lane }));
    for (const limits of [{ records: 2 }, { lanes: 2 }]) {
      const { timeline, problems } = createTimeline(events, limits);
      expect(timeline).toMatchObject({ events: [], recordCount: 3 });
      expect(problems.map(({ code }) => code)).toEqual(['too_many']);
    }
  });
});

test('counts records that a reader found at fault, and does not read them again', () => {
  const found = [{ code: 'malformed_csv', severity: 'error', record: 1, message: 'm', repair: 'r' }] as const;
  const { timeline, problems } = createTimeline([undefined, talk], {}, found);
  expect([timeline.events.length, timeline.recordCount, problems]).toEqual([1, 2, found]);
});

test('does not let a link lead to an event that was left out', () => {
  expect(codesOf({ lanes, events: [talk, { ...strike, lane: 'x' }], links: [{ from: 'talk', to: 'strike', type: 'denies' }] })).toContainEqual([
    'unknown_link',
    'warning',
    undefined,
    'links.to',
  ]);
});

test('freezes all that it returns', () => {
  const { timeline, problems } = createTimeline({ lanes, events: [{ ...talk, tags: ['a'], sources: [{ title: 'T' }] }, {}] });
  const event = timeline.events[0];
  for (const part of [
    timeline,
    timeline.lanes,
    timeline.lanes[0],
    timeline.events,
    event,
    event?.date,
    event?.date.start,
    event?.tags,
    event?.sources?.[0],
    problems,
    problems[0],
  ])
    expect(Object.isFrozen(part)).toBe(true);
});

describe('any input', () => {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
  const ownKeys = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String).join());
  const names = [...INPUT_NAMES, ...SOURCE_FIELDS.map(({ name }) => name), '__proto__', 'constructor', 'toString'];
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom('2024', '2024/2023', '2024-05-24/..', '__proto__', 'said', 'done', 'talk'));
  const records = fc.array(fc.oneof(values, fc.dictionary(fc.constantFrom(...names), values)));

  test('of JSON never throws, shows or reports each record, and leaves prototypes alone', () => {
    const before = ownKeys();
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), records, fc.record({ events: records, lanes: values, links: values, coverage: values, view: values, asOf: values })),
        (input) => {
          const { timeline, problems } = createTimeline(input, { listedProblems: 1e6 });
          const refused = new Set(problems.filter(({ severity, record }) => severity === 'error' && record !== undefined).map(({ record }) => record));
          expect(timeline.events.length + refused.size).toBe(timeline.recordCount);
          const ids = new Set(timeline.events.map(({ id }) => id));
          expect(ids.size).toBe(timeline.events.length);
          for (const { from, to } of timeline.links) expect(ids.has(from) && ids.has(to)).toBe(true);
          const laneIds = new Set(timeline.lanes.map(({ id }) => id));
          for (const { lane } of [...timeline.events, ...timeline.coverage]) expect(laneIds.has(lane)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(ownKeys()).toEqual(before);
  });
});

test('the field table names each field once', () => {
  expect(new Set(EVENT_FIELDS.map(({ name }) => name)).size).toBe(EVENT_FIELDS.length);
});
