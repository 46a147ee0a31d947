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
  type SeriesPart,
} from '@deedline/core';
import { VERSION } from '../version.js';
import type { CompareContext } from './compare-context.js';
import { filterNotes } from './filter-notes.js';

/** How the comparison was made, as pairs of a name and a text: in the drawer, below every figure and in every file. */
export function methodLines(context: CompareContext): readonly (readonly [name: string, text: string])[] {
  const { comparison, compareWords: words, compared, timeline, locale } = context;
  const { signals, deeds, windowShare, period, days, windowDays, isCovered, coverageNotes, isExact, draws, clock, tooWide, choice } = comparison;
  const { tried, tested, correctedP, isChanged } = compared;
  const { test, tests } = comparison;
  const isTooFew = comparison.notes.includes('tooFew');
  const { largestGap } = comparison;
  const laneNames = (part: SeriesPart): string =>
    choice[part].lane === '' ? words.allLanes[part] : (lanesOfChoice(timeline, part, choice[part])[0]?.label ?? choice[part].lane);
  const series = [signals, deeds, ...(windowShare ? [windowShare] : [])];
  const counted = [signals.happenings.length, deeds.happenings.length, windowShare?.ids.length ?? 0];
  const leftOut = series.flatMap(({ leftOut: list }, index) => {
    const counts = countReasons(list);
    return counts.length === 0
      ? []
      : [`${words.part[SERIES_PARTS[index] ?? 'signals']}: ${counts.map(([reason, count]) => words.leftOut[reason](count)).join(', ')}`];
  });
  const imprecise = [...signals.happenings, ...deeds.happenings].filter((happening) => !isExactDay(happening)).length;
  const hasWide = tooWide.signals.length + tooWide.deeds.length > 0;
  const declared = timeline.view?.compare;
  const isDeclared = declared !== undefined && compareChoice(compareChoice(declared), choice) === choice;
  return [
    ...series.map(({ choice: ofSeries, eventCount: events }, index): [string, string] => {
      const part = SERIES_PARTS[index] ?? 'signals';
      const facts = { lane: laneNames(part), filter: ofSeries.filter, events };
      const told =
        part === 'windows' ? words.windowsAre({ ...facts, windows: counted[index] ?? 0 }) : words.seriesIs({ ...facts, happenings: counted[index] ?? 0 });
      return [words.method[part], [...filterNotes(ofSeries.filter, words), told].join(' ')];
    }),
    [
      words.method.leftOut,
      [...leftOut, ...(hasWide ? [words.tooWideSeries({ signals: tooWide.signals.length, deeds: tooWide.deeds.length })] : [])].join('; ') || '0',
    ],
    [words.method.period, words.periodIs({ from: context.dayWords(0), to: context.dayWords((period.end - period.start) / DAY_MS - 1), days, isCovered })],
    ...(coverageNotes.length > 0 ? [[words.method.coverage, coverageNotes.join(' ')] as const] : []),
    [words.method.window, words.windowIs(windowDays)],
    [words.method.clock, words.clockIs[clock]],
    [words.method.precision, words.precisionIs({ isExact, imprecise, of: signals.happenings.length + deeds.happenings.length })],
    [words.method.draws, words.drawsAre(draws)],
    [words.method.nullModel, `${words.nullModel.jitter}: ${words.nullModelMeans.jitter} ${words.stretchIs(Math.min(comparison.jitterDays, days))}`],
    ...tests.map((test): [string, string] => [`${words.method.tests}: ${words.nullModel[test.nullModel]}`, testText(test, isTooFew, context)]),
    ...(isTooFew || draws > 1
      ? []
      : [[words.method.share, words.shareIs({ ...test, low: clopperPearson(test.hits, test.of)[0], high: clopperPearson(test.hits, test.of)[1] })] as const]),
    ...(largestGap ? [[words.method.gap, words.gapIs({ gap: Math.abs(largestGap.gap), date: context.dayWords(largestGap.day) })] as const] : []),
    [words.method.tried, words.triedAre(tried)],
    ...(correctedP === undefined ? [] : [[words.method.corrected, words.correctedIs({ p: correctedP, tested, tried })] as const]),
    [words.method.changed, isChanged ? words.changedAfter : isDeclared ? words.asDeclared : words.asDefault],
    [words.method.version, `Deedline ${VERSION}, ${locale}`],
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

function testText(test: CompareTest, isTooFew: boolean, context: CompareContext): string {
  const { compareWords: words } = context;
  const { hits, expected, range, p, smallest } = testNumbers(test, context);
  const { testColumns: columns } = words;
  return [
    `${columns.hits} ${hits}`,
    ...(isTooFew ? [] : [`${columns.expected} ${expected}`, `${columns.range} ${range}`]),
    isTooFew || p === undefined ? `${columns.p}: ${words.noP}` : `${columns.p} ${p}`,
    ...(isTooFew || smallest === undefined ? [] : [`${columns.smallest} ${smallest}`]),
  ].join(', ');
}

function countReasons(list: readonly LeftOut[]): readonly (readonly [LeftOutReason, number])[] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of list) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}
