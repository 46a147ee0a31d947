import { enProblemWords as words } from '../words/problem-words.js';
import { cleanLine, cleanText, isInvisible } from './clean-text.js';
import type { EventField } from './event-fields.js';
import { foldName } from './fold-name.js';
import { isPlainColor } from './is-plain-color.js';
import { isAbsent } from './own-value.js';
import { plainText } from './plain-text.js';
import { kindOf } from './problem-list.js';
import { readSideDate } from './read-date.js';
import type { RecordScope } from './record-scope.js';
import { safeUrl } from './safe-url.js';
import { shorten } from './shorten.js';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i;

/** A field of which one value is read. `name` is how a message calls it. */
export type ValueField = Pick<EventField, 'name' | 'values' | 'min' | 'max'>;

/** Shown text of one or more lines, shortened to the limit; nothing where none can be seen. */
export function readText(value: unknown, field: string, scope: RecordScope, clean = cleanText): string | undefined {
  if (isAbsent(value)) return undefined;
  const text = plainText(value);
  if (text === undefined) return scope.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'text', found: kindOf(value) }), field, value });
  const limit = scope.state.limits.cellCharacters;
  if (text.length > limit) scope.warn({ code: 'too_long', text: words.tooLong({ field, limit }), field, value });
  const shown = clean(shorten(text, limit));
  return isInvisible(shown) ? undefined : shown;
}

/** Shown text in one line. */
export function readLine(value: unknown, field: string, scope: RecordScope): string | undefined {
  return readText(value, field, scope, cleanLine);
}

/** A list of lines; one text may hold several with ";" between them. */
export function readList(value: unknown, field: string, scope: RecordScope): readonly string[] | undefined {
  const members = typeof value === 'string' ? value.split(';') : membersOf(value, field, scope);
  const lines = members?.map((member) => readLine(member, field, scope)).filter((line) => line !== undefined);
  return lines === undefined || lines.length === 0 ? undefined : lines;
}

/** The members of a list up to the limit; one text or object counts as a list of one. */
export function membersOf(value: unknown, field: string, scope: RecordScope): readonly unknown[] | undefined {
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value)) return [value];
  const limit = scope.state.limits.listMembers;
  if (value.length > limit) scope.warn({ code: 'too_many', text: words.tooManyMembers({ field, limit }), field });
  return value.slice(0, limit);
}

/** One of the values of a field; letter case, spaces, "-" and "_" do not matter. */
export function readChoice(value: unknown, { name, values = [] }: ValueField, scope: RecordScope): string | undefined {
  if (isAbsent(value)) return undefined;
  const wanted = foldName(plainText(value) ?? '');
  const choice = values.find((one) => foldName(one) === wanted);
  return choice ?? scope.warn({ code: 'bad_value', text: words.badValue({ field: name, wanted: values.join(', ') }), field: name, value });
}

/** A finite number within the bounds of a field. */
export function readNumber(value: unknown, { name, min = -Infinity, max = Infinity }: ValueField, scope: RecordScope, isWhole = false): number | undefined {
  if (isAbsent(value)) return undefined;
  const number = typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number >= min && number <= max && (!isWhole || Number.isInteger(number))) return number + 0;
  const bounds = Number.isFinite(max) ? ` from ${min} to ${max}` : Number.isFinite(min) ? ` from ${min}` : '';
  return scope.warn({ code: 'bad_number', text: words.badNumber({ field: name, wanted: `a ${isWhole ? 'whole ' : ''}number${bounds}` }), field: name, value });
}

/** An address that a reader may be sent to. */
export function readUrl(value: unknown, field: string, scope: RecordScope): string | undefined {
  if (isAbsent(value)) return undefined;
  const limit = scope.state.limits.urlCharacters;
  if (typeof value === 'string' && value.length > limit) return scope.warn({ code: 'too_long', text: words.tooLong({ field, limit }), field, value });
  const url = typeof value === 'string' ? safeUrl(value) : undefined;
  return url ?? scope.warn({ code: 'unsafe_url', text: words.unsafeUrl({ field }), field, value });
}

/** Addresses in a list. */
export function readUrls(value: unknown, field: string, scope: RecordScope): readonly string[] | undefined {
  const urls = membersOf(value, field, scope)
    ?.map((member) => readUrl(member, field, scope))
    .filter((url) => url !== undefined);
  return urls === undefined || urls.length === 0 ? undefined : urls;
}

/** A date that is kept as EDTF text. */
export function readEdtf(value: unknown, field: string, scope: RecordScope): string | undefined {
  return readSideDate(value, field, scope)?.edtf;
}

/** A language tag such as "uk" or "pt-BR". */
export function readLanguage(value: unknown, field: string, scope: RecordScope): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' && LANGUAGE.test(value.trim())) return value.trim();
  return scope.warn({ code: 'bad_value', text: words.badValue({ field, wanted: 'a language tag, such as en or pt-BR' }), field, value });
}

/** Notes a colour that is none. Colours of data are never used. */
export function checkColor(value: unknown, scope: RecordScope): void {
  if (isAbsent(value) || (typeof value === 'string' && isPlainColor(value))) return;
  scope.warn({ code: 'unsafe_color', text: words.unsafeColor, field: 'color', value });
}
