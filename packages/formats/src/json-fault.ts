import type { Steps } from '@deedline/core';

/** Why a text is not JSON, and where. */
export interface JsonFault {
  readonly kind: 'endsEarly' | 'trailingComma' | 'unexpected';
  readonly index: number;
}

type Wanted = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = ['true', 'false', 'null'];
const TOKENS_A_STEP = 4_096;
const CHARACTERS_A_STEP = 65_536;

/**
 * The first fault of a text that `JSON.parse` refuses, the same in every engine, whose own messages differ. Needs no stack, however deep the text.
 *
 * @example
 * runSteps(findJsonFault('[1,]')) //=> { kind: 'trailingComma', index: 2 }
 */
export function* findJsonFault(text: string): Steps<JsonFault | undefined> {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let commaAt = -1;
  let at = 0;
  for (let tokens = 1; ; tokens++) {
    if (tokens % TOKENS_A_STEP === 0) yield at / text.length;
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    const isDone = wanted === 'comma' && open.length === 0;
    const char = text[at];
    if (char === undefined) return isDone ? undefined : { kind: 'endsEarly', index: at };
    if (isDone) return { kind: 'unexpected', index: at };
    const closing = open.at(-1) === '{' ? '}' : ']';
    if (char === closing && open.length > 0 && (wanted === 'comma' || wanted === 'firstKey' || wanted === 'firstValue')) {
      open.pop();
      wanted = 'comma';
      at++;
    } else if (char === closing && commaAt >= 0 && (wanted === 'key' || wanted === 'value')) {
      return { kind: 'trailingComma', index: commaAt };
    } else if (wanted === 'comma' || wanted === 'colon') {
      if (char !== (wanted === 'colon' ? ':' : ',')) return { kind: 'unexpected', index: at };
      commaAt = wanted === 'comma' ? at : -1;
      wanted = wanted === 'comma' && closing === '}' ? 'key' : 'value';
      at++;
    } else if (wanted === 'key' || wanted === 'firstKey') {
      if (char !== '"') return { kind: 'unexpected', index: at };
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      wanted = 'colon';
    } else if (char === '{' || char === '[') {
      open.push(char);
      wanted = char === '{' ? 'firstKey' : 'firstValue';
      commaAt = -1;
      at++;
    } else {
      const end = endOfScalar(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      wanted = 'comma';
    }
  }
}

function endOfScalar(text: string, at: number): number | JsonFault {
  if (text[at] === '"') return endOfString(text, at);
  for (const literal of LITERALS) {
    if (text.startsWith(literal, at)) return at + literal.length;
    if (literal.startsWith(text.slice(at, at + literal.length))) return { kind: 'endsEarly', index: text.length };
  }
  NUMBER.lastIndex = at;
  if (NUMBER.test(text)) return NUMBER.lastIndex;
  return text.slice(at) === '-' ? { kind: 'endsEarly', index: text.length } : { kind: 'unexpected', index: at };
}

function endOfString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) return at + 1;
    if (char < FIRST_PRINTABLE) return { kind: 'unexpected', index: at };
    if (char !== BACKSLASH) continue;
    at++;
    const escape = text[at];
    if (escape === undefined) break;
    if (escape === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (digits.length < 4 && /^[0-9a-f]*$/i.test(digits)) break;
      if (!/^[0-9a-f]{4}$/i.test(digits)) return { kind: 'unexpected', index: at };
      at += 4;
    } else if (!'"\\/bfnrt'.includes(escape)) return { kind: 'unexpected', index: at };
  }
  return { kind: 'endsEarly', index: text.length };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/**
 * Where a text first nests brackets deeper than `limit`, outside strings. Asked before `JSON.parse`, which deep text may drive over its stack.
 *
 * @example
 * runSteps(indexBeyondDepth('[[[]]]', 2)) //=> 2
 */
export function* indexBeyondDepth(text: string, limit: number): Steps<number | undefined> {
  let depth = 0;
  let isText = false;
  let stepEnd = CHARACTERS_A_STEP;
  for (let at = 0; at < text.length; at++) {
    if (at >= stepEnd) {
      yield at / text.length;
      stepEnd += CHARACTERS_A_STEP;
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) isText = !isText;
    else if (isText && code === BACKSLASH) at++;
    else if (isText) continue;
    else if (code === BRACE || code === BRACKET) {
      depth++;
      if (depth > limit) return at;
    } else if (code === BRACE + 2 || code === BRACKET + 2) depth--;
  }
  return undefined;
}

const BRACE = 0x7b;
const BRACKET = 0x5b;
