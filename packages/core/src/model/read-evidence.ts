import { enProblemWords as words } from '../words/problem-words.js';
import { SOURCE_FIELDS, snakeCase } from './event-fields.js';
import { isAbsent, isDataObject, ownValue } from './own-value.js';
import { kindOf } from './problem-list.js';
import type { RawRecord } from './raw-record.js';
import { membersOf, readEdtf, readLanguage, readLine, readNumber, readText, readUrl } from './read-values.js';
import type { RecordScope } from './record-scope.js';
import { safeUrl } from './safe-url.js';
import type { ChainStep, Magnitude, Source } from './timeline.js';

/** Where a reader can check an event. A text stands for a source of that address or title. */
export function readSources(value: unknown, scope: RecordScope): readonly Source[] | undefined {
  const sources = membersOf(value, 'sources', scope)
    ?.map((member) => readSource(member, scope))
    .filter((source) => source !== undefined);
  return sources === undefined || sources.length === 0 ? undefined : sources;
}

function readSource(value: unknown, scope: RecordScope): Source | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') {
    const url = /^(?:https?|mailto):/i.test(value.trim()) ? safeUrl(value) : undefined;
    const title = url ?? readLine(value, 'sources', scope);
    return title === undefined ? undefined : url === undefined ? { title } : { url };
  }
  if (!isDataObject(value)) return wrongMember(value, 'sources', scope);
  const source: { [name: string]: string } = {};
  for (const { name, kind } of SOURCE_FIELDS) {
    const text = READ_SOURCE_FIELD[kind](ownValue(value, name, snakeCase(name)), `sources.${name}`, scope);
    if (text !== undefined) source[name] = text;
  }
  return Object.keys(source).length === 0 ? undefined : source;
}

const READ_SOURCE_FIELD = { line: readLine, text: readText, url: readUrl, edtf: readEdtf, lang: readLanguage };

/** The hands through which the words came. A text stands for an agent without a role. */
export function readChain(value: unknown, scope: RecordScope): readonly ChainStep[] | undefined {
  const steps = membersOf(value, 'chain', scope)
    ?.map((member) => readStep(member, scope))
    .filter((step) => step !== undefined);
  return steps === undefined || steps.length === 0 ? undefined : steps;
}

function readStep(value: unknown, scope: RecordScope): ChainStep | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string' && !isDataObject(value)) return wrongMember(value, 'chain', scope);
  const agent = readLine(typeof value === 'string' ? value : ownValue(value, 'agent'), 'chain.agent', scope);
  const role = typeof value === 'string' ? undefined : readLine(ownValue(value, 'role'), 'chain.role', scope);
  return agent === undefined ? undefined : { agent, ...(role !== undefined && { role }) };
}

/** A number with its unit: `{ value, unit }`, or the two in fields of their own. */
export function readMagnitude(raw: RawRecord, scope: RecordScope): Magnitude | undefined {
  const given = raw.get('magnitude');
  const whole = isDataObject(given) ? given : undefined;
  const number = whole === undefined ? (given ?? raw.get('magnitudeValue')) : ownValue(whole, 'value');
  const value = readNumber(number, { name: 'magnitude' }, scope);
  if (value === undefined) return undefined;
  const unit = readLine(whole === undefined ? (raw.get('magnitudeUnit') ?? raw.get('unit')) : ownValue(whole, 'unit'), 'magnitude.unit', scope);
  if (unit !== undefined) return { value, unit };
  return scope.warn({ code: 'bad_value', text: words.badValue({ field: 'magnitude', wanted: 'a value with a unit' }), field: 'magnitude', value: number });
}

function wrongMember(value: unknown, field: string, scope: RecordScope): undefined {
  return scope.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'a list of objects', found: kindOf(value) }), field, value });
}
