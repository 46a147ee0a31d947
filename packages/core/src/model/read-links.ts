import { enProblemWords as words } from '../words/problem-words.js';
import { cleanLine } from './clean-text.js';
import { isAbsent, isDataObject, ownValue } from './own-value.js';
import { plainText } from './plain-text.js';
import { inShort, kindOf } from './problem-list.js';
import { readChoice, readEdtf, readLine } from './read-values.js';
import type { RecordScope } from './record-scope.js';
import { LINK_TYPES, type Link, type LinkType } from './timeline.js';

/** Links as they stand in the file, and the event on which they stand, if any. */
export interface RawLinks {
  readonly value: unknown;
  readonly scope: RecordScope;
  readonly from?: string;
}

/** Links, and of each the record on which it stands and its number there, from 1. */
export interface ReadLinks {
  readonly links: readonly Link[];
  readonly scopes: readonly RecordScope[];
  readonly numbers: readonly number[];
}

/** The links whose two ends are shown; the others are noted. */
export function readLinks(lists: readonly RawLinks[], isShown: (id: string) => boolean): ReadLinks {
  const links: Link[] = [];
  const scopes: RecordScope[] = [];
  const numbers: number[] = [];
  for (const { value, scope, from } of lists) {
    if (isAbsent(value)) continue;
    if (!Array.isArray(value)) {
      scope.warn({ code: 'wrong_type', text: words.wrongType({ field: 'links', wanted: 'a list of links', found: kindOf(value) }), field: 'links', value });
      continue;
    }
    value.forEach((member: unknown, index) => {
      const link = readLink(member, { number: index + 1, scope, from, isShown });
      if (link === undefined) return;
      links.push(link);
      scopes.push(scope);
      numbers.push(index + 1);
    });
  }
  return { links, scopes, numbers };
}

interface LinkPlace {
  readonly number: number;
  readonly scope: RecordScope;
  readonly from: string | undefined;
  readonly isShown: (id: string) => boolean;
}

function readLink(member: unknown, { number, scope, from: owner, isShown }: LinkPlace): Link | undefined {
  const field = 'links';
  if (!isDataObject(member))
    return scope.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'a list of objects', found: kindOf(member) }), field, value: member });
  const from = owner ?? readEnd(ownValue(member, 'from'));
  const to = readEnd(ownValue(member, 'to', 'target'));
  for (const [name, id] of [['from', from] as const, ['to', to] as const])
    if (id === undefined || !isShown(id))
      return scope.warn({ code: 'unknown_link', text: words.unknownLink({ link: number, id: inShort(id ?? '') }), field: `links.${name}`, value: id });
  if (from === undefined || to === undefined) return undefined;
  if (from === to) return scope.warn({ code: 'bad_value', text: words.linkToItself({ link: number }), field: 'links.to', value: to });
  const type = readType(ownValue(member, 'type'), scope);
  const by = readLine(ownValue(member, 'by'), 'links.by', scope);
  if (type === 'causes' && by === undefined)
    return scope.warn({ code: 'bad_value', text: words.causeWithoutAuthor({ link: number }), field: 'links.by', value: type });
  const note = readLine(ownValue(member, 'note'), 'links.note', scope);
  const since = readEdtf(ownValue(member, 'since'), 'links.since', scope);
  return type && { from, to, type, ...(note !== undefined && { note }), ...(by !== undefined && { by }), ...(since !== undefined && { since }) };
}

function readType(value: unknown, scope: RecordScope): LinkType | undefined {
  const field = { name: 'links.type', values: LINK_TYPES };
  if (!isAbsent(value)) return readChoice(value, field, scope) as LinkType | undefined;
  return scope.warn({ code: 'bad_value', text: words.badValue({ field: field.name, wanted: LINK_TYPES.join(', ') }), field: field.name });
}

function readEnd(value: unknown): string | undefined {
  const text = plainText(value);
  return text === undefined ? undefined : cleanLine(text);
}
