import { hasContent, setOnce, type DateDraft } from './date-draft.js';
import type { Token } from './phrase-tokens.js';

/** Gives the numbers their meaning, as far as the draft alone tells. */
export function placeNumbers(draft: DateDraft, numbers: readonly Token[]): boolean {
  const [one, two] = numbers;
  if (one === undefined) return hasContent(draft);
  if (draft.decade !== undefined || draft.year !== undefined || draft.century !== undefined) return false;
  if (two === undefined) return placeOne(draft, one);
  if (isLong(one) === isLong(two)) {
    // "24-May-06": two short numbers around a month are the day and the year.
    if (isLong(one) || draft.month === undefined || two.kind === 'ordinal') return false;
    return setOnce(draft, 'day', one.value as number) && setOnce(draft, 'shortYear', two.value as number);
  }
  const [year, other] = isLong(one) ? [one, two] : [two, one];
  if (draft.season !== undefined || draft.part !== undefined) return false;
  draft.year = year.value as number;
  if (draft.month !== undefined) return setOnce(draft, 'day', other.value as number);
  draft.loose = looseOf(other);
  return true;
}

function placeOne(draft: DateDraft, number: Token): boolean {
  const value = number.value as number;
  const { kind, digits } = number;
  const hasDay = draft.day !== undefined;
  const isPartOfYear = hasDay || draft.month !== undefined || draft.season !== undefined || draft.part !== undefined;
  if (kind === 'short') return setOnce(draft, 'shortYear', value);
  if (kind === 'number' && draft.era !== undefined && (hasDay || draft.month === undefined)) return setOnce(draft, 'year', value);
  if (digits > 4) return false;
  if (isLong(number) && (digits === 4 || isPartOfYear)) return setOnce(draft, 'year', value);
  if (kind === 'ordinal' && draft.month !== undefined) return setOnce(draft, 'day', value);
  if (draft.month !== undefined && value > 31) return setOnce(draft, 'shortYear', value);
  if (hasDay || draft.season !== undefined || draft.part !== undefined) return digits === 2 && setOnce(draft, 'shortYear', value);
  draft.loose = looseOf(number);
  return true;
}

/** Whether a number can only be a year: it has three or more digits. */
export function isLong({ kind, digits }: Token): boolean {
  return kind === 'number' && digits > 2;
}

function looseOf({ value, digits, kind }: Token): NonNullable<DateDraft['loose']> {
  return { value: value as number, digits, isOrdinal: kind === 'ordinal' };
}
