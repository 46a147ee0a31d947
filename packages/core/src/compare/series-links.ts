import type { Link, Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import type { Steps } from '../steps/steps.js';
import { otherEnd } from '../words/link-words.js';
import type { Happening } from './comparison.js';

const LINKS_A_STEP = 2000;

/** Finds the links that tie a happening to an event of some lanes, each once, in the order of the data. Goes through all links once. */
export function* linksFinder(timeline: Timeline, happenings: readonly Happening[], lanes: ReadonlySet<string>): Steps<(index: number) => readonly Link[]> {
  const { links } = timeline;
  const columns = columnsOf(timeline);
  const found = new Map<string, number[]>(links.length === 0 ? [] : happenings.flatMap(({ ids }) => ids.map((id) => [id, []] as const)));
  for (const [place, link] of links.entries()) {
    if (place % LINKS_A_STEP === LINKS_A_STEP - 1) yield place / links.length;
    for (const id of [link.from, link.to]) {
      const places = found.get(id);
      if (!places) continue;
      const row = columns.rowOf(otherEnd(link, id));
      if (row >= 0 && lanes.has(columns.valueAt(row, 'lane'))) places.push(place);
    }
  }
  return (index) => {
    const places = new Set(happenings[index]?.ids.flatMap((id) => found.get(id) ?? []));
    return [...places].sort((a, b) => a - b).flatMap((place) => links[place] ?? []);
  };
}
