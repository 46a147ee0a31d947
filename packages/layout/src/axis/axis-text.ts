import { DAY_MS, intervalMs, type CalendarInterval, type CalendarUnit, type Instant, type Span } from '@deedline/core';
import { axisTag, createDateWriters, type AxisTextOptions, type DateForm, type WriteDate } from './write-date.js';
import { maybeCompactCount } from './year-count.js';

/** Writes a tick's label; a time that the clocks show twice gets its offset from UTC behind it. */
export type WriteTick = (instant: Instant, isRepeated?: boolean) => string;

/** How a major interval may be written. */
export interface MajorForms {
  /** With the day or month and the year, the longest first; at least one. */
  readonly full: readonly WriteTick[];
  /** Without the year, for where none of them has room. */
  readonly brief?: WriteTick;
}

/** The labels of an axis in one zone and language. */
export interface AxisText {
  /** Names ticks within the major interval. The years of one viewport are counted in one unit. */
  minor(interval: CalendarInterval, viewport: Span): WriteTick;
  /** Names the major interval. */
  major(unit: CalendarUnit): MajorForms;
}

type Parts = Intl.DateTimeFormatOptions;

const CLOCK: Parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const SHORT_MONTH: Parts = { month: 'short' };
const SHORT_DAY: Parts = { ...SHORT_MONTH, day: 'numeric' };
const YEAR: Parts = { year: 'numeric' };

const MINOR_PARTS: Readonly<Record<CalendarUnit, Parts>> = {
  millisecond: { second: 'numeric' },
  second: { ...CLOCK, second: '2-digit' },
  minute: CLOCK,
  hour: CLOCK,
  day: { day: 'numeric' },
  week: { day: 'numeric' },
  month: SHORT_MONTH,
  quarter: SHORT_MONTH,
  year: YEAR,
};

const MAJOR_PARTS: Partial<Readonly<Record<CalendarUnit, { readonly full: readonly Parts[]; readonly brief: Parts }>>> = {
  minute: { full: [{ ...SHORT_DAY, ...YEAR, ...CLOCK }], brief: CLOCK },
  day: {
    full: [
      { ...SHORT_DAY, ...YEAR, month: 'long' },
      { ...SHORT_DAY, ...YEAR },
    ],
    brief: SHORT_DAY,
  },
  month: {
    full: [
      { ...YEAR, month: 'long' },
      { ...YEAR, ...SHORT_MONTH },
    ],
    brief: SHORT_MONTH,
  },
};

const YEAR_MS = intervalMs({ unit: 'year', step: 1 });

/** The labels of an axis; it makes `Intl` formatters, which is slow, as they are needed, and keeps them. */
export function createAxisText(options: AxisTextOptions): AxisText {
  const writers = createDateWriters(options);
  const minors = new Map<string, WriteTick>();
  const majors = new Map<CalendarUnit, MajorForms>();
  let yearWriter: WriteDate | undefined;
  const writeTick = (form: DateForm): WriteTick => {
    const write = writers(form);
    let marked: WriteDate | undefined;
    return (instant, isRepeated = false) => (isRepeated ? (marked ??= writers({ ...form, isRepeated }))(instant) : write(instant));
  };
  const grainOf = (unit: CalendarUnit): number => Math.min(intervalMs({ unit, step: 1 }), DAY_MS);

  const years = ({ step }: CalendarInterval, viewport: Span): WriteTick => {
    // A viewport's farthest year, by its first digit: the same while the reader pans a little.
    const most = Math.max(Math.abs(viewport.start), Math.abs(viewport.end)) / YEAR_MS;
    const power = Math.floor(Math.log10(Math.max(most, 1)));
    return kept(minors, `year ${step} ${power}`, () => {
      const write = (yearWriter ??= writers({ parts: YEAR, grainMs: DAY_MS }));
      const writeCount = maybeCompactCount(axisTag(options.locale), { step, most: 10 ** power });
      return (instant) => write(instant, writeCount);
    });
  };
  const ticks = ({ unit, step }: CalendarInterval): WriteTick => {
    const form: DateForm = { parts: MINOR_PARTS[unit], grainMs: grainOf(unit) };
    if (unit !== 'millisecond') return kept(minors, unit, () => writeTick(form));
    const digits = decimalsOf(step);
    return kept(minors, `${unit} ${digits}`, () => inSeconds(options.locale, writeTick({ ...form, parts: { ...form.parts, fractionalSecondDigits: digits } })));
  };
  const major = (unit: CalendarUnit): MajorForms => {
    const { full, brief } = MAJOR_PARTS[unit] ?? { full: [MINOR_PARTS[unit]] };
    const write = (parts: Parts): WriteTick => writeTick({ parts, grainMs: grainOf(unit) });
    return { full: full.map(write), ...(brief && { brief: write(brief) }) };
  };
  return {
    minor: (interval, viewport) => (interval.unit === 'year' ? years(interval, viewport) : ticks(interval)),
    major: (unit) => kept(majors, unit, () => major(unit)),
  };
}

function kept<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}

const decimalsOf = (milliseconds: number): 1 | 2 | 3 => (milliseconds >= 100 ? 1 : milliseconds >= 10 ? 2 : 3);

/** "7.125s": a number alone would not tell that it counts seconds. The marks of a repeated hour stand with its minute. */
function inSeconds(locale: string, write: WriteTick): WriteTick {
  const unit = new Intl.NumberFormat(axisTag(locale), { style: 'unit', unit: 'second', unitDisplay: 'narrow' }).formatToParts(3);
  return (instant) => unit.map(({ type, value }) => (type === 'integer' ? write(instant) : value)).join('');
}
