import type { Reliability, TimelineEvent } from '../model/timeline.js';

/** The types of links that contest an event. */
export type ContestType = 'denies' | 'disputes' | 'retracts' | 'contradicts';

/** Who says so, and how sure: the words of what is known about a record. The verbs are neutral, and nothing is judged. */
export interface EvidenceWords {
  readonly attributed: string;
  readonly byOutletCount: string;
  readonly voices: (count: number) => string;
  readonly recordsHere: string;
  /** How many records tell the event; they are counted as one. */
  readonly recordsOfIt: (count: number) => string;
  /** How many records it goes back to. */
  readonly derivedFromRecords: (count: number) => string;
  readonly statusIs: string;
  readonly rated: string;
  /** By the Admiralty code: the source by its letter, the information by its digit, each for itself. F and 6 are no bad marks. */
  readonly reliability: Readonly<Record<Reliability, string>>;
  readonly credibility: Readonly<Record<NonNullable<TimelineEvent['credibility']>, string>>;
  /** "C3: fairly reliable, possibly true"; `means` holds what is rated. */
  readonly ratedAs: (code: string, means: readonly string[]) => string;
  readonly likelihood: string;
  readonly confidence: string;
  readonly confidenceIs: Readonly<Record<NonNullable<TimelineEvent['confidence']>, string>>;
  readonly assessedBy: string;
  readonly assessorUnknown: string;
  readonly contested: string;
  /** What was done to the event, by whom. To contradict is mutual, and may be the reading of a third. */
  readonly contestedBy: Readonly<Record<ContestType, (who: string) => string>>;
  /** The same without the name. */
  readonly contestIs: Readonly<Record<ContestType, string>>;
  /** `list` is one or more of `contestedBy`. */
  readonly contestedIn: (list: string) => string;
  readonly linkAssertedBy: (by: string) => string;
  /** Roles in a chain that have a name in every language; others stay as the data give them. */
  readonly chainRole: Readonly<Record<string, string>>;
  /** A hand in a chain. */
  readonly inRole: (agent: string, role: string) => string;
  /** One sentence about a figure. */
  readonly contestedCount: (contested: number, denied: number) => string;
}

const number = new Intl.NumberFormat('en');
const plural = (count: number, one: string, many: string): string => `${number.format(count)} ${count === 1 ? one : many}`;

export const enEvidenceWords: EvidenceWords = {
  attributed: 'Attribution',
  byOutletCount: 'By the outlet’s count',
  voices: (count) => plural(count, 'voice', 'voices'),
  recordsHere: 'Records here',
  recordsOfIt: (count) => `${plural(count, 'record', 'records')} of it, counted as one`,
  derivedFromRecords: (count) => `derived from ${plural(count, 'independent record', 'independent records')}`,
  statusIs: 'Status',
  rated: 'Rated',
  reliability: {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'reliability cannot be judged',
  },
  credibility: {
    1: 'confirmed',
    2: 'probably true',
    3: 'possibly true',
    4: 'doubtful',
    5: 'improbable',
    6: 'truth cannot be judged',
  },
  ratedAs: (code, means) => `${code}: ${means.join(', ')}`,
  likelihood: 'Likelihood',
  confidence: 'Confidence',
  confidenceIs: { low: 'low', moderate: 'moderate', high: 'high' },
  assessedBy: 'Assessed by',
  assessorUnknown: 'not recorded',
  contested: 'Contested',
  contestedBy: {
    denies: (who) => `denied by ${who}`,
    disputes: (who) => `disputed by ${who}`,
    retracts: (who) => `retracted by ${who}`,
    contradicts: (who) => `at odds with ${who}`,
  },
  contestIs: { denies: 'denied by', disputes: 'disputed by', retracts: 'retracted by', contradicts: 'at odds with' },
  contestedIn: (list) => `contested: ${list}`,
  linkAssertedBy: (by) => `Link asserted by ${by}`,
  chainRole: { speaker: 'speaker', relayer: 'relayer', outlet: 'outlet' },
  inRole: (agent, role) => `${agent} (${role})`,
  contestedCount: (contested, denied) =>
    `${plural(contested, 'event is', 'events are')} denied, disputed or at odds with other records of these data${denied === 0 ? '' : `, ${number.format(denied)} of them denied`}.`,
};
