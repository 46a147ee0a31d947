import { expect, test } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runSteps } from '../steps/steps.js';
import { comparePeriod, MAX_COMPARED_DAYS } from './compare-period.js';
import { seriesRows } from './series-rows.js';

const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'said-too', label: 'Said too', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds' },
];
const said = ['2022-05-10', '2024-02-01'];
const done = ['2023-01', '2024-03-05T10:00:00Z'];
const dayText = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** First and last day of the period, and whether it is one that the data state. */
function periodOf({
  chosen = '',
  ...frame
}: {
  readonly coverage?: readonly object[];
  readonly asOf?: string;
  readonly chosen?: string;
  readonly done?: readonly string[];
}) {
  const dates = { said, done: frame.done ?? done };
  const events = (['said', 'done'] as const).flatMap((lane) => dates[lane].map((date, index) => ({ id: `${lane}${index}`, lane, date, title: lane })));
  const { timeline } = createTimeline({ lanes, events, coverage: frame.coverage ?? [], ...(frame.asOf !== undefined && { asOf: frame.asOf }) });
  const rows = (['signals', 'deeds'] as const).map((part) => runSteps(seriesRows(timeline, part, { lane: '', filter: '' })));
  const found = comparePeriod(timeline, rows, { chosen, clock: 'happened' });
  return typeof found === 'string' ? found : [dayText(found.period.start), dayText(found.period.end - DAY), found.isCovered];
}
const cover = (lane: string, span: string) => ({ lane, span });

const cases: [name: string, given: Parameters<typeof periodOf>[0], wanted: readonly unknown[] | string][] = [
  ['without coverage: from the first record of either series to the last bound', {}, ['2022-05-10', '2024-03-05', false]],
  ['to the last beginning, however long what began then is to last', { done: ['2023-01', '2024-02-15/2030-12-31'] }, ['2022-05-10', '2024-02-15', false]],
  ['up to `asOf`', { asOf: '2024-01-31' }, ['2022-05-10', '2024-01-31', false]],
  ['beyond the last event, where the data are as of later', { asOf: '2024-06-18' }, ['2022-05-10', '2024-06-18', false]],
  ['the coverage of one lane', { coverage: [cover('done', '2022-10/2024-06')] }, ['2022-10-01', '2024-06-30', true]],
  [
    'what all lanes of both series cover',
    { coverage: [cover('done', '2022/2024'), cover('said', '2021/2023-06'), cover('said-too', '2022-02/2025')] },
    ['2022-02-01', '2023-06-30', true],
  ],
  ['stretches that touch, as one', { coverage: [cover('done', '2022'), cover('done', '2023'), cover('done', '2025')] }, ['2022-01-01', '2023-12-31', true]],
  [
    'the longest of several',
    { coverage: [cover('done', '2019'), cover('done', '2021-01/2022-06'), cover('done', '2024')] },
    ['2021-01-01', '2022-06-30', true],
  ],
  ['not beyond `asOf`, whatever is covered', { coverage: [cover('done', '2022/2030')], asOf: '2024-06-18' }, ['2022-01-01', '2024-06-18', true]],
  ['a part that was chosen', { chosen: '2023-02/2023-04' }, ['2023-02-01', '2023-04-30', false]],
  ['a day that was chosen', { chosen: '2023-02-03' }, ['2023-02-03', '2023-02-03', false]],
  ['from a chosen day on', { chosen: '2023-06-15/..' }, ['2023-06-15', '2024-03-05', false]],
  ['up to a chosen day', { chosen: '../2023-06-15' }, ['2022-05-10', '2023-06-15', false]],
  ['whole days of what was chosen', { chosen: '2023-02-01T12:00:00Z/2023-02-05T12:00:00Z' }, ['2023-02-02', '2023-02-04', false]],
  [
    'the stretch that was chosen, though another is longer',
    { coverage: [cover('done', '2010/2018'), cover('done', '2022/2023')], chosen: '2023' },
    ['2023-01-01', '2023-12-31', true],
  ],
  ['what is chosen outside of it is nowhere', { chosen: '1990' }, 'noPeriod'],
  ['less than a day is nothing', { chosen: '2023-02-01T12:00:00Z/2023-02-02T12:00:00Z' }, 'noPeriod'],
  ['lanes that are never covered together', { coverage: [cover('done', '2022'), cover('said', '2023')] }, 'noPeriod'],
  ['what is no date asks for nothing', { chosen: 'soon' }, ['2022-05-10', '2024-03-05', false]],
];
test.each(cases)('%s', (_, given, wanted) => expect(periodOf(given)).toEqual(wanted));

test('of more days than are gone through there is no period', () => {
  const before = Math.ceil(MAX_COMPARED_DAYS / 365.2425) - 2024;
  const from = (years: number): string => `-${String(years).padStart(4, '0')}`;
  expect(periodOf({ coverage: [cover('done', `${from(before + 10)}/2024`)] })).toBe('tooLong');
  expect(periodOf({ coverage: [cover('done', `${from(before - 10)}/2024`)] })).toEqual([expect.any(String), '2024-12-31', true]);
});

test('tells the notes of coverage, each once', () => {
  const { timeline } = createTimeline({
    lanes,
    events: [...said.map((date) => ({ lane: 'said', date, title: 'Said' })), ...done.map((date) => ({ lane: 'done', date, title: 'Done' }))],
    coverage: [
      { lane: 'done', span: '2022', note: 'large strikes only' },
      { lane: 'done', span: '2023', note: 'large strikes only' },
      { lane: 'said', span: '2022/2024', note: 'four papers' },
    ],
  });
  const rows = (['signals', 'deeds'] as const).map((part) => runSteps(seriesRows(timeline, part, { lane: '', filter: '' })));
  expect(comparePeriod(timeline, rows, { chosen: '', clock: 'happened' })).toMatchObject({ coverageNotes: ['four papers', 'large strikes only'] });
});

test('tells which lanes state no coverage where others do, and whether less is compared than is observed', () => {
  const told = (coverage: readonly object[], chosen = '') => {
    const { timeline } = createTimeline({ lanes, events: said.map((date) => ({ lane: 'said', date, title: 'Said' })), coverage });
    const rows = (['signals', 'deeds'] as const).map((part) => runSteps(seriesRows(timeline, part, { lane: '', filter: '' })));
    const found = comparePeriod(timeline, rows, { chosen, clock: 'happened' });
    return typeof found === 'string' ? found : [found.uncovered, found.isPeriodChosen];
  };
  expect(told([])).toEqual([[], false]);
  expect(told([cover('done', '2022/2024')])).toEqual([['said', 'said-too'], false]);
  expect(told([cover('done', '2022/2024')], '2020/2030')).toEqual([['said', 'said-too'], false]);
  expect(told([cover('done', '2022/2024')], '2023/..')).toEqual([['said', 'said-too'], true]);
});
