import type { PartialCompareChoice } from '../compare/compare-choice.js';
import type { EventDate } from '../time/event-date.js';
import type { Instant, Span } from '../time/span.js';

export type LaneKind = 'words' | 'deeds' | 'context';

/** A labelled strip of the figure. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly kind: LaneKind;
  readonly group?: string;
  /** A unit. Events of the lane whose magnitude is in exactly this unit are drawn as bars, by value. */
  readonly measure?: string;
  /** What one such bar is, in the plural ("large strikes"): the name of the counted series. */
  readonly measureOf?: string;
}

/** Where the data of a lane are complete, by which criterion; outside it is "no data". In a lane with a `measure` it speaks of the bars. */
export interface Coverage {
  readonly lane: string;
  readonly span: Span;
  readonly note?: string;
}

export const LINK_TYPES = [
  'contradicts',
  'denies',
  'disputes',
  'corroborates',
  'supersedes',
  'retracts',
  'respondsTo',
  'fulfils',
  'breaks',
  'precedes',
  'coincidesWith',
  'partOf',
  'causes',
  'quotes',
  'derivedFrom',
  'sameAs',
  'mentions',
] as const;
/** How one event stands to another; directed, but for those in `SYMMETRIC_LINKS`. */
export type LinkType = (typeof LINK_TYPES)[number];

/** Types that say the same from either end. */
export const SYMMETRIC_LINKS: ReadonlySet<LinkType> = new Set<LinkType>(['contradicts', 'coincidesWith', 'sameAs']);

/** Types that tell by their meaning which of two events came first, whatever the dates leave open: a denial comes after what it denies. */
export const ORDERED_LINKS: ReadonlySet<LinkType> = new Set<LinkType>([
  'denies',
  'disputes',
  'supersedes',
  'retracts',
  'respondsTo',
  'fulfils',
  'breaks',
  'precedes',
  'causes',
  'quotes',
  'derivedFrom',
]);

/** A tie between two events, asserted by somebody. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly note?: string;
  /** Who asserts the tie. */
  readonly by?: string;
  readonly since?: string;
}

export interface Magnitude {
  readonly value: number;
  readonly unit: string;
}

/** Where a reader can check the event. */
export interface Source {
  readonly title?: string;
  readonly outlet?: string;
  /** http, https, mailto or relative; anything else was refused. */
  readonly url?: string;
  readonly archivedUrl?: string;
  /** EDTF text. */
  readonly published?: string;
  readonly accessed?: string;
  readonly lang?: string;
  readonly quote?: string;
}

/** One hand through which the words came: speaker, then relayer, then outlet. */
export interface ChainStep {
  readonly agent: string;
  readonly role?: string;
}

export const DATE_BASES = ['event', 'statement', 'report', 'coded', 'inferred'] as const;
export const STATUSES = ['reported', 'confirmed', 'denied', 'predicted', 'planned', 'retracted'] as const;
export const ATTRIBUTIONS = ['onRecord', 'official', 'document', 'background', 'anonymous', 'leaked', 'secondHand', 'unknown'] as const;
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type DateBasis = (typeof DATE_BASES)[number];
export type Status = (typeof STATUSES)[number];
export type Attribution = (typeof ATTRIBUTIONS)[number];
export type Reliability = (typeof RELIABILITIES)[number];
export type Confidence = (typeof CONFIDENCES)[number];

/** One datum on the timeline. */
export interface TimelineEvent {
  readonly id: string;
  readonly lane: string;
  readonly date: EventDate;
  readonly title: string;
  readonly text?: string;
  /** The words in which the source gives the date. */
  readonly dateText?: string;
  readonly dateBasis?: DateBasis;
  /** When it became known, where that is later than `date`. */
  readonly reported?: EventDate;
  readonly status?: Status;
  readonly actor?: string;
  readonly target?: string;
  readonly place?: string;
  readonly topics?: readonly string[];
  readonly tags?: readonly string[];
  /** Absent means not rated, never 0. */
  readonly intensity?: number;
  readonly intensityScale?: string;
  readonly quadClass?: 1 | 2 | 3 | 4;
  readonly magnitude?: Magnitude;
  readonly attribution?: Attribution;
  /** How many voices stand behind it, by the outlet's own count. */
  readonly sourceCount?: number;
  readonly sources?: readonly Source[];
  readonly chain?: readonly ChainStep[];
  readonly reliability?: Reliability;
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly likelihood?: string;
  readonly confidence?: Confidence;
  readonly assessedBy?: string;
  /** Higher is labelled first; 0 where nobody set it. */
  readonly priority?: number;
  readonly note?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly media?: readonly string[];
}

/** The view a file asks for at first. */
export interface FirstView {
  readonly span?: Span;
  readonly selected?: string;
  /** What is held against what: stated before anybody has looked. */
  readonly compare?: PartialCompareChoice;
}

/** A checked, frozen set of lanes, events and links. Every link names two events and every event a lane that exist. */
export interface Timeline {
  readonly title?: string;
  readonly purpose?: string;
  /** Open ends run to here: the last millisecond of the stated day. Absent: the last bound of the data. */
  readonly asOf?: Instant;
  readonly view?: FirstView;
  readonly lanes: readonly Lane[];
  readonly coverage: readonly Coverage[];
  readonly events: readonly TimelineEvent[];
  readonly links: readonly Link[];
  /** Present where records that `sameAs` ties are one event already: the event that shows each record, by record id. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** How many records the input held, shown or not. */
  readonly recordCount: number;
}
