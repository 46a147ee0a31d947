import {
  DEFAULT_LIMITS,
  enProblemWords as words,
  readDocumentSteps,
  stepsWithin,
  type DayOrder,
  type Limits,
  type Problem,
  type ReadPhrase,
  type Steps,
  type Timeline,
} from '@deedline/core';
import type { DateOptions } from './date-column.js';
import { DAY_ORDERS } from './day-orders.js';
import type { Format } from './format.js';
import type { FormatId } from './formats.js';
import { problemOf } from './problem-of.js';
import { notText } from './sniff.js';

/** How a text is read. */
export interface ReadOptions {
  /** The name of a format; `auto` finds it out from the text. */
  readonly format?: FormatId | 'auto' | (string & {});
  /** Our field → the name that the file has for it: `{ start: 'Date began' }`. */
  readonly mapping?: Readonly<Record<string, string>>;
  /**
   * How a table writes its dates of three numbers: 02/03/2020 is 2 March as `dmy`, 3 February as `mdy`. By default it is found out from each
   * whole column, and reported where the column does not prove it. A year of four digits that stands first is always read so.
   */
  readonly dateOrder?: DayOrder;
  /**
   * The years of two digits in a table: those below it are of the 21st century, the others of the 20th; a whole number from 0 to 100.
   * By default none, and such dates are reported and not placed.
   */
  readonly centuryPivot?: number;
  readonly limits?: Partial<Limits>;
}

/** What was read, what is wrong with it, and as which format it was read. */
export interface ReadResult {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  readonly format: FormatId;
}

/** What a text is read with. Where there is no `readPhrase`, the steps throw at a date in words: see `readWithPhrases`. */
export interface TextReaders {
  /** The first is taken where a text looks like none. */
  readonly formats: readonly Format[];
  readonly readPhrase?: ReadPhrase | undefined;
}

/** How much of the work is done when the text is read and its records are not yet. */
const TEXT_SHARE = 0.3;

/** The steps of `readTimelineSteps`, with some of the formats only. */
export function* readTextSteps(text: string, options: ReadOptions, { formats, readPhrase }: TextReaders): Steps<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const body = typeof text === 'string' ? text.replace(/^\ufeff/, '') : '';
  const wanted = options.format ?? 'auto';
  const named = formats.find(({ id }) => id === wanted);
  const format = named ?? detectFormat(body, formats);
  const failed = (failure: Problem): ReadResult => ({ timeline: EMPTY, problems: Object.freeze([Object.freeze(failure)]), format: format.id as FormatId });
  if (body.length > limits.fileCharacters) return failed(problemOf('too_many', words.fileTooLarge({ characters: body.length, limit: limits.fileCharacters })));
  const fault = notText(body, named?.label);
  if (fault !== undefined) return failed(fault);
  const mapping = new Map(Object.entries(options.mapping ?? {}).filter(([, theirs]) => typeof theirs === 'string'));
  const dates = dateOptions(options);
  const reading = yield* stepsWithin(format.read(body, { limits, mapping, ...dates.options }), [0, TEXT_SHARE]);
  if ('failure' in reading) return failed(reading.failure);
  const found = [...optionProblems(wanted, formats), ...dates.problems, ...encodingProblems(body), ...reading.problems];
  return { ...(yield* stepsWithin(readDocumentSteps(reading.data, { limits, found, readPhrase }), [TEXT_SHARE, 1])), format: format.id as FormatId };
}

const EMPTY: Timeline = Object.freeze({
  lanes: Object.freeze([]),
  coverage: Object.freeze([]),
  events: Object.freeze([]),
  links: Object.freeze([]),
  recordCount: 0,
});

function detectFormat(text: string, formats: readonly Format[]): Format {
  let [best, most] = [formats[0] as Format, -1];
  for (const format of formats) {
    const likeness = format.detect(text);
    if (likeness > most) [best, most] = [format, likeness];
  }
  return best;
}

function optionProblems(format: string, formats: readonly Format[]): readonly Problem[] {
  const known = ['auto', ...formats.map(({ id }) => id)];
  if (known.includes(format)) return [];
  return [problemOf('bad_option', words.unknownFormat({ format, known: known.join(', ') }), { severity: 'warning', field: 'format', value: format })];
}

/** The options for dates that can be used; the others are reported. */
function dateOptions({ dateOrder, centuryPivot }: ReadOptions): { readonly options: DateOptions; readonly problems: readonly Problem[] } {
  const isOrder = dateOrder !== undefined && DAY_ORDERS.includes(dateOrder);
  const isPivot = centuryPivot !== undefined && Number.isInteger(centuryPivot) && centuryPivot >= 0 && centuryPivot <= 100;
  const bad = (field: string, given: unknown, wanted: string): Problem =>
    problemOf('bad_option', words.badValue({ field, wanted }), { severity: 'warning', field, value: String(given) });
  return {
    options: { ...(isOrder && { dateOrder }), ...(isPivot && { centuryPivot }) },
    problems: [
      ...(dateOrder === undefined || isOrder ? [] : [bad('dateOrder', dateOrder, DAY_ORDERS.join(', '))]),
      ...(centuryPivot === undefined || isPivot ? [] : [bad('centuryPivot', centuryPivot, 'a whole number from 0 to 100')]),
    ],
  };
}

function encodingProblems(text: string): readonly Problem[] {
  return text.includes('\ufffd') ? [problemOf('bad_encoding', words.lostLetters, { severity: 'warning' })] : [];
}
