import { addDuration, DAY_MS, parseDuration, type Catalogue, type ViewState } from '@deedline/core';
import type { Follow } from './scene.js';

/**
 * What is said of a follow window: the count, and what windows this long hold on average. Where the record covers only part of the window, or
 * nothing, that is said instead of a count that would take silence for nothing.
 */
export function followLines(follow: Follow, view: ViewState, words: Catalogue): { readonly count: string; readonly average?: string } {
  const series = follow.series || words.deeds;
  if (follow.recorded === 'none') return { count: words.notRecorded(series) };
  const days = windowWords(follow, view, words);
  const told = follow.count > 0 ? words.followed(follow.count, series, days) : words.followedNone(series, days);
  const count = follow.recorded === 'part' ? words.onlyPart(told) : told;
  if (follow.average === undefined) return { count };
  const average = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(follow.average);
  return { count, average: words.averageWindow(average) };
}

/** "30 days" after a statement of one day; for a less exact one, how long the window is that holds them all. */
function windowWords({ window }: Follow, view: ViewState, words: Catalogue): string {
  const duration = parseDuration(view.followWindow);
  if (!duration) return view.followWindow;
  const exactMs = addDuration(window.start + DAY_MS, duration) - window.start;
  const named = words.dates.durationWords(duration);
  if (window.end - window.start <= exactMs) return named;
  return words.looseWindow(named, words.dates.durationWords({ days: Math.round((window.end - window.start) / DAY_MS) }));
}
