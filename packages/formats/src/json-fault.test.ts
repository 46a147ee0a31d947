import { runSteps } from '@deedline/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault, indexBeyondDepth } from './json-fault.js';

const faults: [text: string, kind: string, index: number][] = [
  ['[1,]', 'trailingComma', 2],
  ['{"a":1,}', 'trailingComma', 6],
  ['[1,2', 'endsEarly', 4],
  ['{"a', 'endsEarly', 3],
  ['{"a":', 'endsEarly', 5],
  ['[tru', 'endsEarly', 4],
  ['"\\u12', 'endsEarly', 5],
  ['[-', 'endsEarly', 2],
  ['// note', 'unexpected', 0],
  ['[NaN]', 'unexpected', 1],
  ["{'a':1}", 'unexpected', 1],
  ['[1 2]', 'unexpected', 3],
  ['[,]', 'unexpected', 1],
  ['[1}', 'unexpected', 2],
  ['{} x', 'unexpected', 3],
  ['"a\nb"', 'unexpected', 2],
];
test.each(faults)('%j: %s at %d', (text, kind, index) => expect(runSteps(findJsonFault(text))).toEqual({ kind, index }));

describe('agrees with JSON.parse', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  test('on JSON, and on JSON with one place changed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', '\\', '0', '-', 'e', ':', '\n'), (text, at, piece) => {
        const place = at % (text.length + 1);
        for (const one of [text, text.slice(0, place) + piece + text.slice(place + 1), text.slice(0, place)])
          expect(runSteps(findJsonFault(one)) === undefined, one).toBe(parses(one));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('finds where brackets are nested too deep, not counting those in text', () => {
  expect(runSteps(indexBeyondDepth('{"a":["[[[\\"[["]}', 2))).toBeUndefined();
  expect(runSteps(indexBeyondDepth('{"a":[{}]}', 2))).toBe(6);
});

test('a long text is looked through in many steps, also one of escapes only', () => {
  for (const text of [`["${'a'.repeat(300_000)}"]`, `["${'\\\\'.repeat(150_000)}"]`, `[${'[],'.repeat(100_000)}[]]`])
    expect([...indexBeyondDepth(text, 2)].length).toBeGreaterThan(3);
  expect([...findJsonFault(`[${'1,'.repeat(20_000)}]`)].length).toBeGreaterThan(3);
});
