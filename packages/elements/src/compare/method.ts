import {
  clopperPearson,
  compareChoice,
  DAY_MS,
  isExactDay,
  lanesOfChoice,
  SERIES_PARTS,
  type CompareTest,
  type LeftOut,
  type LeftOutReason,
  type Series,
  type SeriesPart,
  type WindowShare,
} from '@deedline/core';
import { VERSION } from '../version.js';
import { hasChance } from './chance.js';
import { idsWhere, type CompareContext } from './compare-context.js';
import { filterNotes, periodNotes } from './filter-notes.js';

/** How the comparison was made, as pairs of a name and a text: in the drawer and in every file. */
export function methodLines(context: CompareContext): readonly (readonly [name: string, text: string])[] {
  const { comparison, compareWords: words, compared, timeline, locale } = context;
  const { signals, deeds, windowShare, period, days, windowDays, isCovered, uncovered, coverageNotes, isExact, draws, clock, tooWide, choice } = comparison;
  const { tried, tested, correctedP, isChanged } = compared;
  const { test, largestGap } = comparison;
  const laneNames = (part: SeriesPart): string =>
    choice[part].lane === '' ? words.allLanes[part] : (lanesOfChoice(timeline, part, choice[part])[0]?.label ?? choice[part].lane);
  const series = [signals, deeds, ...(windowShare ? [windowShare] : [])];
  const leftOut = series.flatMap((each, index) => {
    const counts = countReasons(each.leftOut);
    return counts.length === 0
      ? []
      : [`${words.part[SERIES_PARTS[index] ?? 'signals']}: ${counts.map(([reason, count]) => words.leftOut[reason](count)).join(', ')}`];
  });
  const imprecise = [...signals.happenings, ...deeds.happenings].filter((happening) => !isExactDay(happening)).length;
  const hasWide = tooWide.signals.length + tooWide.deeds.length > 0;
  const declared = timeline.view?.compare;
  const isDeclared = declared !== undefined && compareChoice(compareChoice(declared), choice) === choice;
  return [
    ...series.map((each, index): [string, string] => {
      const part = SERIES_PARTS[index] ?? 'signals';
      return [words.method[part], [...filterNotes(each.choice.filter, words), seriesText(each, laneNames(part), context)].join(' ')];
    }),
    [
      words.method.leftOut,
      [...leftOut, ...(hasWide ? [words.tooWideSeries({ signals: tooWide.signals.length, deeds: tooWide.deeds.length })] : [])].join('; ') || '0',
    ],
    [
      words.method.period,
      [
        ...periodNotes(choice.period, words),
        words.periodIs({
          from: context.dayWords(0),
          to: context.dayWords((period.end - period.start) / DAY_MS - 1),
          days,
          isCovered,
          uncovered: timeline.lanes.flatMap(({ id, label }) => (uncovered.includes(id) ? label : [])),
        }),
      ].join(' '),
    ],
    ...(coverageNotes.length > 0 ? [[words.method.coverage, coverageNotes.join(' ')] as const] : []),
    [words.method.window, words.windowIs(windowDays)],
    [words.method.clock, words.clockIs[clock]],
    [words.method.precision, words.precisionIs({ isExact, imprecise, of: signals.happenings.length + deeds.happenings.length })],
    [words.method.draws, words.drawsAre(draws)],
    [words.method.nullModel, `${words.nullModel.jitter}: ${words.nullModelMeans.jitter} ${words.stretchIs(Math.min(comparison.jitterDays, days))}`],
    ...(windowShare?.test
      ? [[`${words.method.nullModel}: ${words.insideLabel}`, `${words.windowsTestIs} ${words.stretchIs(Math.min(windowShare.jitterDays, days))}`] as const]
      : []),
    ...testsTold(context).map((told): [string, string] => [`${words.method.tests}: ${told.name}`, testText(told, context)]),
    ...(!hasChance(comparison) || draws > 1 || tooWide.deeds.length > 0
      ? []
      : [[words.method.share, words.shareIs({ ...test, low: clopperPearson(test.hits, test.of)[0], high: clopperPearson(test.hits, test.of)[1] })] as const]),
    ...(largestGap ? [[words.method.gap, words.gapIs({ gap: Math.abs(largestGap.gap), date: context.dayWords(largestGap.day) })] as const] : []),
    [words.method.tried, words.triedAre(tried)],
    ...(correctedP === undefined ? [] : [[words.method.corrected, words.correctedIs({ p: correctedP, tested, tried })] as const]),
    [words.method.changed, isChanged ? words.changedAfter : isDeclared ? words.asDeclared : words.asDefault],
    [words.method.version, `Deedline ${VERSION}, ${locale}`],
  ];
}

/** How many records a series is of, and what they make. */
function seriesText(series: Series | WindowShare, lane: string, { comparison, compareWords: words, kind }: CompareContext): string {
  const facts = { lane, filter: series.choice.filter, events: series.eventCount, leftOut: series.leftOut.length };
  return 'windows' in series
    ? words.windowsAre({ ...facts, windows: series.windows.length })
    : words.seriesIs({ ...facts, happenings: series.happenings.length, noun: series === comparison.deeds ? kind : 'signal' });
}

/** Which model a figure draws chance by: that of signals followed, or of signals inside windows. */
export type FigureChance = 'signals' | 'windows';

/** What of it stands below a figure that is saved: series, what they leave out, period, window, chance in a line, version. Tests are in the drawer and the files. */
export function figureLines(context: CompareContext, chance: FigureChance | undefined): readonly string[] {
  const { method, insideLabel } = context.compareWords;
  const kept = new Set([method.signals, method.deeds, method.windows, method.leftOut, method.period, method.coverage, method.window, method.version]);
  if (chance) kept.add(chance === 'windows' ? `${method.nullModel}: ${insideLabel}` : method.nullModel);
  return methodLines(context).flatMap(([name, text]) => (kept.has(name) ? `${name}: ${text}` : []));
}

/** A test as the drawer, the lines of the method and the files tell it. */
export interface TestTold {
  /** What it is called in files. */
  readonly key: string;
  readonly test: CompareTest;
  readonly name: string;
  readonly title: string;
  /** What its hits are. */
  readonly counts: string;
  /** Whether there are enough for it to tell of chance. */
  readonly hasChance: boolean;
  readonly ids: readonly string[];
}

/** All tests: of signals followed by each model, of deeds preceded, and of signals inside windows where there are enough for that one. */
export function testsTold({ comparison, compareWords: words }: Pick<CompareContext, 'comparison' | 'compareWords'>): readonly TestTold[] {
  const { tests, precursorTest, signals, deeds, isFollowed, isPreceded, windowShare } = comparison;
  const isTested = hasChance(comparison);
  const followed = idsWhere(signals.happenings, (index) => isFollowed[index] !== 'not');
  const named = (test: CompareTest): Pick<TestTold, 'test' | 'name' | 'title'> => ({
    test,
    name: words.nullModel[test.nullModel],
    title: words.nullModelMeans[test.nullModel],
  });
  return [
    ...tests.map((test) => ({ ...named(test), key: test.nullModel, counts: words.testColumns.hits, hasChance: isTested, ids: followed })),
    {
      key: 'precursor',
      test: precursorTest,
      name: `${words.nullModel.jitter}, ${words.precursor}`,
      title: words.precursorMeans,
      counts: words.precededColumn,
      hasChance: isTested,
      ids: idsWhere(deeds.happenings, (index) => isPreceded[index] !== 'not'),
    },
    ...[windowShare?.test, windowShare?.shiftTest].flatMap((test): readonly TestTold[] => {
      if (!test || !windowShare) return [];
      const { name, title } = named(test);
      return [
        {
          key: `windows_${test.nullModel}`,
          test,
          name: `${name}, ${words.insideLabel}`,
          title: `${title} ${words.windowsTestIs}`,
          counts: words.insideColumn,
          hasChance: true,
          ids: idsWhere(signals.happenings, (index) => windowShare.isInside[index] !== 'not'),
        },
      ];
    }),
  ];
}

/** The numbers of one test, as they stand in the drawer's table. */
export function testNumbers(test: CompareTest, { compareWords: words, locale }: Pick<CompareContext, 'compareWords' | 'locale'>) {
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const three = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const small = (value: number): string => (value < 0.001 ? `< ${three.format(0.001)}` : three.format(value));
  return {
    hits: words.hitsAre({ hits: test.hits, of: test.of, range: test.hitsRange }),
    expected: one.format(test.expected),
    range: `${test.range[0]}–${test.range[1]}`,
    p: test.p === undefined ? undefined : `${small(test.p)}${test.pRange ? ` (${small(test.pRange[0])}–${small(test.pRange[1])})` : ''}`,
    smallest: test.minimumP === undefined ? undefined : small(test.minimumP),
  };
}

function testText({ test, counts, hasChance: isTold }: TestTold, context: CompareContext): string {
  const { compareWords: words } = context;
  const { hits, expected, range, p, smallest } = testNumbers(test, context);
  const { testColumns: columns } = words;
  return [
    `${counts} ${hits}`,
    ...(isTold ? [`${columns.expected} ${expected}`, `${columns.range} ${range}`] : []),
    isTold && p !== undefined ? `${columns.p} ${p}` : `${columns.p}: ${words.noP}`,
    ...(isTold && smallest !== undefined ? [`${columns.smallest} ${smallest}`] : []),
  ].join(', ');
}

function countReasons(list: readonly LeftOut[]): readonly (readonly [LeftOutReason, number])[] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of list) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}
