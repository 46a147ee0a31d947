import type { EventDate } from '../time/event-date.js';
import { enProblemWords as words } from '../words/problem-words.js';
import type { EventField } from './event-fields.js';
import { isAbsent } from './own-value.js';
import { plainText } from './plain-text.js';
import { kindOf } from './problem-list.js';
import type { RawRecord } from './raw-record.js';
import { readEventDate, readSideDate } from './read-date.js';
import { readChain, readMagnitude, readSources } from './read-evidence.js';
import { checkColor, readChoice, readLanguage, readLine, readList, readNumber, readText, readUrl, readUrls } from './read-values.js';
import type { RecordScope } from './record-scope.js';
import type { TimelineEvent } from './timeline.js';

/** An event that is read but for its id and lane. */
export type EventDraft = Omit<TimelineEvent, 'id' | 'lane'>;

/** Reads one record; `undefined` means that it cannot be shown, and why is noted. */
export function readRecord(raw: RawRecord, scope: RecordScope): EventDraft | undefined {
  const title = readTitle(raw.get('title'), scope);
  const date = readEventDate(raw, scope);
  if (title === undefined || date === undefined) return undefined;
  const draft: { [name: string]: unknown } = { date, title };
  for (const { field, key } of raw.optional) {
    const value = raw.at(key);
    if (value === undefined) continue;
    const read = readOptional(field, value, scope);
    if (read !== undefined) draft[field.name] = read;
  }
  addEvidence(draft, raw, scope);
  checkColor(raw.get('color'), scope);
  return draft as unknown as EventDraft;
}

/** Reads a field that events may have. */
export function readOptional(field: EventField, value: unknown, scope: RecordScope): unknown {
  const { name, kind } = field;
  switch (kind) {
    case 'line':
      return readLine(value, name, scope);
    case 'text':
      return readText(value, name, scope);
    case 'list':
      return readList(value, name, scope);
    case 'choice':
      return readChoice(value, field, scope);
    case 'number':
    case 'integer':
      return readNumber(value, field, scope, kind === 'integer');
    case 'date':
      return readSideDate(value, name, scope) satisfies EventDate | undefined;
    case 'url':
      return readUrl(value, name, scope);
    case 'urls':
      return readUrls(value, name, scope);
    case 'lang':
      return readLanguage(value, name, scope);
    case 'sources':
      return readSources(value, scope);
    default:
      throw new TypeError(`No reader for ${kind}`);
  }
}

function addEvidence(draft: { [name: string]: unknown }, raw: RawRecord, scope: RecordScope): void {
  const magnitude = readMagnitude(raw, scope);
  if (magnitude !== undefined) draft['magnitude'] = magnitude;
  const via = readLine(raw.get('via'), 'via', scope);
  const chain = readChain(raw.get('chain'), scope) ?? (via === undefined ? undefined : [{ agent: via, role: 'outlet' }]);
  if (chain !== undefined) draft['chain'] = chain;
}

/** The title of a record, without which it cannot be shown. */
export function readTitle(value: unknown, scope: RecordScope): string | undefined {
  const field = 'title';
  if (isAbsent(value)) return scope.error({ code: 'missing_required', text: words.missing({ field }), field });
  if (plainText(value) === undefined)
    return scope.error({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'text', found: kindOf(value) }), field, value });
  return readLine(value, field, scope) ?? scope.error({ code: 'missing_required', text: words.invisible({ field }), field, value });
}
