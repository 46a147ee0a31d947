import { SYMMETRIC_LINKS, type Catalogue, type Link } from '@deedline/core';
import { Occupancy } from '../labels/occupancy.js';
import type { MeasureText } from '../labels/text-style.js';
import type { Frame } from '../scene/frame.js';
import type { PlacedMark } from '../scene/place-marks.js';
import type { Arc } from '../scene/scene.js';
import { Obstacles } from './obstacles.js';
import { curveBoxes, placeArcLabel, type ArcLabel } from './place-arc-label.js';
import { routeArc, type Point } from './route-arc.js';
import { tellTie } from './tell-tie.js';

export interface ArcOptions {
  readonly frame: Frame;
  /** The mark of an event by its id, in view or not. */
  readonly markOf: (id: string) => PlacedMark | undefined;
  readonly selected: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly words: Catalogue;
  readonly occupancy: Occupancy;
  /** The same, and the labels that would be there but for arcs: what curves and their words keep off, if they can. Absent where there are too many arcs. */
  readonly expected: Occupancy | undefined;
  readonly measureText: MeasureText;
}

interface Telling extends ArcOptions {
  readonly hasManyAuthors: boolean;
}

const ARROWED = new Set(['respondsTo', 'precedes']);
/** Of more arcs than these the words would pile up; the others are told in the details. */
const MAX_TOLD = 6;

/** Links as curves between marks; those of the selected event, the nearest others first, with the tie in words where there is room for it at the curve. */
export function buildArcs(links: readonly Link[], options: ArcOptions): readonly Arc[] {
  const drawn = drawnLinks(links, options);
  const obstacles = options.expected && new Obstacles(options.frame, options.expected);
  const ways = drawn.map(({ ends: [from, to] }) =>
    routeArc(anchorOf(from, options.frame), anchorOf(to, options.frame), { frame: options.frame, obstacles, ends: [from.mark.id, to.mark.id] }),
  );
  const labels = tellArcs(drawn, ways, { ...options, hasManyAuthors: new Set(links.map(({ by }) => by)).size > 1 });
  return drawn.map(({ link }, index) => {
    const label = labels.get(index);
    return { from: link.from, to: link.to, points: ways[index] as Arc['points'], hasArrow: ARROWED.has(link.type), ...(label && { label }) };
  });
}

interface DrawnLink {
  readonly link: Link;
  readonly ends: readonly [from: PlacedMark, to: PlacedMark];
}

function drawnLinks(links: readonly Link[], { frame, markOf }: ArcOptions): readonly DrawnLink[] {
  const drawn = new Set<string>();
  return links.flatMap((link) => {
    // Two links of one symmetric type between the same two events are one line.
    const key = [...(SYMMETRIC_LINKS.has(link.type) ? [link.from, link.to].sort() : [link.from, link.to]), link.type].join('\u0000');
    if (drawn.has(key)) return [];
    drawn.add(key);
    const from = markOf(link.from);
    const to = markOf(link.to);
    return !from || !to || isBeyondOneEdge(from, to, frame) ? [] : [{ link, ends: [from, to] as const }];
  });
}

/** The words of arcs by the place of each in the list; each is placed where it can be of no other arc. */
function tellArcs(drawn: readonly DrawnLink[], ways: readonly Arc['points'][], options: Telling): ReadonlyMap<number, ArcLabel> {
  const { selected, occupancy, expected = occupancy } = options;
  const labels = new Map<number, ArcLabel>();
  const own = drawn.flatMap(({ link, ends }, index) => (link.from === selected || link.to === selected ? [{ link, ends, index }] : []));
  if (own.length === 0) return labels;
  const curves = new Occupancy();
  drawn.forEach(({ link }, index) => curveBoxes(ways[index] as Arc['points']).forEach((box) => curves.add(box, pairOf(link))));
  own.sort((a, b) => apartMs(a.ends) - apartMs(b.ends) || a.index - b.index);
  for (const { link, ends, index } of own) {
    if (labels.size === MAX_TOLD) break;
    const texts = textsOf(link, ends, options);
    const label = placeArcLabel(ways[index] as Arc['points'], texts, { ...options, curves, owner: pairOf(link), ends: [link.from, link.to] });
    if (!label) continue;
    labels.set(index, label);
    for (const taken of new Set([occupancy, expected])) taken.add(label.box);
  }
  return labels;
}

/** Two arcs between the same two events may share their way, and the words of either are right at it. */
const pairOf = ({ from, to }: Link): string => [from, to].sort().join('\u0000');

/** From the middle of one event to that of the other. */
const apartMs = ([{ figureEvent: a }, { figureEvent: b }]: DrawnLink['ends']): number =>
  Math.abs(a.outer.start + a.outer.end - b.outer.start - b.outer.end) / 2;

/**
 * The tie as it is told from the selected event, the longest text first: with who asserts it where that is not the same of all, or where a cause is
 * claimed, and without. How far away the other event lies is never left out: arcs of one type could not be told apart.
 */
function textsOf(link: Link, [from, to]: DrawnLink['ends'], { selected, words, timeZone, hasManyAuthors }: Telling): readonly string[] {
  const told = tellTie(link, { id: selected === link.to ? link.to : link.from, from: from.figureEvent, to: to.figureEvent, timeZone, words });
  const isAuthorTold = link.by !== undefined && (hasManyAuthors || link.type === 'causes');
  return [...(isAuthorTold ? [words.tieAssertedBy(told, link.by)] : []), told];
}

/** Whether two marks both lie out of view on the same side: a line between them would be drawn along the edge. */
function isBeyondOneEdge(a: PlacedMark, b: PlacedMark, { scale: { startPx, endPx }, isVertical }: Frame): boolean {
  const startOf = ({ mark: { box } }: PlacedMark): number => (isVertical ? box.y : box.x);
  const endOf = ({ mark: { box } }: PlacedMark): number => (isVertical ? box.y + box.height : box.x + box.width);
  return Math.max(endOf(a), endOf(b)) < startPx || Math.min(startOf(a), startOf(b)) > endPx;
}

/** Where a curve meets a mark: its middle, kept inside the plot along the axis. */
function anchorOf({ mark }: PlacedMark, { plot }: Frame): Point {
  const { body: box } = mark;
  const left = Math.max(box.x, plot.x);
  const right = Math.min(box.x + box.width, plot.x + plot.width);
  const top = Math.max(box.y, plot.y);
  const bottom = Math.min(box.y + box.height, plot.y + plot.height);
  const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const x = right > left ? (left + right) / 2 : clamp(box.x + box.width / 2, plot.x, plot.x + plot.width);
  const y = bottom > top ? (top + bottom) / 2 : clamp(box.y + box.height / 2, plot.y, plot.y + plot.height);
  return [x, y];
}
