import { enCompareWords, type CompareWords, type Comparison } from '@deedline/core';
import { figureEventOf, figureOf, type Figure } from '@deedline/layout';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import { compareContext, kindOfDeeds } from './compare-context.js';
import { pairsOrder } from './pairs-order.js';
import { recordPlaces, type RecordPlaces } from './record-places.js';
import { PAIRS_PART, shownSignals } from './shown-signals.js';

/** Goes from an event of the figure to its place in the tables of the comparison, or to the signal of the row before or after it, which stays in the figure. */
export async function goToPair(host: DeedTimeline, id: string, way: 'table' | 1 | -1): Promise<void> {
  const { compared } = host.comparing.state;
  if (!compared || 'reason' in compared.result) return host.announce(wordsOf(host).notCompared);
  const { result: comparison, timeline } = compared;
  const figure = figureOf(timeline, { clock: comparison.clock, timeZone: host.model.state?.timeZone ?? 'UTC' });
  const places = recordPlaces(id, comparison, figure);
  if (way !== 'table') return toSignal(host, { id, step: way, places, comparison });
  const { signals, followed, tied, alone } = places;
  const rows = [signals, followed, tied].find(({ length }) => length > 0);
  if (!rows && alone < 0) return host.announce(wordsOf(host).notCompared);
  await toTable(host, { id, rows, alone, comparison, figure });
}

const wordsOf = ({ model: { words } }: DeedTimeline): CompareWords => words.compare ?? enCompareWords;

/** The row that comes first of those of some signals; -1 for none. */
const firstRow = (order: readonly number[], signals: readonly number[]): number => order.findIndex((place) => signals.includes(place));

/** The order that the reader gave the table which shows it: that where the reader came from, or of the timeline itself. */
function orderFor(host: DeedTimeline, comparison: Comparison): readonly number[] {
  const element = host.reader.back?.compare ?? host.comparing.inner;
  const context = element && compareContext(element, host, comparison);
  return context ? pairsOrder(context) : comparison.signals.happenings.map((_, index) => index);
}

/** The row that a key has led to: an event may stand in several. */
const walked = new WeakMap<DeedTimeline, { readonly id: string; readonly signal: number; readonly comparison: Comparison }>();

interface Step {
  readonly id: string;
  readonly step: 1 | -1;
  readonly places: RecordPlaces;
  readonly comparison: Comparison;
}

async function toSignal(host: DeedTimeline, { id, step, places, comparison }: Step): Promise<void> {
  const { words } = host.model;
  const order = orderFor(host, comparison);
  const { signals, followed } = places;
  const last = walked.get(host);
  const isWalked = last?.comparison === comparison && last.id === id && signals.includes(last.signal);
  const at = firstRow(order, isWalked ? [last.signal] : signals.length > 0 ? signals : followed);
  const row = at < 0 && step < 0 ? order.length - 1 : at + step;
  const signal = order[row];
  const ids = signal === undefined ? undefined : comparison.signals.happenings[signal]?.ids;
  const shownIdOf = (other: string): string | undefined => host.model.figure.figureEventOf(other)?.event.id;
  const next = ids?.find(shownIdOf) ?? ids?.[0];
  if (signal === undefined || next === undefined) return host.announce(words[step < 0 ? 'first' : 'last']);
  if (host.filter !== '' && shownIdOf(next) === undefined) host.reader.filter('');
  await host.updateComplete;
  const shown = shownIdOf(next) ?? next;
  walked.set(host, { id: shown, signal, comparison });
  host.input.focusOn(shown);
  const followUps = comparison.followUpsOf(signal);
  const sure = followUps.filter(({ certainty }) => certainty === 'necessarily').length;
  const least = Math.max(sure, comparison.isFollowed[signal] === 'necessarily' ? 1 : 0); // by one or another
  const kind = kindOfDeeds(comparison, host.model.whole ?? { lanes: [] });
  host.announce(wordsOf(host).pairAt({ index: row + 1, count: order.length, least, most: followUps.length, kind }));
}

interface Target {
  readonly id: string;
  /** The signals in whose rows it stands. */
  readonly rows: readonly number[] | undefined;
  readonly alone: number;
  readonly comparison: Comparison;
  readonly figure: Figure;
}

async function toTable(host: DeedTimeline, { id, rows, alone, comparison, figure }: Target): Promise<void> {
  host.reader.show('compare');
  await host.updateComplete;
  const element = host.comparing.inner;
  await element?.updateComplete;
  const context = element && compareContext(element, host, comparison);
  if (!context) return;
  const row = rows ? firstRow(pairsOrder(context), rows) : -1;
  const { from } = shownSignals(context);
  if (row >= 0) element.pairsFrom = partWith(row, from);
  else element.unannouncedFrom = partWith(alone, element.unannouncedFrom);
  await element.whole();
  const body = element.renderRoot.querySelectorAll('.pairs tbody')[row - element.pairsFrom];
  const own = figureEventOf(figure, id)?.event.id;
  const within = body ?? element.renderRoot.querySelector('.alone');
  const button = [...(within?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].find(({ dataset }) => dataset['id'] === own);
  // Of many deeds only some have a button of their own; the last one opens the others.
  (button ?? [...(body?.querySelectorAll<HTMLElement>('.none .number') ?? [])].at(-1))?.focus();
}

/** The first row of the part that is shown when a row must be: the same part where it is in it. */
const partWith = (row: number, from: number): number => (row >= from && row < from + PAIRS_PART ? from : row - (row % PAIRS_PART));
