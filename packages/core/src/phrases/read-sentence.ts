import type { DateDraft } from './date-draft.js';
import type { PhraseRun } from './phrase-run.js';
import type { Token } from './phrase-tokens.js';
import { readDraft } from './read-draft.js';

/** How a date is tied to the one behind it. */
export type Link = 'to' | 'and' | 'or';

/** The sentence of a phrase: limits around it, and its dates with what stands between them. */
export interface Sentence {
  readonly limit?: string;
  readonly drafts: readonly DateDraft[];
  /** What stands behind each date but the last. */
  readonly links: readonly Link[];
  readonly end?: 'open' | 'unknown';
}

/** Reads all tokens of a phrase; `undefined` where one of them has no place in it. */
export function readSentence(tokens: readonly Token[], run: PhraseRun): Sentence | undefined {
  const outer: DateDraft = {};
  const start = readBefore(tokens, outer, run);
  const before = limitOf(tokens[start]);
  const list = readDates(tokens, before === undefined ? start : start + 1, run);
  if (list === undefined) return undefined;
  const { drafts, links, end, next } = list;
  const after = limitBehind(tokens[next], before);
  if (next + (after === undefined ? 0 : 1) < tokens.length) return undefined;
  const limit = after ?? before;
  // "c. 1801–10" is about both ends, "from c. 1801 to 1810" and "c. 1801 or 1810" about one.
  const isStretch = drafts.length === 2 && links[0] === 'to';
  qualify(before === undefined && !isStretch ? drafts.slice(0, 1) : drafts, outer);
  return { drafts, links, ...(limit !== undefined && { limit }), ...(end !== undefined && { end }) };
}

/** What stands before the dates and their limit: "possibly", "published". */
function readBefore(tokens: readonly Token[], outer: DateDraft, run: PhraseRun): number {
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === 'about') outer.isAbout = true;
    else if (kind === 'doubt') outer.isDoubted = true;
    else if (kind === 'act') run.note(`“${text}” says what it is the date of.`);
    else if (kind !== 'glue') return at;
  }
  return tokens.length;
}

function qualify(drafts: readonly DateDraft[], { isAbout, isDoubted }: DateDraft): void {
  for (const draft of drafts) {
    if (isAbout) draft.isAbout = true;
    if (isDoubted) draft.isDoubted = true;
  }
}

interface DateList extends Pick<Sentence, 'drafts' | 'links'> {
  readonly end: Sentence['end'];
  readonly next: number;
}

function readDates(tokens: readonly Token[], start: number, run: PhraseRun): DateList | undefined {
  const drafts: DateDraft[] = [];
  const links: Link[] = [];
  for (let at = start; at < tokens.length;) {
    const place = readDraft(tokens, at, run);
    if (place === undefined) return undefined;
    drafts.push(place.draft);
    const link = linkAt(tokens, place.next, drafts);
    if (link === undefined) return { drafts, links, end: undefined, next: place.next };
    at = place.next + link.length;
    const end = link.kind === 'to' ? endAt(tokens, at) : undefined;
    if (end !== undefined) return { drafts, links, end, next: tokens.length };
    links.push(link.kind);
  }
  return undefined;
}

function limitOf(token: Token | undefined): string | undefined {
  if (token === undefined) return undefined;
  if (token.kind === 'between') return 'between';
  if (token.kind === 'to') return 'until';
  return token.kind === 'limit' && !isBehind(token) ? String(token.value) : undefined;
}

/** "Or later", "or earlier" and "onwards" stand behind their date. */
function limitBehind(token: Token | undefined, before: string | undefined): string | undefined {
  const isFree = before === undefined || before === 'from';
  return token?.kind === 'limit' && isBehind(token) && isFree ? String(token.value) : undefined;
}

function isBehind({ value }: Token): boolean {
  return String(value).startsWith('o');
}

/** What ties a date to the next one, and how many tokens say so. */
function linkAt(tokens: readonly Token[], at: number, drafts: readonly DateDraft[]): { kind: Link; length: number } | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind === 'to' || token?.kind === 'dash') return { kind: 'to', length: 1 };
  if (token?.kind === 'and' || token?.kind === 'or') return { kind: token.kind, length: 1 };
  if (token?.kind === 'comma') return next?.kind === 'and' || next?.kind === 'or' ? { kind: next.kind, length: 2 } : { kind: 'and', length: 1 };
  // Between two whole dates a slash is EDTF gone wrong, not "or".
  return token?.kind === 'slash' && drafts.at(-1)?.year === undefined ? { kind: 'or', length: 1 } : undefined;
}

function endAt(tokens: readonly Token[], at: number): Sentence['end'] {
  const rest = tokens.slice(at).filter(({ kind }) => kind !== 'glue');
  if (rest.length === 0 || (rest.length === 1 && rest[0]?.kind === 'open')) return 'open';
  return rest.length === 1 && rest[0]?.text === '?' ? 'unknown' : undefined;
}
