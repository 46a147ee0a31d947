import {
  createBoundsWordsOf,
  createWordsOf,
  isUnnamed,
  linkWords,
  localeWithin,
  otherEnd,
  type Catalogue,
  type ContestType,
  type EventDate,
  type Link,
  type TimelineEvent,
} from '@deedline/core';
import type { Cluster, Figure, FigureEvent } from '@deedline/layout';
import { spanWords } from './span-words.js';

/** What the templates of the figure need to put an event into words. */
export interface WordsContext {
  readonly figure: Figure;
  readonly words: Catalogue;
  readonly locale: string;
  readonly timeZone: string;
  /** Level of the figure's own heading; those inside it follow. */
  readonly headingLevel: number;
  readonly dateWords: (date: EventDate) => string;
  /** Which days a date may stand for. */
  readonly boundsWords: (date: EventDate) => string;
  /** The accessible name of an event: title first, then date, then who contests it. Made once an event. */
  readonly nameOf: (event: TimelineEvent) => string;
}

/** A context for one figure, language and zone; keeps its formatters and the names it has made. */
export function createWordsContext(parts: Omit<WordsContext, 'dateWords' | 'boundsWords' | 'nameOf'>): WordsContext {
  const { words, timeZone } = parts;
  const locale = localeWithin(words.dates.language, parts.locale);
  const names = new WeakMap<TimelineEvent, string>();
  const context: WordsContext = {
    ...parts,
    locale,
    dateWords: createWordsOf({ locale, timeZone, words: words.dates }),
    boundsWords: createBoundsWordsOf({ locale, timeZone, words: words.dates }),
    nameOf: (event) => {
      const name = names.get(event) ?? nameOf(event, context);
      names.set(event, name);
      return name;
    },
  };
  return context;
}

/** Who contests an event, by the links of the data: denials first, and each event once for each way in which it does. */
export function contestsOf(id: string, { figure }: Pick<WordsContext, 'figure'>): readonly Contest[] {
  const contests = new Map<string, Contest>();
  for (const link of figure.evidenceOf(id).contestedBy) {
    const event = figure.recordedEvent(otherEnd(link, id));
    const type = link.type as ContestType;
    if (event && !contests.has(`${type} ${event.id}`)) contests.set(`${type} ${event.id}`, { type, event, link });
  }
  return [...contests.values()].sort((a, b) => Number(b.type === 'denies') - Number(a.type === 'denies'));
}

interface Contest {
  readonly type: ContestType;
  /** What contests the event, shown or not. */
  readonly event: TimelineEvent;
  readonly link: Link;
}

/** So many are named in a line; the rest are counted. */
const MAX_NAMED = 3;

/** "denied by Kyiv", and for what is contested otherwise "contested: disputed by a councillor". */
function contestWords(id: string, context: Pick<WordsContext, 'figure' | 'words'>): readonly string[] {
  const { words } = context;
  const names = new Map<ContestType, Set<string>>();
  for (const { type, event } of contestsOf(id, context)) names.set(type, (names.get(type) ?? new Set()).add(event.actor ?? event.title));
  const told = [...names].map(([type, all]) => ({ type, text: words.contestedBy[type](named([...all], words)) }));
  const textsOf = (...types: readonly ContestType[]): readonly string[] => told.filter(({ type }) => types.includes(type)).map(({ text }) => text);
  const contested = textsOf('disputes', 'retracts');
  // Words at odds with other words are not thereby contested by anybody.
  return [...textsOf('denies'), ...(contested.length === 0 ? [] : [words.contestedIn(contested.join(', '))]), ...textsOf('contradicts')];
}

const named = (names: readonly string[], words: Catalogue): string =>
  [...names.slice(0, MAX_NAMED), ...(names.length > MAX_NAMED ? [words.andMore(names.length - MAX_NAMED)] : [])].join(', ');

/** How source and information are rated: "C3: fairly reliable, possibly true". */
export function ratingWords({ reliability, credibility }: TimelineEvent, words: Catalogue): string | undefined {
  if (reliability === undefined && credibility === undefined) return undefined;
  const means = [reliability && words.reliability[reliability], credibility && words.credibility[credibility]];
  return words.ratedAs(
    `${reliability ?? ''}${credibility ?? ''}`,
    means.filter((meaning) => meaning !== undefined),
  );
}

/**
 * How an event is known: attribution, the outlet's count, status, rating, likelihood and who contests it, as one line; empty where nothing is recorded. Confidence
 * is left to the details: it is not said in one breath with likelihood.
 */
export function evidenceWords(event: TimelineEvent, context: WordsContext): string {
  const { words } = context;
  const { attribution, sourceCount, status, likelihood } = event;
  return [
    attribution && words.attribution[attribution],
    // One voice behind a record of somebody's own words is no count of sources.
    sourceCount !== undefined && (sourceCount > 1 || isUnnamed(attribution)) && words.sourceCount(sourceCount),
    status && words.status[status],
    ratingWords(event, words),
    likelihood,
    ...contestWords(event.id, context),
  ]
    .filter(Boolean)
    .join(', ');
}

/** How many events of a figure others contest, in a sentence; empty where none is. */
export function contestedWords({ contests, columns }: Pick<Figure, 'contests' | 'columns'>, words: Catalogue): string {
  const shown = [...contests].filter(([id]) => columns.rowOf(id) >= 0);
  const denied = shown.filter(([, links]) => links.some(({ type }) => type === 'denies'));
  return shown.length === 0 ? '' : words.contestedCount(shown.length, denied.length);
}

/** The date of an event, in the source's own words where it gives them; where it is placed by its report, that first and then when it happened. */
export function placedWords({ event, date }: FigureEvent, { words, dateWords }: WordsContext, happened = event.dateText ?? dateWords(event.date)): string {
  return date === event.date ? happened : `${words.reportedWhen(dateWords(date))}, ${words.happenedWhen(happened)}`;
}

/** The hands an event came through, the outlet last. */
export const chainWords = ({ chain }: TimelineEvent): string => (chain ?? []).map(({ agent }) => agent).join(' → ');

function nameOf(event: TimelineEvent, context: WordsContext): string {
  const { words, figure, dateWords } = context;
  const { id, attribution, status } = event;
  const figureEvent = figure.byId.get(id);
  const parts = [
    event.title,
    // The source's own words may be of another language or form; a name is always in ours.
    figureEvent ? placedWords(figureEvent, context, dateWords(event.date)) : dateWords(event.date),
    // What the mark shows by its outline must be heard too.
    figureEvent?.isHollow && attribution && words.attribution[attribution],
    (status === 'planned' || status === 'predicted' || status === 'retracted') && words.status[status],
    ...contestWords(id, context),
    tiesOf(id, context),
  ];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => (/[.!?]$/u.test(String(part)) ? part : `${part}.`))
    .join(' ');
}

/** How often an event is tied to others, by type; those that contest it are told by name. */
function tiesOf(id: string, { figure, words }: WordsContext): string {
  const told = new Set(figure.evidenceOf(id).contestedBy);
  const others = new Map<string, Set<string>>();
  for (const link of figure.linksOf.get(id) ?? []) {
    if (told.has(link)) continue;
    const tie = linkWords(link, id, words);
    others.set(tie, (others.get(tie) ?? new Set()).add(otherEnd(link, id)));
  }
  return [...others].map(([tie, ids]) => words.tied(tie, ids.size)).join(', ');
}

/** How many events of a lane begin in a stretch of time. */
export function countWords({ laneId, span, count }: Pick<Cluster, 'laneId' | 'span' | 'count'>, { figure, words, locale, timeZone }: WordsContext): string {
  const [from, to] = spanWords(span, { locale, timeZone });
  return words.countedIn(count, figure.laneOf.get(laneId)?.label ?? '', from, to);
}
