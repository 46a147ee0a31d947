import type { DateDraft } from './date-draft.js';
import type { PhraseRun } from './phrase-run.js';
import type { Token } from './phrase-tokens.js';

/** Three numbers, or a month and a year, or the day and year behind the name of a month. A year of four digits stands first or last. */
export function takeNumeric({ pieces }: Token, draft: DateDraft, run: PhraseRun): boolean {
  const [first = '', , second = '', third = ''] = pieces;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first === '' && draft.month !== undefined) Object.assign(draft, { day: b, year: c });
  else if (first === '') Object.assign(draft, { month: b, year: c });
  else if (first.length === 4) Object.assign(draft, { year: a, month: b, day: c });
  else {
    const order = orderOf(third.length === 2 && first.length === 2, run);
    const [year, month, day] = order === 'ymd' ? [first, b, c] : order === 'mdy' ? [third, a, b] : [third, b, a];
    if (year.length !== 2 && year.length !== 4) return false;
    Object.assign(draft, { month, day, ...(year.length === 2 ? { shortYear: Number(year) } : { year: Number(year) }) });
  }
  // As the last number of EDTF, 21 to 41 would be a part of the year.
  return (draft.month ?? 0) <= 12;
}

function orderOf(isYearFirstPossible: boolean, { dayOrder, choose }: PhraseRun): string | undefined {
  if (dayOrder !== undefined) return dayOrder;
  const orders = [
    ['dmy', 'The day is taken to stand first.'],
    ['mdy', 'The month is taken to stand first.'],
    ['ymd', 'The year is taken to stand first.'],
  ] as const;
  return choose('order', isYearFirstPossible ? orders : orders.slice(0, 2));
}

/** A time of day as EDTF writes it, with its offset. */
export function timeText({ pieces }: Token): string | undefined {
  const [hours = '', minutes = '', seconds = '', half = '', zone = '', offset = ''] = pieces;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  if (half !== '' && (Number(hours) > 12 || Number(hours) === 0)) return undefined;
  const [sign = '', ...digits] = offset.trim().replace(':', '');
  const shift = sign === '' ? (zone === '' ? '' : 'Z') : `${sign}${digits.slice(0, 2).join('')}:${digits.slice(2).join('')}`;
  return `${String(hour).padStart(2, '0')}:${minutes}${seconds === '' ? '' : `:${seconds}`}${shift}`;
}

/** "Q2", "2Q", "H1". */
export function partOf(pieces: readonly string[]): DateDraft['part'] {
  const [first = '', second = ''] = pieces;
  const [letter, digit] = Number(first) > 0 ? [second, first] : [first, second];
  const of = letter === 'q' ? 4 : 2;
  return Number(digit) > of ? undefined : { index: Number(digit) - 1, of };
}
