import type { ProblemText } from '../words/problem-words.js';
import { enProblemWords as words } from '../words/problem-words.js';
import { cleanLine } from './clean-text.js';
import type { Problem, ProblemCode } from './problem.js';
import { shorten } from './shorten.js';

const SHOWN_CHARACTERS = 80;

/** Where a fault lies. `value` may be of any type; it is told as short text. */
export interface FaultPlace {
  readonly record?: number | undefined;
  readonly id?: string | undefined;
  readonly field?: string | undefined;
  readonly value?: unknown;
}

/** Collects problems up to a limit and counts the rest, so that a list of faults cannot itself be the burden. */
export class ProblemList {
  readonly #listed: Problem[] = [];
  readonly #limit: number;
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether further problems are only counted, so that their words are not needed. */
  get isFull(): boolean {
    return this.#listed.length >= this.#limit;
  }

  error(code: ProblemCode, text: ProblemText, place: FaultPlace = {}): void {
    this.#add(code, 'error', text, place);
  }

  warn(code: ProblemCode, text: ProblemText, place: FaultPlace = {}): void {
    this.#add(code, 'warning', text, place);
  }

  /** Takes a problem as it is. */
  take(problem: Problem): void {
    this.#count++;
    if (!this.isFull) this.#listed.push(problem);
  }

  /** The problems by record, those of the whole file first; beyond the limit one more that says how many there are. */
  toArray(): readonly Problem[] {
    const problems = this.#listed.toSorted((a, b) => (a.record ?? 0) - (b.record ?? 0));
    const more = this.#count - problems.length;
    if (more > 0) problems.push({ code: 'too_many', severity: 'warning', ...words.moreProblems({ more, listed: problems.length }) });
    return Object.freeze(problems.map((problem) => Object.freeze(problem)));
  }

  #add(code: ProblemCode, severity: Problem['severity'], text: ProblemText, { record, id, field, value }: FaultPlace): void {
    if (this.isFull) {
      this.#count++;
      return;
    }
    const where = { ...(record !== undefined && { record }), ...(id !== undefined && { id }), ...(field !== undefined && { field }) };
    this.take({ code, severity, ...where, ...(value !== undefined && { value: inShort(value) }), ...text });
  }
}

/**
 * A value from data as short text for a message.
 *
 * @example
 * inShort({ nodeType: 1 }) //=> 'an object'
 */
export function inShort(value: unknown): string {
  if (typeof value === 'string') return shorten(cleanLine(value.slice(0, 4 * SHOWN_CHARACTERS)), SHOWN_CHARACTERS);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kindOf(value);
}

/**
 * What a value is, in words.
 *
 * @example
 * kindOf([]) //=> 'a list'
 */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : 'a function or symbol';
}
