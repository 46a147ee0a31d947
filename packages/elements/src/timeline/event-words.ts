import { wordsOf, type Catalogue, type EventDate, type TimelineEvent } from '@deedline/core';
import type { Figure } from '@deedline/layout';

/** What the templates of the figure need to put an event into words. */
export interface WordsContext {
  readonly figure: Figure;
  readonly words: Catalogue;
  readonly locale: string;
  readonly timeZone: string;
}

export const dateWords = (date: EventDate, { words, locale, timeZone }: WordsContext): string => wordsOf(date, { locale, timeZone, words: words.dates });

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

/** The hands an event came through, the outlet last. */
export const chainWords = ({ chain }: TimelineEvent): string => (chain ?? []).map(({ agent }) => agent).join(' → ');

/** The accessible name of an event: title first, then date, then what else is known of it. */
export function nameOf(event: TimelineEvent, context: WordsContext): string {
  const denials = deniersOf(event.id, context).map((who) => context.words.deniedBy(who));
  return [event.title, dateWords(event.date, context), ...denials].map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`)).join(' ');
}
