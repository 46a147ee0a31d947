import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runSteps } from '../steps/steps.js';
import { DAY_MS } from '../time/civil-days.js';
import { compareChoice } from './compare-choice.js';
import { compareSteps } from './compare-timeline.js';
import type { Comparison, Happening } from './comparison.js';
import type { FollowStatus } from './follow-statuses.js';

const FIRST = Date.UTC(2020, 0, 1);
const textOf = (day: number): string => new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);
const dayOfMonth = (month: number): number => (Date.UTC(2020, month, 1) - FIRST) / DAY_MS;
const range = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const daysOfMonths = (first: number, last: number): readonly number[] => range(dayOfMonth(first), dayOfMonth(last + 1) - 1);

/** A date text, and the days (from 1 January 2020) on which it may have begun: a list for each time that it says it happened; none where it says no beginning. */
interface Dated {
  readonly text: string;
  readonly starts: readonly (readonly number[])[];
}

const months = 24;
const day = fc.integer({ min: 1, max: 700 });
const month = fc.nat(months - 1);
const dayPair = fc.tuple(day, fc.nat(40)).map(([first, more]) => [first, first + more] as const);
const pad = (value: number): string => String(value).padStart(2, '0');
const monthText = (value: number): string => `${2020 + Math.floor(value / 12)}-${pad((value % 12) + 1)}`;
const qualifier = fc.constantFrom('', '', '?', '~', '%');
const fifteenths = (year: number): readonly number[] => range(0, 11).map((value) => dayOfMonth((year - 2020) * 12 + value) + 14);

const once = (text: string, starts: readonly number[]): Dated => ({ text, starts: [starts] });
const simple: fc.Arbitrary<Dated> = fc.oneof(
  fc.tuple(day, qualifier).map(([at, mark]) => once(`${textOf(at)}${mark}`, [at])),
  fc.tuple(month, qualifier).map(([at, mark]) => once(`${monthText(at)}${mark}`, daysOfMonths(at, at))),
);
const arbitraryDated: fc.Arbitrary<Dated> = fc.oneof(
  { weight: 8, arbitrary: day.map((at) => once(textOf(at), [at])) },
  { weight: 4, arbitrary: simple },
  fc.constantFrom(2020, 2021).map((year) => once(`${year}`, daysOfMonths((year - 2020) * 12, (year - 2020) * 12 + 11))),
  // Spring to winter: three months each, winter from December.
  fc
    .tuple(fc.constantFrom(2020, 2021), fc.nat(3))
    .map(([year, at]) => once(`${year}-${21 + at}`, daysOfMonths((year - 2020) * 12 + 2 + at * 3, (year - 2020) * 12 + 4 + at * 3))),
  fc.tuple(day, fc.nat(23)).map(([at, hour]) => once(`${textOf(at)}T${pad(hour)}:30:00Z`, [at])),
  // An interval begins at its start, and no later than it ends.
  fc.tuple(dayPair, fc.constantFrom('', '~')).map(([[from, to], mark]) => once(`${textOf(from)}${mark}/${textOf(to)}`, [from])),
  fc.tuple(month, fc.nat(3)).map(([from, more]) => once(`${monthText(from)}/${monthText(from + more)}`, daysOfMonths(from, from))),
  month.map((from) => once(`${monthText(from)}/${monthText(from)}-10`, daysOfMonths(from, from).slice(0, 10))),
  simple.filter(({ text }) => !/[?~%]/.test(text)).map(({ text, starts }) => ({ text: `${text}/..`, starts })),
  simple.filter(({ text }) => !/[?~%]/.test(text)).map(({ text, starts }) => ({ text: `${text}/`, starts })),
  fc.constantFrom(2020, 2021).map((year) => once(`${year}-XX-15/2022`, fifteenths(year))),
  // No beginning is stated.
  fc.tuple(simple, fc.constantFrom('../', '/')).map(([{ text }, before]) => ({ text: before + text.slice(0, 10).replace(/[?~%]/, ''), starts: [] })),
  dayPair.map(([from, to]) => ({ text: `[..${textOf(from)}${from < to ? `,${textOf(to)}` : ''}]`, starts: [] })),
  dayPair.map(([from, to]) => ({ text: `[${from < to ? `${textOf(from)},` : ''}${textOf(to)}..]`, starts: [] })),
  // One of several.
  dayPair.map(([from, to]) => once(`[${textOf(from)}..${textOf(to)}]`, range(from, to))),
  fc.array(simple, { minLength: 1, maxLength: 4 }).map((list) =>
    once(
      `[${list.map(({ text }) => text).join(',')}]`,
      list.flatMap(({ starts }) => starts.flat()),
    ),
  ),
  fc.tuple(dayPair, dayPair).map(([[a, b], [c, d]]) => once(`[${textOf(a)}..${textOf(b)},${textOf(c)}..${textOf(d)}]`, [...range(a, b), ...range(c, d)])),
  // Each of several.
  fc
    .array(simple, { minLength: 1, maxLength: 4 })
    .map((list) => ({ text: `{${list.map(({ text }) => text).join(',')}}`, starts: list.flatMap(({ starts }) => starts) })),
  fc.tuple(day, fc.nat(4)).map(([from, more]) => ({ text: `{${textOf(from)}..${textOf(from + more)}}`, starts: range(from, from + more).map((at) => [at]) })),
  fc
    .tuple(
      day,
      day.map((at) => at % 5),
    )
    .map(([at, more]) => ({ text: `{${textOf(at)},${textOf(at + more)}..}`, starts: [[at], [at + more]] })),
  // Masks.
  fc.constantFrom(2020, 2021).map((year) => once(`${year}-XX-15`, fifteenths(year))),
  fc.tuple(month, fc.nat(2)).map(([at, ten]) => {
    const first = dayOfMonth(at) - 1;
    return once(`${monthText(at)}-${ten}X`, range(Math.max(first + 1, first + ten * 10), Math.min(first + ten * 10 + 9, dayOfMonth(at + 1) - 1)));
  }),
  month.map((at) => once(`${monthText(at)}-XX`, daysOfMonths(at, at))),
);

interface Input {
  readonly signals: readonly Dated[];
  readonly deeds: readonly (Dated & { readonly isMeasured: boolean; readonly isDone: boolean })[];
  readonly windows: readonly (readonly [fromMonth: number, toMonth: number])[];
  readonly ties: readonly (readonly [from: number, to: number])[];
  readonly isCovered: boolean;
  readonly hasMeasure: boolean;
  readonly windowDays: number;
}

const arbitraryInput: fc.Arbitrary<Input> = fc.record({
  signals: fc.array(arbitraryDated, { minLength: 1, maxLength: 9 }),
  deeds: fc.array(
    fc.tuple(arbitraryDated, fc.boolean(), fc.nat(9)).map(([dated, isMeasured, chance]) => ({ ...dated, isMeasured, isDone: chance > 0 })),
    { minLength: 1, maxLength: 9 },
  ),
  windows: fc.array(
    fc.tuple(month, fc.integer({ min: 1, max: 4 })).map(([from, more]) => [from, from + more] as const),
    { maxLength: 3 },
  ),
  ties: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 2 }),
  isCovered: fc.boolean(),
  hasMeasure: fc.boolean(),
  windowDays: fc.oneof(fc.nat(10), fc.constantFrom(30, 45, 90)),
});

/** From March 2020 to October 2021, so that some dates lie outside, or may. */
const PERIOD = { text: '2020-03/2021-10', first: dayOfMonth(2), last: dayOfMonth(22) - 1 };

const isInPeriod = (at: number): boolean => at >= PERIOD.first && at <= PERIOD.last;

/** Compares, with the dates that are given for ids instead of their own. The first and the last event of either side keep the period as it is. */
function compare({ signals, deeds, windows, ties, isCovered, hasMeasure, windowDays }: Input, dates: ReadonlyMap<string, string> = new Map()): Comparison {
  const lanes = [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds', ...(hasMeasure && { measure: 'drones' }) },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ];
  const anchors = ['said', 'done'].map((lane) => ({ id: `${lane}-before`, lane, date: textOf(0), title: 'Before', magnitude: { value: 1, unit: 'drones' } }));
  const { timeline, problems } = createTimeline({
    asOf: '2021-12-31',
    lanes,
    coverage: isCovered ? [{ lane: 'done', span: '2020-02/2021-11' }] : [],
    events: [
      ...anchors,
      ...signals.map(({ text }, index) => ({ id: `s${index}`, lane: 'said', title: 'Said', date: dates.get(`s${index}`) ?? text })),
      ...deeds.map(({ text, isMeasured, isDone }, index) => ({
        id: `d${index}`,
        lane: 'done',
        title: 'Done',
        date: dates.get(`d${index}`) ?? text,
        ...(isMeasured && { magnitude: { value: 1, unit: 'drones' } }),
        ...(!isDone && { status: 'planned' }),
      })),
      ...windows.map(([from, to], index) => ({
        id: `w${index}`,
        lane: 'decided',
        title: 'Debate',
        date: dates.get(`w${index}`) ?? `${monthText(from)}/${monthText(to)}`,
      })),
      // Something to count on either side, whatever is drawn.
      { id: 's-sure', lane: 'said', date: textOf(300), title: 'Said' },
      { id: 'd-sure', lane: 'done', date: textOf(310), title: 'Done', magnitude: { value: 1, unit: 'drones' } },
    ],
    links: ties
      .filter(([from, to]) => from !== to && Math.max(from, to) < signals.length)
      .map(([from, to]) => ({ from: `s${from}`, to: `s${to}`, type: 'sameAs' })),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const comparison = runSteps(compareSteps(timeline, { choice: compareChoice({ period: PERIOD.text }), windowDays }));
  if (!('trigger' in comparison)) throw new Error(comparison.reason);
  return comparison;
}

/** Draws one of the days of each time that an event happened, or may have happened, within the period; for the events that are counted, and those at its edge. */
function draw(input: Input, base: Comparison, pick: (list: readonly number[]) => number) {
  const counted = new Set([base.signals, base.deeds].flatMap(({ happenings, atEdge }) => [...happenings, ...atEdge].flatMap(({ ids }) => ids)));
  const drawnOf = new Map<string, readonly { readonly among: readonly number[]; readonly at: number }[]>();
  const dates = new Map<string, string>();
  const all = [...input.signals.map((dated, index) => [`s${index}`, dated] as const), ...input.deeds.map((dated, index) => [`d${index}`, dated] as const)];
  for (const [id, { text, starts }] of all) {
    if (!counted.has(id)) continue;
    const drawn = starts.filter((list) => list.some(isInPeriod)).map((among) => ({ among, at: pick(among) }));
    drawnOf.set(id, drawn);
    const days = [...new Set(drawn.map(({ at }) => at))].toSorted((a, b) => a - b).map(textOf);
    const mark = /[?%]/.test(text) ? '?' : '';
    dates.set(id, days.length === 1 ? `${days[0]}${mark}` : `{${days.map((each) => each + mark).join(',')}}`);
  }
  for (const [index, [from, to]] of input.windows.entries())
    dates.set(`w${index}`, `${textOf(pick(daysOfMonths(from, from)))}/${textOf(pick(daysOfMonths(to, to)))}`);
  return { dates, drawnOf };
}

test('to move every date within its range never changes what is necessary, nor what is not', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(arbitraryInput, fc.infiniteStream(fc.nat(1_000_000)), (input, chance) => {
      const base = compare(input);
      expect([base.period.start, base.days]).toEqual([FIRST + PERIOD.first * DAY_MS, PERIOD.last - PERIOD.first + 1]);
      const pick = (list: readonly number[]): number => list[chance.next().value! % list.length]!;
      const { dates, drawnOf } = draw(input, base, pick);
      const exact = compare(input, dates);
      expect([exact.isExact, exact.period]).toEqual([true, base.period]);

      // Each time that lies in the period is a happening, on its days.
      const counted = [...base.signals.happenings, ...base.deeds.happenings];
      for (const [id, drawn] of drawnOf)
        for (const { among } of drawn.filter((each) => each.among.every(isInPeriod))) {
          const [first, last] = [Math.min(...among) - PERIOD.first, Math.max(...among) - PERIOD.first];
          expect(
            counted.some((happening) => happening.first === first && happening.last === last && happening.ids.includes(id)),
            id,
          ).toBe(true);
        }

      /** The happening that one of the first comparison has become. */
      const becomes = ({ ids: [id = ''], first, last }: Happening, happenings: readonly Happening[]): number => {
        const drawn = drawnOf.get(id)?.find(({ among }) => Math.min(...among) === first + PERIOD.first && Math.max(...among) === last + PERIOD.first);
        const at = first === last ? first : drawn!.at - PERIOD.first;
        return happenings.findIndex((happening) => happening.first === at && happening.last === at && happening.ids.includes(id));
      };
      const check = (side: 'signals' | 'deeds', statuses: readonly FollowStatus[], exactStatuses: readonly FollowStatus[]): number =>
        base[side].happenings.filter((happening, index) => {
          const place = becomes(happening, exact[side].happenings);
          expect(place, happening.ids.join()).toBeGreaterThanOrEqual(0);
          const isIt = exactStatuses[place] === 'necessarily';
          if (statuses[index] === 'necessarily') expect(isIt, happening.ids.join()).toBe(true);
          if (statuses[index] === 'not') expect(isIt, happening.ids.join()).toBe(false);
          return isIt;
        }).length;
      const k = check('signals', base.isFollowed, exact.isFollowed);
      expect(k >= base.trigger.necessary && k <= base.trigger.possible).toBe(true);
      const preceded = check('deeds', base.isPreceded, exact.isPreceded);
      expect(preceded >= base.precursor.necessary && preceded <= base.precursor.possible).toBe(true);
      if (base.windowShare && exact.windowShare) check('signals', base.windowShare.isInside, exact.windowShare.isInside);

      // What is told of one signal agrees with the count, and so does the spread of counts.
      for (const [index, status] of base.isFollowed.entries()) {
        const followUps = base.followUpsOf(index);
        expect(followUps.length > 0).toBe(status !== 'not');
        if (followUps.some(({ certainty }) => certainty === 'necessarily')) expect(status).toBe('necessarily');
      }
      const { necessary, possible } = base.trigger;
      for (const [count, share] of (base.spread?.distribution ?? []).entries()) if (share > 0) expect(count >= necessary && count <= possible).toBe(true);
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
