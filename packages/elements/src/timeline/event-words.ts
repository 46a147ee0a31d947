import { createBoundsWordsOf, createWordsOf, linkWords, localeWithin, otherEnd, type Catalogue, type EventDate, type TimelineEvent } from '@deedline/core';
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
  /** The accessible name of an event: title first, then date, then who denied it. Made once an event. */
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

/** Who denied an event, by the links of the data. */
export function deniersOf(id: string, { figure }: WordsContext): readonly string[] {
  return (figure.linksOf.get(id) ?? []).flatMap(({ type, from, to }) => {
    const denier = type === 'denies' && to === id ? figure.byId.get(from)?.event : undefined;
    return denier ? [denier.actor ?? denier.title] : [];
  });
}

/** How an event is known: attribution, voices, status and denials, as one line; empty where nothing is recorded. */
export function evidenceWords(event: TimelineEvent, context: WordsContext): string {
  const { words } = context;
  const { attribution, sourceCount, status, reliability, credibility } = event;
  return [
    attribution && words.attribution[attribution],
    sourceCount !== undefined && words.sourceCount(sourceCount),
    status && words.status[status],
    reliability && `${reliability}${credibility ?? ''}`,
    ...deniersOf(event.id, context).map((who) => words.deniedBy(who)),
  ]
    .filter(Boolean)
    .join(', ');
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
    ...deniersOf(id, context).map((who) => words.deniedBy(who)),
    tiesOf(id, context),
  ];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => (/[.!?]$/u.test(String(part)) ? part : `${part}.`))
    .join(' ');
}

/** How often an event is tied to others, by type; denials are told by name. */
function tiesOf(id: string, { figure, words }: WordsContext): string {
  const others = new Map<string, Set<string>>();
  for (const link of figure.linksOf.get(id) ?? []) {
    if (link.type === 'denies' && link.to === id) continue;
    const told = linkWords(link, id, words);
    others.set(told, (others.get(told) ?? new Set()).add(otherEnd(link, id)));
  }
  return [...others].map(([told, ids]) => words.tied(told, ids.size)).join(', ');
}

/** How many events of a lane begin in a stretch of time. */
export function countWords({ laneId, span, count }: Pick<Cluster, 'laneId' | 'span' | 'count'>, { figure, words, locale, timeZone }: WordsContext): string {
  const [from, to] = spanWords(span, { locale, timeZone });
  return words.countedIn(count, figure.laneOf.get(laneId)?.label ?? '', from, to);
}
