import { ATTRIBUTIONS, CONFIDENCES, LINK_TYPES, STATUSES } from '@deedline/core';
import fc from 'fast-check';

/** A timeline as a user would write it, before it is checked. */
export interface TimelineInput {
  readonly deedline: 1;
  readonly title: string;
  readonly asOf: string;
  readonly lanes: readonly LaneInput[];
  readonly events: readonly EventInput[];
  readonly links: readonly LinkInput[];
}

export interface LaneInput {
  readonly id: string;
  readonly label: string;
  readonly kind: 'words' | 'deeds' | 'context';
  readonly measure?: string;
}

export interface EventInput {
  readonly id: string;
  readonly lane: string;
  readonly date: string;
  readonly title: string;
  readonly status?: string;
  readonly attribution?: string;
  readonly confidence?: string;
  readonly sourceCount?: number;
  readonly priority?: number;
  readonly magnitude?: { readonly value: number; readonly unit: string };
}

export interface LinkInput {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

const UNIT = 'missiles and drones';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Any day from 1990 to 2029, as `YYYY-MM-DD`; never a day that its month may lack. */
export const arbitraryDay: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1990, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${twoDigits(month)}-${twoDigits(day)}`);

const arbitraryMonth = arbitraryDay.map((day) => day.slice(0, 7));
const arbitraryYear = arbitraryDay.map((day) => day.slice(0, 4));
const arbitrarySeason = fc.tuple(arbitraryYear, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}`);
const arbitraryPlainDate = fc.oneof(arbitraryDay, arbitraryMonth, arbitraryYear);
const arbitraryQualified = fc.tuple(arbitraryPlainDate, fc.constantFrom('?', '~', '%')).map(([date, qualifier]) => date + qualifier);
const arbitraryTime = fc
  .tuple(arbitraryDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('Z', '+02:00', '-05:00'))
  .map(([day, hour, minute, offset]) => `${day}T${twoDigits(hour)}:${twoDigits(minute)}:00${offset}`);

const arbitraryDayPair = fc.uniqueArray(arbitraryDay, { minLength: 2, maxLength: 2 }).map((days) => days.toSorted() as [string, string]);
const arbitraryInterval = fc
  .tuple(arbitraryDayPair, fc.constantFrom(10, 7, 4), fc.constantFrom('', '~'))
  .map(([[start, end], length, qualifier]) => `${start.slice(0, length)}/${end.slice(0, length)}${qualifier}`);
const arbitraryHalfInterval = fc
  .tuple(arbitraryPlainDate, fc.constantFrom('..', ''), fc.boolean())
  .map(([date, end, isStartMissing]) => (isStartMissing ? `${end}/${date}` : `${date}/${end}`));
const arbitraryOneOf = arbitraryDayPair.map(([first, second]) => `[${first},${second}]`);

/** Valid EDTF texts of the forms that timelines use: days to years, seasons, times of day, qualified dates, intervals, open and unknown ends, one of two. */
export const arbitraryEdtf: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: arbitraryDay },
  { weight: 2, arbitrary: arbitraryMonth },
  { weight: 1, arbitrary: arbitraryYear },
  { weight: 1, arbitrary: arbitrarySeason },
  { weight: 1, arbitrary: arbitraryTime },
  { weight: 1, arbitrary: arbitraryQualified },
  { weight: 3, arbitrary: arbitraryInterval },
  { weight: 1, arbitrary: arbitraryHalfInterval },
  { weight: 1, arbitrary: arbitraryOneOf },
);

/** One to four lanes with ids `lane-0` …; the first is of words, the second of deeds and measured. */
export const arbitraryLanes: fc.Arbitrary<readonly LaneInput[]> = fc.integer({ min: 1, max: 4 }).map((count) =>
  [
    { id: 'lane-0', label: 'Said', kind: 'words' as const },
    { id: 'lane-1', label: 'Done', kind: 'deeds' as const, measure: UNIT },
    { id: 'lane-2', label: 'Decided', kind: 'context' as const },
    { id: 'lane-3', label: 'Said elsewhere', kind: 'words' as const },
  ].slice(0, count),
);

/** Titles as people write them, long ones and other scripts included. */
export const arbitraryTitle: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('talks', 'Ukraine', 'strike', 'ceasefire', 'an', 'offensive', 'Київ', 'חדשות', '外交部', 'Unabhängigkeitserklärung'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** One event in one of the lanes; its id is given. */
export function arbitraryEvent(id: string, lanes: readonly LaneInput[]): fc.Arbitrary<EventInput> {
  return fc
    .record({
      lane: fc.constantFrom(...lanes.map((lane) => lane.id)),
      date: arbitraryEdtf,
      title: arbitraryTitle,
      status: optional(fc.constantFrom(...STATUSES)),
      attribution: optional(fc.constantFrom(...ATTRIBUTIONS)),
      confidence: optional(fc.constantFrom(...CONFIDENCES)),
      sourceCount: optional(fc.integer({ min: 1, max: 12 })),
      priority: optional(fc.integer({ min: 0, max: 3 })),
      magnitude: optional(fc.record({ value: fc.integer({ min: 1, max: 200 }), unit: fc.constantFrom(UNIT, 'people') })),
    })
    .map((fields) => ({ id, ...withoutUndefined(fields) }));
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
/** Absent fields are absent, as in a file, and not `undefined`. */
function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** A whole, valid timeline: unique ids, lanes that exist, links between two different events. */
export function arbitraryTimeline({ maxEvents = 40 } = {}): fc.Arbitrary<TimelineInput> {
  return fc
    .tuple(arbitraryLanes, fc.integer({ min: 0, max: maxEvents }))
    .chain(([lanes, count]) => fc.tuple(fc.constant(lanes), fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryEvent(`event-${index}`, lanes)))))
    .chain(([lanes, events]) =>
      fc.record({
        deedline: fc.constant(1 as const),
        title: arbitraryTitle,
        asOf: fc.constant('2024-06-18'),
        lanes: fc.constant(lanes),
        events: fc.constant<readonly EventInput[]>(events),
        links: arbitraryLinks(events),
      }),
    );
}

function arbitraryLinks(events: readonly EventInput[]): fc.Arbitrary<readonly LinkInput[]> {
  if (events.length < 2) return fc.constant([]);
  const ids = events.map((event) => event.id);
  return fc.array(
    fc
      .tuple(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }), fc.constantFrom(...LINK_TYPES))
      .map(([[from, to], type]) => ({ from: from!, to: to!, type })),
    { maxLength: 12 },
  );
}
