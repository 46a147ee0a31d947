import type { DateReach } from './date-reach.js';
import { plainText, samePrecision, stepPlain, type PlainDate } from './plain-date.js';
import type { Link, Sentence } from './read-sentence.js';

/** One date of a sentence, or a stretch "A to B", with its qualifier. */
interface Member {
  readonly first: Dated;
  readonly last?: Dated;
}

/** What a date of a sentence may be, with its EDTF qualifier. */
export interface Dated extends DateReach {
  readonly qualifier: string;
  /** Whether it stands for the first or last moment of itself: what is before an end may still be in it. */
  readonly edge?: 'beginning' | 'end';
}

/** The dates, with those that "to" ties made one; `undefined` for a chain "A to B to C". */
function membersOf(dates: readonly Dated[], links: readonly Link[]): readonly Member[] | undefined {
  const members: Member[] = [];
  for (let at = 0; at < dates.length; at++) {
    const first = dates[at] as Dated;
    if (links[at] !== 'to') members.push({ first });
    else if (links[at + 1] === 'to') return undefined;
    else members.push({ first, last: dates[++at] as Dated });
  }
  return members;
}

/** The EDTF of a sentence; `undefined` where there is none. */
export function written({ limit, links, end }: Sentence, dates: readonly Dated[]): string | undefined {
  const members = membersOf(dates, links);
  const [member, second] = members ?? [];
  if (members === undefined || member === undefined) return undefined;
  const isFrom = limit === undefined || limit === 'from';
  if (end !== undefined)
    return (isFrom || limit === 'since') && dates.length === 1 ? `${endText(member.first, false)}/${end === 'open' ? '..' : ''}` : undefined;
  if (limit === 'between') return betweenText(members, links);
  if (second !== undefined) return limit === undefined ? setText(members, links) : undefined;
  if (limit !== undefined && !(isFrom && member.last !== undefined)) return limitText(member, limit);
  return member.last === undefined ? dateText(member.first) : `${endText(member.first, false)}/${endText(member.last, true)}`;
}

function betweenText(members: readonly Member[], links: readonly Link[]): string | undefined {
  const [from, to, ...more] = members.flatMap(({ first, last }) => (last === undefined ? [first] : [first, last]));
  if (from === undefined || to === undefined || more.length > 0 || links[0] === 'or') return undefined;
  return `[${rangeText(from, to)}]`;
}

function setText(members: readonly Member[], links: readonly Link[]): string | undefined {
  const isOneOf = links.includes('or');
  if (isOneOf && links.some((link, at) => link === 'and' && at > links.indexOf('or'))) return undefined;
  const texts = members.map(({ first, last }) => (last === undefined ? memberText(first) : rangeText(first, last)));
  return isOneOf ? `[${texts.join(',')}]` : `{${texts.join(',')}}`;
}

function limitText({ first, last = first }: Member, limit: string): string | undefined {
  // "After c. 1830" has no sharp edge to step over.
  const isExact = !/[~%]/.test(first.qualifier + last.qualifier);
  const step = (date: PlainDate, steps: 1 | -1): PlainDate => (isExact ? stepPlain(date, steps) : date);
  const hasTime = (first.edtf ?? '').includes('T');
  switch (limit) {
    case 'since':
      // "Since 1922–3" may start a stretch or be one.
      return last === first ? `${endText(first, false)}/..` : undefined;
    case 'from':
    case 'onward':
      return `${endText(first, false)}/..`;
    case 'until':
      return `../${endText(last, true)}`;
    case 'by':
    case 'orearlier':
      return `[..${hasTime ? first.edtf : plainText(last.last) + last.qualifier}]`;
    case 'notbefore':
    case 'orlater':
      return `[${hasTime ? first.edtf : plainText(first.first) + first.qualifier}..]`;
    case 'before':
      return hasTime ? `[..${first.edtf}]` : `[..${plainText(first.edge === 'end' ? first.first : step(first.first, -1))}${first.qualifier}]`;
    case 'after':
      return hasTime ? `[${first.edtf}..]` : `[${plainText(last.edge === 'beginning' ? last.last : step(last.last, 1))}${last.qualifier}..]`;
    default:
      return undefined;
  }
}

/** Whether a date can be one year, month or day only. */
export function isOne({ first, last }: DateReach): boolean {
  return first.length === last.length && first.every((part, at) => part === last[at]);
}

function dateText(date: Dated): string {
  return date.edtf === undefined && !isOne(date) ? `[${memberText(date)}]` : memberText(date);
}

function memberText(date: Dated): string {
  const { first, last, edtf, qualifier } = date;
  if (edtf !== undefined || isOne(date)) return (edtf ?? plainText(first)) + qualifier;
  return `${plainText(first)}${qualifier}..${plainText(last)}${qualifier}`;
}

/** An end of an interval. EDTF has no end that lies between two dates: the outer of them stands for it, as about. */
function endText(date: Dated, isEnd: boolean): string {
  if (date.edge === undefined && (date.edtf !== undefined || isOne(date))) return memberText(date);
  return plainText(isEnd ? date.last : date.first) + (date.qualifier === '' ? '~' : date.qualifier.replace('?', '%'));
}

function rangeText(from: Dated, to: Dated): string {
  if (from.edtf?.includes('T') === true && to.edtf?.includes('T') === true) return `${from.edtf}..${to.edtf}`;
  const [first, last] = samePrecision(from.first, to.last);
  return `${plainText(first)}${from.qualifier}..${plainText(last)}${to.qualifier}`;
}

/** A season alone may also be written with its months: as a stretch, or as one moment in them. */
export function otherwise({ drafts, limit, links, end }: Sentence, [date]: readonly Dated[]): readonly string[] {
  if (date === undefined || limit !== undefined || links.length > 0 || end !== undefined) return [];
  if (drafts[0]?.season === undefined || date.edtf === undefined || date.qualifier !== '') return [];
  const [first, last] = [plainText(date.first), plainText(date.last)];
  return [`${first}/${last}`, `[${first}..${last}]`];
}
