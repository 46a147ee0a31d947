import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { mergeSameAs } from '../model/merge-same-as.js';
import type { Clock } from '../state/view-state.js';
import { runSteps } from '../steps/steps.js';
import { happeningsOf } from './happenings.js';
import { seriesRows } from './series-rows.js';

interface Given {
  readonly id: string;
  readonly date: string;
}

/** Happenings within 2024, counted from 1 January, as `ids first last days?`, with `?` where none of the dates is certain. */
function happenings(
  events: readonly Given[],
  { clock = 'happened' as Clock, lane = {}, links = [] as readonly object[], filter = '', asOf = undefined as number | undefined } = {},
) {
  const { timeline, problems } = createTimeline({
    lanes: [{ id: 'done', label: 'Done', kind: 'deeds', ...lane }],
    events: events.map((event) => ({ lane: 'done', title: event.id, ...event })),
    links,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const merged = mergeSameAs(timeline).timeline;
  const choice = { lane: '', filter };
  const period = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2025, 0, 1) };
  const rows = runSteps(seriesRows(merged, 'deeds', choice));
  const series = runSteps(happeningsOf(merged, rows, { choice, clock, period, asOf, isDeeds: true }));
  return {
    ...series,
    told: series.happenings.map(
      ({ ids, first, last, days, isUncertain }) => [ids.join('+'), first, last, ...(days ? [days.join(' ')] : [])].join(' ') + (isUncertain ? '?' : ''),
    ),
    edge: series.atEdge.map(({ ids, first, last, days }) => [ids.join('+'), first, last, ...(days ? [days.join(' ')] : [])].join(' ')),
    left: series.leftOut.map(({ id, reason }) => `${id} ${reason}`),
  };
}

const dates: [date: string, told: readonly string[], left?: readonly string[]][] = [
  ['2024-01-05', ['a 4 4']],
  ['2024-01-05T23:59:59Z', ['a 4 4']],
  ['2024-01-05T23:30:00-05:00', ['a 5 5']],
  ['2024-01-05~', ['a 4 4?']], // marked: told apart, and not moved
  ['2024-01-05?', ['a 4 4?']],
  ['2024-02', ['a 31 59']],
  ['2024', ['a 0 365']],
  ['2024-21', ['a 60 151']], // March to May
  ['2024-24', [], ['a atEdge']], // December to February
  ['2023-12-31', [], ['a outside']],
  ['2025-01-01', [], ['a outside']],
  ['2023/2024', [], ['a outside']], // it began in 2023
  // An interval is where it began, and began no later than it ended.
  ['2024-01-05/2024-03-01', ['a 4 4']],
  ['2024-01/2024-03', ['a 0 30']],
  ['2024-01/2024-01-05', ['a 0 4']],
  ['2024-01-05/..', ['a 4 4']],
  ['2024-01-05/', ['a 4 4']],
  ['2024-XX-15/2025', ['a 14 349 14 45 74 105 135 166 196 227 258 288 319 349']],
  ['../2024-01-05', [], ['a noStart']],
  ['/2024-01-05', [], ['a noStart']],
  // One of several.
  ['[2024-01-05..2024-01-08]', ['a 4 7']],
  ['[2024-01-05,2024-01-06]', ['a 4 5']],
  ['[2024-01-05,2024-01-08..2024-01-09]', ['a 4 8 4 7 8']],
  ['[2024-01-05]', ['a 4 4']],
  ['[2024-01-08,2024-01-05]', ['a 4 7 4 7']],
  ['[..2024-01-05]', [], ['a noStart']],
  ['[..2024-01-05,2024-02-05]', [], ['a noStart']],
  ['[2024-01-05..]', [], ['a noStart']],
  ['[2024-01-05,2024-02-05..]', [], ['a noStart']],
  ['[2023-12-31,2024-01-05]', [], ['a atEdge']],
  // Each of several: those outside are not counted, and the event is not left out.
  ['{2024-01-05,2024-01-08}', ['a 4 4', 'a 7 7']],
  ['{2024-01-05..2024-01-07}', ['a 4 4', 'a 5 5', 'a 6 6']],
  ['{2024-01,2024-02}', ['a 0 30', 'a 31 59']],
  ['{2024-01-05,2024-01-05}', ['a 4 4']],
  ['{2023-12-31,2024-01-05}', ['a 4 4']],
  ['{2022,2023}', [], ['a outside']],
  ['{..2024-01-05,2024-01-08}', [], ['a noStart']],
  ['{2024-01-05,2024-01-08..}', ['a 4 4', 'a 7 7']],
  // Masks.
  ['2024-01-0X', ['a 0 8']],
  ['2024-01-XX', ['a 0 30']],
  ['2024-XX-31', ['a 30 365 30 90 151 212 243 304 365']],
  // Of more days than are listed, all from the first to the last.
  ['[1900..1905,1910..1915]', [], ['a outside']],
  ['Y-17E7', [], ['a outside']],
];
it.each(dates)('%s', (date, wanted, leftOut = []) => {
  const { told, left, eventCount } = happenings([{ id: 'a', date }]);
  expect([told, left, eventCount]).toEqual([wanted, leftOut, 1]);
});

describe('what may lie outside the period', () => {
  it('is not counted, and told with its days', () => {
    const { told, edge, left } = happenings([
      { id: 'early', date: '[2023-12-30..2024-01-05]' },
      { id: 'late', date: '[2024-12-30,2025-02-01]' },
      { id: 'round', date: '[2023-12-31,2025-01-01]' }, // none of its days lies within
      { id: 'one', date: '{2023-24,2024-03-01}' }, // a winter, and a day in the period
    ]);
    expect(told).toEqual(['one 60 60']);
    expect(edge).toEqual(['one -31 59', 'early -2 4', 'late 364 397 364 397']);
    expect(left.toSorted()).toEqual(['early atEdge', 'late atEdge', 'round outside']);
  });

  it('ends with what the data know of: a record of June, as of the 18th, began by then', () => {
    const asOf = Date.UTC(2024, 5, 19) - 1;
    const { told } = happenings(
      [
        { id: 'month', date: '2024-06' },
        { id: 'set', date: '[2024-06-10,2024-06-15,2024-06-25]' },
        { id: 'plan', date: '2024-07' },
      ],
      { asOf },
    );
    expect(told).toEqual(['month 152 169', 'set 161 166 161 166', 'plan 182 212']);
  });
});

describe('events of one day', () => {
  it('are one happening, in the order of the data; not certain only where none is', () => {
    const { told } = happenings([
      { id: 'b', date: '2024-01-05' },
      { id: 'a', date: '2024-01-05T10:00:00Z' },
      { id: 'c', date: '{2024-01-05,2024-01-06?}' },
      { id: 'd', date: '2024-01-09?' },
      { id: 'e', date: '2024-01-09?' },
    ]);
    expect(told).toEqual(['b+a+c 4 4', 'c 5 5?', 'd+e 8 8?']);
  });

  it('are not one where the day is not known', () => {
    expect(
      happenings([
        { id: 'a', date: '2024-01' },
        { id: 'b', date: '2024-01' },
      ]).told,
    ).toEqual(['a 0 30', 'b 0 30']);
  });

  it('are one where `sameAs` ties records, whatever their dates', () => {
    const { told, eventCount } = happenings(
      [
        { id: 'a', date: '2024-01-05' },
        { id: 'b', date: '2024-01' },
      ],
      { links: [{ from: 'b', to: 'a', type: 'sameAs' }] },
    );
    expect([told, eventCount]).toEqual([['a 4 4'], 1]);
  });
});

describe('what is counted', () => {
  it('is what was done', () => {
    const statuses = ['reported', 'confirmed', 'denied', 'planned', 'predicted', 'retracted'];
    const { told, left } = happenings(statuses.map((status) => ({ id: status, date: '2024-01-05', status })));
    expect(told).toEqual(['reported+confirmed+denied 4 4']);
    expect(left).toEqual(['planned notRecorded', 'predicted notRecorded', 'retracted notRecorded']);
    // Outside the period nothing would count, whatever else is said of it.
    const outside = happenings(['2023-12-31', '2025-01', '../2024-03', '2023-24'].map((date) => ({ id: date, date, status: 'planned' })));
    expect(outside.left.toSorted()).toEqual(['2023-12-31 outside', '2025-01 outside', '../2024-03 notRecorded', '2023-24 notRecorded'].toSorted());
  });

  it('is what is measured, in a lane that measures', () => {
    const events = [
      { id: 'a', date: '2024-01-05', magnitude: { value: 5, unit: 'drones' } },
      { id: 'b', date: '2024-01-06', magnitude: { value: 5, unit: 'people' } },
      { id: 'c', date: '2024-01-07' },
    ];
    const measured = happenings(events, { lane: { measure: 'drones' } });
    expect([measured.told, measured.left]).toEqual([['a 4 4'], ['b notMeasured', 'c notMeasured']]);
    expect(happenings(events).told).toEqual(['a 4 4', 'b 5 5', 'c 6 6']);
  });

  it('is what a filter lets through', () => {
    const { told, eventCount } = happenings(
      [
        { id: 'a', date: '2024-01-05' },
        { id: 'b', date: '2024-01-06' },
      ],
      { filter: 'title:b' },
    );
    expect([told, eventCount]).toEqual([['b 5 5'], 1]);
  });

  it('goes by the clock of reports, where an event has one', () => {
    const events = [
      { id: 'a', date: '2024-01-05', reported: '2024-01-09' },
      { id: 'b', date: '2024-01-06' },
      { id: 'c', date: '2023-12-31', reported: '2024-02' },
    ];
    expect(happenings(events, { clock: 'reported' }).told).toEqual(['b 5 5', 'a 8 8', 'c 31 59']);
    expect(happenings(events).told).toEqual(['a 4 4', 'b 5 5']);
  });
});
