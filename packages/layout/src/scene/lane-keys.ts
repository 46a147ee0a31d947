import type { Catalogue } from '@deedline/core';
import type { FigureEvent } from './figure-event.js';
import type { LaneArea } from './frame.js';
import { CAP_PX } from './marks/stretch.js';
import type { Cap, Mark } from './scene.js';

/** A sign and what it means. */
export interface Key {
  readonly text: string;
  /** Room for the sign and the gap after it. */
  readonly widthPx: number;
  /** The sign, at the left edge, its middle at `y`. */
  readonly markAt: (y: number) => Mark;
}

/** From the edge of the picture, which would cut a wave or a stroke through a circle. */
const INSET_PX = 2;
const SHORT_PX = 19;
const BADGED_PX = 22;
/** An arrow or a stub needs more room. */
const LONG_PX = 28;
const BODY_PX = 4;
const RADIUS_PX = 4.5;

type Sign = Partial<Pick<Mark, 'isHollow' | 'isDashed' | 'isCrossed' | 'isContested'>> & { readonly kind: 'point' | 'capsule' | 'extent' | 'members' } & {
  readonly startCap?: Cap;
  readonly endCap?: Cap;
  readonly sides?: 'wave';
  readonly isEach?: boolean;
  readonly badge?: string;
};

/** What needs a key in a lane: the signs that occur among some of its events, those of evidence before those of dates. */
export function keysOf({ lane }: LaneArea, events: readonly FigureEvent[], words: Catalogue): readonly Key[] {
  const has = (test: (figureEvent: FigureEvent) => boolean): boolean => events.some(test);
  const hasCap = (cap: Cap, end: 'startCap' | 'endCap', isMoment = false): boolean =>
    has((figureEvent) => figureEvent[end] === cap && (figureEvent.form === 'moment') === isMoment);
  const isPlanned = ({ event: { status } }: FigureEvent): boolean => status === 'planned' || status === 'predicted';
  const isUnnamed = lane.kind === 'words' && has(({ isHollow }) => isHollow);
  const signs: readonly (readonly [text: string, occurs: boolean, sign: Sign])[] = [
    [words.keyOnRecord, isUnnamed, { kind: 'point' }],
    [words.keyUnnamed, isUnnamed, { kind: 'point', isHollow: true }],
    [words.keyDenied, has(({ isCrossed }) => isCrossed), { kind: 'point', isCrossed: true }],
    [words.keyContested, has(({ isContested }) => isContested), { kind: 'point', isContested: true }],
    [words.keyPlanned, has(isPlanned), { kind: 'point', isHollow: true, isDashed: true }],
    [words.keyCapsule, has(({ form, isExact, members }) => form === 'moment' && !isExact && !members), { kind: 'capsule', isDashed: true }],
    [words.keyAbout, has(({ date }) => date.isApproximate), { kind: 'point', sides: 'wave' }],
    [words.keyNotCertain, has(({ date }) => date.isUncertain), { kind: 'point', badge: '?', isDashed: true, isHollow: true }],
    [words.keyOpenEnd, hasCap('open', 'endCap'), { kind: 'extent', endCap: 'open' }],
    [words.keyOpenStart, hasCap('open', 'startCap'), { kind: 'extent', startCap: 'open' }],
    [words.keyUnknownEnd, hasCap('unknown', 'endCap'), { kind: 'extent', endCap: 'unknown' }],
    [words.keyUnknownStart, hasCap('unknown', 'startCap'), { kind: 'extent', startCap: 'unknown' }],
    [words.keyOrLater, hasCap('open', 'endCap', true), { kind: 'capsule', endCap: 'open' }],
    [words.keyOrEarlier, hasCap('open', 'startCap', true), { kind: 'capsule', startCap: 'open' }],
    [words.keyOneOf, has(({ members, form }) => members !== undefined && form === 'moment'), { kind: 'members', isEach: false }],
    [words.keyEachOf, has(({ members, form }) => members !== undefined && form === 'extent'), { kind: 'members', isEach: true }],
  ];
  return signs.flatMap(([text, occurs, sign]) =>
    occurs ? [{ text, widthPx: isLong(sign) ? LONG_PX : sign.badge === undefined ? SHORT_PX : BADGED_PX, markAt: (y: number) => signMark(sign, lane, y) }] : [],
  );
}

function signMark(sign: Sign, { id, kind: tone }: LaneArea['lane'], y: number): Mark {
  const { startCap = 'hard', endCap = 'hard', badge } = sign;
  const capsPx = CAP_PX[startCap] + CAP_PX[endCap];
  const [from, to] = isLong(sign) ? [INSET_PX + CAP_PX[startCap], INSET_PX + CAP_PX[startCap] + BODY_PX] : [INSET_PX, INSET_PX + 12];
  const box = { x: INSET_PX, y: y - 4, width: isLong(sign) ? capsPx + BODY_PX : 12, height: 8 };
  const base = {
    id: '',
    laneId: id,
    tone,
    isVertical: false,
    emphasis: 'normal' as const,
    isHollow: sign.isHollow ?? false,
    isDashed: sign.isDashed ?? false,
    isCrossed: sign.isCrossed ?? false,
    isContested: sign.isContested ?? false,
    badges: badge === undefined ? [] : [{ text: badge, x: INSET_PX + 13.5, y }],
    box,
  };
  const stretch = { body: { ...box, x: from, width: to - from }, outer: [from, to], padded: [from, to], startCap, endCap, cuts: {} } as const;
  switch (sign.kind) {
    case 'capsule':
      return { ...base, ...stretch, kind: 'capsule', isDayKnown: !base.isDashed };
    case 'extent':
      return { ...base, ...stretch, kind: 'extent', core: [from, to] };
    case 'members':
      return { ...base, ...stretch, kind: 'members', isEach: sign.isEach ?? false, ticks: [0, 5, 10].map((at) => [INSET_PX + at, INSET_PX + at + 2] as const) };
    case 'point':
      return {
        ...base,
        kind: 'point',
        cx: INSET_PX + (sign.sides ? 6.5 : RADIUS_PX + 0.5),
        cy: y,
        radiusPx: sign.sides ? 3.5 : RADIUS_PX,
        body: { ...box, width: 2 * RADIUS_PX },
        ...(sign.sides && { sides: sign.sides }),
        sidesAt: [INSET_PX + 1.5, INSET_PX + 11.5],
      };
  }
}

const isLong = ({ startCap = 'hard', endCap = 'hard' }: Sign): boolean => startCap !== 'hard' || endCap !== 'hard';
