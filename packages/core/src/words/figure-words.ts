// One piece: a catalogue is one object, and who translates it must see it whole.
import { enLagWords, type LagWords } from './lag-words.js';
import type { CalendarInterval } from '../time/calendar-interval.js';
import type { Attribution, LaneKind, LinkType, Status } from '../model/timeline.js';
import type { QueryNote } from '../search/query.js';
import type { Clock, DateDisplay, ViewName } from '../state/view-state.js';

/** Every word that the figure, its panels and its controls show. A language is one such object. */
export interface FigureWords extends LagWords {
  readonly linkType: Readonly<Record<LinkType, string>>;
  /** The same tie, told from its other end. */
  readonly inverseLinkType: Readonly<Record<LinkType, string>>;
  readonly attribution: Readonly<Record<Attribution, string>>;
  readonly status: Readonly<Record<Status, string>>;

  readonly inView: (shown: number, all: number) => string;
  readonly barsAre: (series: string, unit: string) => string;
  /** What the height of a column of counts is: events by a calendar step. */
  readonly columnsAre: (interval: CalendarInterval) => string;
  /** Of those in view, some are neither drawn nor in a column. */
  readonly notDrawn: (count: number) => string;
  /** The same in short, where there is little room. */
  readonly columnsPer: (interval: CalendarInterval) => string;
  readonly noData: string;
  readonly followed: (count: number, series: string, window: string) => string;
  readonly followedNone: (series: string, window: string) => string;
  /** None for certain; so many of which the dates do not tell whether they followed. */
  readonly followedPerhaps: (count: number, series: string, window: string) => string;
  readonly averageWindow: (average: string) => string;
  readonly notRecorded: (series: string) => string;
  readonly onlyPart: (count: string) => string;
  /** Further ones, of which the dates do not tell whether they followed. */
  readonly followedOrNot: (count: number) => string;
  readonly inViewShort: (shown: number, all: number) => string;
  readonly overSeries: (average: string) => string;
  readonly notACause: string;
  readonly alsoInWindow: (count: number) => string;
  /** The counted series, where the data give it no name. */
  readonly deeds: (count: number) => string;
  readonly keyOnRecord: string;
  readonly keyUnnamed: string;
  readonly keyDenied: string;
  readonly keyContested: string;
  readonly keyCapsule: string;
  readonly keyOpenEnd: string;
  readonly keyPlanned: string;
  /** The signs of dates that are not exact. */
  readonly keyAbout: string;
  readonly keyNotCertain: string;
  readonly keyOpenStart: string;
  readonly keyOrLater: string;
  readonly keyOrEarlier: string;
  readonly keyUnknownEnd: string;
  readonly keyUnknownStart: string;
  readonly keyOneOf: string;
  readonly keyEachOf: string;
  /** How dates are drawn, and by which clock, where it is not the usual way. */
  readonly datesAt: Readonly<Record<Exclude<DateDisplay, 'range'>, string>>;
  readonly placedByReport: string;
  /** What is announced when dates are drawn the usual way again. */
  readonly datesAsUsual: string;
  /** `date` is in words, "some time in May 2024". */
  readonly reportedWhen: (date: string) => string;
  readonly happenedWhen: (date: string) => string;
  /** A tie in words, to an event of which it is not told whether it came before or after. */
  readonly orderNotKnown: (tie: string) => string;

  /** The control of dates: what it is called, and its choices. */
  readonly datesMenu: string;
  readonly drawDates: string;
  readonly drawnAt: Readonly<Record<DateDisplay, string>>;
  readonly placeBy: string;
  readonly byClock: Readonly<Record<Clock, string>>;
  /** Which days a date that is not exact may stand for. */
  readonly possibleDays: string;
  readonly orderUnknown: string;
  /** Why the order to other events is not known. */
  readonly orderUnknownTo: (count: number) => string;
  readonly andMore: (count: number) => string;

  readonly countOf: (kind: LaneKind, count: number) => string;
  /** `counts` is a list in words. */
  readonly figureSummary: (facts: { from: string; to: string; counts: string }) => string;
  readonly laneHeading: (label: string, shown: number, all: number) => string;
  readonly skip: (count: number) => string;
  readonly toolbar: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly panEarlier: string;
  readonly panLater: string;
  readonly showAll: string;
  readonly plot: string;
  readonly windowPosition: string;
  readonly details: string;
  readonly detailsHint: string;
  readonly close: string;
  readonly closeHelp: string;
  readonly who: string;
  readonly through: string;
  readonly when: string;
  readonly knownSince: string;
  readonly howSure: string;
  readonly where: string;
  readonly size: string;
  readonly note: string;
  readonly sources: string;
  readonly links: string;
  readonly linksAreEditorial: (by: string) => string;
  /** Whose claim one link is, where those of an event are not all of one author. */
  readonly tieIsBy: (by: string) => string;
  /** The same in short, behind the tie. */
  readonly tieAssertedBy: (tie: string, by: string) => string;
  readonly sourceCount: (count: number) => string;
  readonly archived: string;
  readonly opensNewTab: string;
  readonly loading: string;
  /** The text of the data arrives; `share` is from 0 to 1, where it is known. */
  readonly fetching: (share?: number) => string;
  /** Events are made of the text. */
  readonly reading: (share?: number) => string;
  readonly cancelLoading: string;
  readonly loadingCancelled: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly failed: string;
  /** The compare view could not be loaded, or its numbers not be made. */
  readonly compareFailed: string;
  readonly tryAgain: string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly problems: (count: number) => string;
  readonly problemAt: (record: number, field: string) => string;
  readonly loaded: (count: number) => string;
  readonly settled: (span: string, counts: string) => string;
  readonly countIn: (count: number, label: string) => string;
  readonly first: string;
  readonly last: string;
  readonly noEvents: (label: string) => string;
  /** Events of a lane that are counted together. */
  readonly countedIn: (count: number, label: string, from: string, to: string) => string;
  /** What a press on them does. */
  readonly zoomsIn: string;
  /** What of all events a filter shows. */
  readonly filtered: (shown: number, all: number, filter: string) => string;
  readonly showAllEvents: string;
  /** Before all events are read. */
  readonly sampled: (count: number) => string;
  readonly listPart: (first: number, last: number, all: number) => string;
  readonly listEarlier: string;
  readonly listLater: string;
  /** `type` is the tie in words, told from the event whose links are walked. */
  readonly related: (facts: { lane: string; type: string; index: number; count: number }) => string;
  /** A line that leads back to where in the comparison the reader was. */
  readonly backToCompare: string;
  readonly help: string;
  readonly helpTitle: string;
  readonly keys: (isVertical: boolean) => readonly (readonly [keys: string, does: string])[];
  readonly signsTitle: string;
  readonly signs: readonly (readonly [sign: string, means: string])[];
  readonly pointerHint: string;
  readonly touchHint: string;
  readonly viewShown: (view: string, count: number) => string;
  /** "contradicted by 2": a tie in words, and how often. */
  readonly tied: (type: string, count: number) => string;

  readonly search: string;
  readonly searchLabel: string;
  readonly searchExample: string;
  readonly searching: string;
  readonly matchCount: (count: number, all: number) => string;
  /** The number of the match that the reader stands at. */
  readonly matchAt: (number: number, count: number) => string;
  readonly previousMatch: string;
  readonly nextMatch: string;
  readonly onlyMatches: string;
  readonly clearSearch: string;
  readonly searchHelp: string;
  readonly searchTerms: readonly (readonly [term: string, finds: string])[];
  /** What a query holds that was not taken as it stands, and how to mend it. `values` are those that the field may have. */
  readonly searchNotes: Readonly<Record<QueryNote['code'], (facts: { term: string; values?: readonly string[] }) => Pick<QueryNote, 'message' | 'repair'>>>;
}

const grouped = new Intl.NumberFormat('en');
const n = (count: number): string => grouped.format(count);
const per = ({ unit, step }: CalendarInterval): string => `per ${step === 1 ? unit : `${step} ${unit}s`}`;
const percent = (share: number): string => `${Math.floor(share * 100)} %`;
const plural = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

export const enFigureWords: FigureWords = {
  ...enLagWords,
  linkType: {
    contradicts: 'contradicts',
    denies: 'denies',
    disputes: 'disputes',
    corroborates: 'corroborates',
    supersedes: 'supersedes',
    retracts: 'retracts',
    respondsTo: 'responds to',
    fulfils: 'fulfils',
    breaks: 'breaks',
    precedes: 'precedes',
    coincidesWith: 'coincides with',
    partOf: 'is part of',
    causes: 'is said to cause',
    quotes: 'quotes',
    derivedFrom: 'derives from',
    sameAs: 'is the same as',
    mentions: 'mentions',
  },
  inverseLinkType: {
    contradicts: 'contradicts',
    denies: 'denied by',
    disputes: 'disputed by',
    corroborates: 'corroborated by',
    supersedes: 'superseded by',
    retracts: 'retracted by',
    respondsTo: 'answered by',
    fulfils: 'fulfilled by',
    breaks: 'broken by',
    precedes: 'preceded by',
    coincidesWith: 'coincides with',
    partOf: 'includes',
    causes: 'said to be caused by',
    quotes: 'quoted by',
    derivedFrom: 'source of',
    sameAs: 'is the same as',
    mentions: 'mentioned by',
  },
  attribution: {
    onRecord: 'on record',
    official: 'official',
    document: 'published document',
    background: 'on background',
    anonymous: 'unnamed sources',
    leaked: 'leaked',
    secondHand: 'second hand',
    unknown: 'attribution not known',
  },
  status: {
    reported: 'reported',
    confirmed: 'confirmed',
    denied: 'denied',
    predicted: 'a prediction',
    planned: 'a stated plan, not a record',
    retracted: 'retracted',
  },
  inView: (shown, all) => (shown === all ? `all ${n(all)} in view` : `${n(shown)} of ${n(all)} in view`),
  barsAre: (series, unit) => `Bars: ${series}, by ${unit}`,
  columnsAre: (interval) => `Columns: events starting ${per(interval)}`,
  notDrawn: (count) => `${n(count)} more last through the view or lie behind others`,
  columnsPer: (interval) => per(interval),
  noData: 'no data',
  followed: (count, series, window) => `Followed by ${count} ${series} in ${window}`,
  followedNone: (series, window) => `No ${series} on record in ${window}`,
  followedPerhaps: (count, series, window) => `Up to ${count} ${series} in ${window}; the dates do not tell which came first`,
  averageWindow: (average) => `average window this long: ${average}`,
  notRecorded: (series) => `No record of ${series} in these days`,
  onlyPart: (count) => `${count}; the record covers part of them`,
  followedOrNot: (count) => `${count} more, of which the dates do not tell whether before or after`,
  inViewShort: (shown, all) => `${n(shown)}/${n(all)}`,
  overSeries: (average) => `Over the whole series, ${average}.`,
  notACause: 'One following the other does not show that one caused the other.',
  alsoInWindow: (count) => `${plural(count, 'other recorded deed', 'other recorded deeds')} in the same days, outside the counted series.`,
  deeds: (count) => (count === 1 ? 'deed' : 'deeds'),
  keyOnRecord: 'on record',
  keyUnnamed: 'unnamed sources',
  keyDenied: 'denied by someone',
  keyContested: 'contested or at odds',
  keyCapsule: 'day not known',
  keyOpenEnd: 'no end given',
  keyPlanned: 'planned or predicted',
  keyAbout: 'about then',
  keyNotCertain: 'date not certain',
  keyOpenStart: 'began earlier',
  keyOrLater: 'then or later',
  keyOrEarlier: 'then or earlier',
  keyUnknownEnd: 'end not known',
  keyUnknownStart: 'start not known',
  keyOneOf: 'one of these',
  keyEachOf: 'each of these',
  datesAt: { earliest: 'Dates drawn at their earliest', latest: 'Dates drawn at their latest' },
  placedByReport: 'By report date, if given',
  datesAsUsual: 'Dates drawn over all their range, by when things happened',
  reportedWhen: (date) => `reported ${date}`,
  happenedWhen: (date) => `happened ${date}`,
  orderNotKnown: (tie) => `${tie}, order not known`,
  datesMenu: 'Dates',
  drawDates: 'Draw dates that are not exact',
  drawnAt: { range: 'over all their range', earliest: 'at their earliest', latest: 'at their latest' },
  placeBy: 'Place events by',
  byClock: { happened: 'when they happened', reported: 'when they were reported' },
  possibleDays: 'Possible days',
  orderUnknown: 'Order not known',
  orderUnknownTo: (count) => `The dates do not tell which began first, this or ${count === 1 ? 'an event' : `${count} events`} of other lanes:`,
  andMore: (count) => `and ${count} more`,

  countOf: (kind, count) =>
    kind === 'words' ? plural(count, 'statement', 'statements') : kind === 'deeds' ? plural(count, 'deed', 'deeds') : plural(count, 'decision', 'decisions'),
  figureSummary: ({ from, to, counts }) => `From ${from} to ${to} this figure holds ${counts}.`,
  laneHeading: (label, shown, all) => `${label}, ${n(shown)} of ${n(all)} in view`,
  skip: (count) => `Skip timeline (${plural(count, 'event', 'events')})`,
  toolbar: 'Timeline controls',
  views: { timeline: 'Timeline', compare: 'Compare', list: 'List', summary: 'Summary' },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  panEarlier: 'Earlier',
  panLater: 'Later',
  showAll: 'Show all',
  plot: 'Timeline',
  windowPosition: 'Position of the view',
  details: 'Details',
  detailsHint: 'Choose a mark to see who said or did it, through whom, and where to check it.',
  close: 'Close details',
  closeHelp: 'Close',
  who: 'Who',
  through: 'Through',
  when: 'When',
  knownSince: 'Reported',
  howSure: 'How it is known',
  where: 'Where',
  size: 'Size',
  note: 'Note',
  sources: 'Sources',
  links: 'Links to other events',
  linksAreEditorial: (by) => `Links asserted by: ${by}.`,
  tieIsBy: (by) => `asserted by ${by}`,
  tieAssertedBy: (tie, by) => `${tie} (${by})`,
  sourceCount: (count) => plural(count, 'voice by the outlet’s count', 'voices by the outlet’s count'),
  archived: 'archived copy',
  opensNewTab: 'opens in a new tab',
  loading: 'Loading the data…',
  fetching: (share) => (share === undefined ? 'Fetching…' : `Fetching ${percent(share)}`),
  reading: (share) => (share === undefined ? 'Reading…' : `Reading ${percent(share)}`),
  cancelLoading: 'Cancel',
  loadingCancelled: 'Loading was cancelled.',
  empty: 'There are no events to show.',
  emptyHint: 'Add events to the data, or remove the filter.',
  failed: 'The data could not be read.',
  compareFailed: 'The comparison could not be made.',
  tryAgain: 'Try again',
  shownOf: (shown, all) => `${n(shown)} of ${n(all)} records shown.`,
  problems: (count) => plural(count, 'problem in the data', 'problems in the data'),
  problemAt: (record, field) => `Record ${record}${field ? `, ${field}` : ''}`,
  loaded: (count) => `${plural(count, 'event', 'events')} loaded`,
  settled: (span, counts) => `${span}. ${counts}.`,
  countIn: (count, label) => `${n(count)} ${label.toLocaleLowerCase('en')}`,
  first: 'This is the first event.',
  last: 'This is the last event.',
  noEvents: (label) => `${label}, no events`,
  countedIn: (count, label, from, to) => `${label}: ${n(count)} ${count === 1 ? 'event' : 'events'}, ${from === to ? from : `${from} – ${to}`}.`,
  zoomsIn: 'Zoom in.',
  filtered: (shown, all, filter) =>
    filter === '' ? `All ${n(all)} events are shown.` : `Only ${n(shown)} of ${n(all)} events are shown: those that match “${filter}”.`,
  showAllEvents: 'Show all events',
  sampled: (count) => `Until all events are read, ${n(count)} of them are shown, taken evenly from the data.`,
  listPart: (first, last, all) => `Events ${n(first)} to ${n(last)} of ${n(all)}`,
  listEarlier: 'Earlier events',
  listLater: 'Later events',
  related: ({ lane, type, index, count }) => `${lane}, ${type}. Related ${index} of ${count}.`,
  backToCompare: 'Back to the comparison',
  help: 'Keys',
  helpTitle: 'Keys of the timeline',
  keys: (isVertical) => [
    [isVertical ? '↑ ↓' : '← →', 'previous or next event in the lane'],
    [isVertical ? '← →' : '↑ ↓', 'nearest event in the next lane'],
    ['Home, End', 'first or last event in the lane; with Ctrl, of all lanes'],
    ['Page Up, Page Down', 'one window earlier or later'],
    ['Enter', 'select the event; again, go into its details'],
    ['F6', 'go into the details'],
    ['Escape', 'close the tooltip, then the details'],
    ['+ −', 'zoom in or out around the event'],
    ['0', 'show all'],
    ['M, Shift+M', 'next or previous linked event'],
    ['[ ]', 'previous or next signal of the comparison, and how many deeds followed'],
    ['T', 'the event in the table of the comparison'],
    ['?', 'these keys'],
  ],
  signsTitle: 'Signs',
  signs: [
    ['Round, square, diamond', 'said, done, decided'],
    ['Filled, hollow, struck through', 'on record, unnamed sources, denied by someone'],
    ['Split along its middle', 'contested: another record disputes or retracts it, or other words are at odds with it'],
    ['Capsule, dashed', 'some time in it; the day is not known'],
    ['Bar, solid and lighter', 'surely lasted, may have lasted'],
    ['Waves', 'about there'],
    ['“?”', 'not certain'],
    ['Arrow', 'no end, or no start, in the record'],
    ['Stub, gap and “?”', 'ended, or began, and nobody recorded when'],
    ['Ticks', 'one of these dates where hollow, each of them where solid'],
    ['Notch at the edge', 'goes on out of view'],
  ],
  pointerHint: 'Drag to move, Ctrl and wheel or a pinch to zoom, double click to zoom in.',
  touchHint: 'Two fingers move and zoom it.',
  viewShown: (view, count) => `${view}, ${plural(count, 'event', 'events')}`,
  tied: (type, count) => `${type} ${count}`,
  search: 'Search',
  searchLabel: 'Search the events',
  searchExample: 'talks place:Kyiv date:2024-05',
  searching: 'Searching…',
  matchCount: (count, all) => `${count === 0 ? 'None' : n(count)} of ${n(all)} ${all === 1 ? 'event' : 'events'}`,
  matchAt: (number, count) => `Result ${n(number)} of ${n(count)}`,
  previousMatch: 'Previous result',
  nextMatch: 'Next result',
  onlyMatches: 'Show only these',
  clearSearch: 'Clear the search',
  searchHelp: 'How to search',
  searchTerms: [
    ['talks freeze', 'both words, anywhere in the words of an event'],
    ['"ceasefire talks"', 'these words as they stand'],
    ['place:Kyiv', 'in one field; of two places either will do'],
    ['kind:words', 'words, deeds or context'],
    ['source:Reuters', 'who reported it, or passed it on'],
    ['date:2024-05', 'in May 2024, or possibly then; also date:2022/2023, date:>=2024'],
    ['priority:>2', 'larger than 2; also magnitude:10..40'],
    ['has:url', 'where the field is there'],
    ['contested:yes', 'what another record denies, disputes, retracts or contradicts'],
    ['reliability:A..C', 'rated so; also credibility<=3, confidence:high, attribution:anonymous'],
    ['sourceCount>1', 'by the outlet’s count; sources>1 by those that are listed'],
    ['-status:denied', 'without what matches'],
  ],
  searchNotes: {
    unknown_field: ({ term }) => ({
      message: `Events have no field as in “${term}”; it is searched as text.`,
      repair: 'Name a field of the data, such as actor, place, status or date.',
    }),
    missing_value: ({ term }) => ({ message: `“${term}” is left out.`, repair: 'Write what to look for right behind the colon.' }),
    bad_value: ({ term, values = [] }) => ({
      message: `“${term}” is left out: it is none of the values of that field.`,
      repair: `Write one of ${values.join(', ')}.`,
    }),
    bad_date: ({ term }) => ({
      message: `“${term}” is left out: there is no date in it that can be read.`,
      repair: 'Write an EDTF date, such as 2024, 2024-05, 2024-05-24 or 2022/2023.',
    }),
    bad_number: ({ term }) => ({ message: `“${term}” is left out: there is no number in it.`, repair: 'Write a number, such as 2, >2, <=2 or 2..5.' }),
    too_long: ({ term }) => ({ message: `The search “${term}” is too long; only its beginning is used.`, repair: 'Search for fewer words.' }),
  },
};
