import type { Happening, TimelineEvent } from '@deedline/core';
import { writeRows } from '@deedline/formats';
import { hasChance } from './chance.js';
import { type CompareContext, dateOf, eventsOf, noneText } from './compare-context.js';
import { findingsOf } from './findings.js';
import { firstSource } from './first-source.js';
import { MAX_PAIRS, pairsFor, pairsNote } from './exported-pairs.js';
import { deedEnd, tiesTold } from './pair-ties.js';
import { methodLines, testsTold, type TestTold } from './method.js';

const HEADERS = [
  'record',
  'signal_id',
  'signal',
  'who',
  'said_on',
  'attribution',
  'source',
  'deed_id',
  'deed',
  'done_on',
  'certainty',
  'least_days',
  'most_days',
  'tie',
  'name',
  'value',
] as const;
type Row = Partial<Record<(typeof HEADERS)[number], string | number>>;

/**
 * The comparison as one table, its kind of record in the first column: `pair` (a signal and a deed that followed), `none` (a signal without), `tie` (a link
 * to another deed), `alone` (a deed that no signal came before), `count`, `curve`, `finding`, `method`, and `note` where pairs were left out. Cells that a spreadsheet would run are defused.
 */
export function comparisonCsv(context: CompareContext): string {
  return writeRows([[...HEADERS], ...rowsOf(context).map((row) => HEADERS.map((header) => String(row[header] ?? '')))]);
}

function rowsOf(context: CompareContext): readonly Row[] {
  const { comparison, figure } = context;
  const { signals, deeds, isPreceded, trigger, precursor, windowShare, curve, days, windowDays } = comparison;
  const isHeld = hasChance(comparison);
  const pairsOf = pairsFor(comparison, MAX_PAIRS);
  const deedOf = (deed: Happening): Row => {
    const events = eventsOf(deed, context);
    return { deed_id: deed.ids.join(';'), deed: events.map(({ event }) => event.title).join('; '), done_on: dateOf(deed, context).edtf };
  };
  const pairs = signals.happenings.flatMap((signal, index): readonly Row[] => {
    const events = eventsOf(signal, context);
    const said: Row = {
      signal_id: signal.ids.join(';'),
      signal: events.map(({ event }) => event.title).join('; '),
      who: [...new Set(events.flatMap(({ event }) => event.actor ?? []))].join('; '),
      said_on: dateOf(signal, context).edtf,
      attribution: [...new Set(events.flatMap(({ event }) => event.attribution ?? []))].join('; '),
      source: [...new Set(events.flatMap(({ event }) => sourceOf(event) || []))].join('; '),
    };
    const links = comparison.linksOf(index);
    const tieTo = (ids: readonly string[]): string =>
      tiesTold(
        links.filter((link) => ids.includes(deedEnd(link, signal))),
        signal,
        context,
      )
        .map(({ text }) => text)
        .join('; ');
    const { followUps, isWhole } = pairsOf(index);
    const followed = followUps.map(({ deed, certainty, least, most }): Row => ({
      record: 'pair',
      ...said,
      ...deedOf(deed),
      certainty,
      least_days: least,
      most_days: most,
      tie: tieTo(deed.ids),
    }));
    const named = new Set(comparison.followUpsOf(index).flatMap(({ deed }) => deed.ids));
    const tied = links.flatMap((link): readonly Row[] => {
      const id = deedEnd(link, signal);
      const other = figure.byId.get(id);
      return named.has(id) || !other ? [] : [{ record: 'tie', ...said, deed_id: id, deed: other.event.title, done_on: other.date.edtf, tie: tieTo([id]) }];
    });
    return [...(followed.length > 0 || !isWhole ? followed : [{ record: 'none', ...said, value: noneText(index, context).text }]), ...tied];
  });
  const left = pairsNote(context, MAX_PAIRS);
  return [
    ...(left === undefined ? [] : [{ record: 'note', name: 'pairs', value: left }]),
    ...pairs,
    ...deeds.happenings.filter((_, index) => isPreceded[index] === 'not').map((deed): Row => ({ record: 'alone', ...deedOf(deed) })),
    count('signals', signals.happenings.length),
    count('deeds', deeds.happenings.length),
    count('days', days),
    count('window_days', windowDays),
    count('followed_necessarily', trigger.necessary),
    count('followed_possibly', trigger.possible),
    count('preceded_necessarily', precursor.necessary),
    count('preceded_possibly', precursor.possible),
    ...(windowShare
      ? [
          count('inside_windows_necessarily', windowShare.inside.necessary),
          count('inside_windows_possibly', windowShare.inside.possible),
          count('covered_days', windowShare.coveredDays),
          count('covered_days_surely', windowShare.coveredSure),
        ]
      : []),
    ...testsTold(context).flatMap(testRows),
    ...curve.flatMap(({ windowDays: window, necessary, possible, expected }) => [
      point(`followed_within_${window}_days_least`, necessary),
      point(`followed_within_${window}_days_most`, possible),
      ...(isHeld ? [point(`expected_within_${window}_days`, expected)] : []),
    ]),
    ...findingsOf(context).map(({ key, sentence }): Row => ({ record: 'finding', name: key, value: sentence })),
    ...methodLines(context).map(([name, value]): Row => ({ record: 'method', name, value })),
  ];
}

/** Outlet or title, and address. */
function sourceOf(event: TimelineEvent): string {
  const { name = '', url = '' } = firstSource(event) ?? {};
  return `${name} ${url}`.trim();
}

const count = (name: string, value: string | number): Row => ({ record: 'count', name, value });

const point = (name: string, value: number): Row => ({ record: 'curve', name, value });

const testRows = ({ key: name, hasChance: isTold, test: { hits, hitsRange, of, expected, range, p, minimumP } }: TestTold): readonly Row[] => [
  count(`${name}_hits`, hits),
  ...(hitsRange ? [count(`${name}_hits_least`, hitsRange[0]), count(`${name}_hits_most`, hitsRange[1])] : []),
  count(`${name}_of`, of),
  ...(isTold ? [count(`${name}_expected`, expected), count(`${name}_low`, range[0]), count(`${name}_high`, range[1])] : []),
  ...(p === undefined ? [] : [count(`${name}_p`, p)]),
  ...(minimumP === undefined ? [] : [count(`${name}_smallest_p`, minimumP)]),
];
