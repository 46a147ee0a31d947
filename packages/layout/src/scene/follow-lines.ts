import { localeWithin, parseDuration, type Catalogue, type ViewState } from '@deedline/core';
import type { Follow } from './scene.js';

/** What is said of a follow window, line by line. */
export interface FollowLines {
  readonly count: string;
  /** How many more there are of which the order is not known. */
  readonly more?: string;
  readonly average?: string;
}

/**
 * What is said of a follow window: the count, and what windows this long hold on average. Where the record covers only part of the window, or
 * nothing, that is said instead of a count that would take silence for nothing.
 */
export function followLines(follow: Follow, view: ViewState, words: Catalogue): FollowLines {
  const series = follow.series || words.deeds(follow.count);
  if (follow.recorded === 'none') return { count: words.notRecorded(series) };
  const duration = parseDuration(view.followWindow);
  const days = duration ? words.dates.durationWords(duration) : view.followWindow;
  const told =
    follow.count === 0 && follow.orderUnknown > 0
      ? words.followedPerhaps(follow.orderUnknown, series, days)
      : follow.count > 0
        ? words.followed(follow.count, series, days)
        : words.followedNone(series, days);
  const count = follow.recorded === 'part' ? words.onlyPart(told) : told;
  const more = follow.orderUnknown > 0 && follow.count > 0 ? { more: words.followedOrNot(follow.orderUnknown) } : {};
  if (follow.average === undefined) return { count, ...more };
  const average = new Intl.NumberFormat(localeWithin(words.dates.language, view.locale), { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    follow.average,
  );
  return { count, ...more, average: words.averageWindow(average) };
}
