import type { DateNames } from './date-names.js';
import type { EventDate } from './event-date.js';
import { firstAndLast, isPlainDate, nameOfDate, phraseOfDate } from './words-of-date.js';

const MAX_LISTED = 6;

/** The first and the last member as names: without what they share, unless they are of two precisions or one of them is doubted. */
function endsOf(date: EventDate, names: DateNames): readonly [string, string] {
  const sorted = date.members?.toSorted((a, b) => a.start.earliest - b.start.earliest) ?? [];
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const isAlike = first?.precision === last?.precision && sorted.every(isPlainDate);
  return first && last && !isAlike ? [nameOfDate(first, names), nameOfDate(last, names)] : firstAndLast(date, names);
}

function severalPhrase(date: EventDate, names: DateNames): string {
  const { words } = names;
  const isOneOf = date.kind === 'oneOf';
  const sorted = date.members?.toSorted((a, b) => a.start.earliest - b.start.earliest) ?? [];
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (date.start.kind === 'open' && date.end.kind !== 'open') return (isOneOf ? words.orEarlier : words.andEarlier)(last ? nameOfDate(last, names) : date.edtf);
  if (date.end.kind === 'open') return (isOneOf ? words.orLater : words.andLater)(first ? nameOfDate(first, names) : date.edtf);
  return (isOneOf ? words.oneOfSeveral : words.allOfSeveral)(...endsOf(date, names), date.members?.length);
}

function listPhrase(members: readonly EventDate[], date: EventDate, names: DateNames): string {
  const { words } = names;
  const isOneOf = date.kind === 'oneOf';
  const isOpen = date.start.kind === 'open' || date.end.kind === 'open';
  const type = isOneOf ? 'disjunction' : 'conjunction';
  const isPlain = members.every(isPlainDate);
  const hasOnly = (...precisions: readonly string[]): boolean => isPlain && !isOpen && members.every(({ precision }) => precisions.includes(precision));
  const starts = members.map((member) => member.start.earliest);
  const days = hasOnly('day') ? names.maybeDays(starts, type) : undefined;
  if (days !== undefined) return days;
  const listed = members.map((member) => nameOfDate(member, names));
  const last = listed.length - 1;
  if (date.start.kind === 'open') listed[0] = (isOneOf ? words.orEarlier : words.andEarlier)(listed[0] ?? '');
  if (date.end.kind === 'open') listed[last] = (isOneOf ? words.orLater : words.andLater)(listed[last] ?? '');
  const text = names.list(listed, type);
  return isOneOf && hasOnly('month', 'season') ? words.someTimeIn(text) : text;
}

/** A set in words: one range by its ends, up to six members as a list, else the first and last with their number. */
export function phraseOfSet(date: EventDate, names: DateNames): string {
  const { members, kind } = date;
  const isOpen = date.start.kind === 'open' || date.end.kind === 'open';
  const isRange = !isOpen && date.edtf.includes('..') && !date.edtf.includes(',');
  if (isRange && kind === 'oneOf' && (members?.length ?? Infinity) > 2) return names.words.between(...endsOf(date, names));
  if (!members || members.length > MAX_LISTED) return severalPhrase(date, names);
  const [only] = members;
  return only && members.length === 1 && !isOpen ? phraseOfDate(only, names) : listPhrase(members, date, names);
}
