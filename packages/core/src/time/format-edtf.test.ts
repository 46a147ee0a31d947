import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EdtfError } from './edtf-error.js';
import { formatEdtf } from './format-edtf.js';
import { parseEdtf } from './parse-edtf.js';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const qualifier = fc.constantFrom('', '', '', '?', '~', '%');
const year = fc.oneof(
  fc.nat(9999).map((n) => pad(n, 4)),
  fc.integer({ min: 1, max: 9999 }).map((n) => `-${pad(n, 4)}`),
  fc.constantFrom('201X', '19XX', 'XXXX', '19X4', '-198X'),
);
const month = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => pad(n, 2)),
  fc.constantFrom('XX', '0X', '1X', 'X2'),
);
const day = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map((n) => pad(n, 2)),
  fc.constantFrom('XX', '0X', '1X', '2X'),
);
const date = fc.oneof(
  fc.tuple(year, qualifier).map((parts) => parts.join('')),
  fc.tuple(year, fc.integer({ min: 21, max: 41 }), qualifier).map(([y, code, q]) => `${y}-${code}${q}`),
  fc.tuple(year, month, qualifier).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, qualifier, month, qualifier, day).map(([y, left, m, q, d]) => `${y}-${left}${m}-${q}${d}`),
  fc.constantFrom('Y17E7', 'Y-123456', '1950S2', '2024-05-24T20:45:00-04:00', '2024-05-24T20:45:00', '2024-05-24T20:45:00.500Z'),
);
const expression = fc.oneof(
  date,
  fc.tuple(date, fc.constantFrom('..', '')).map((ends) => ends.join('/')),
  fc.tuple(fc.constantFrom('..', ''), date).map((ends) => ends.join('/')),
  fc.tuple(date, date).map((ends) => ends.join('/')),
  fc.tuple(fc.array(date, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([members, isOneOf]) => (isOneOf ? `[${members.join()}]` : `{${members.join()}}`)),
);

describe('formatEdtf', () => {
  it('gives a text that reads as the same date', () => {
    fc.assert(
      fc.property(expression, (text) => {
        let parsed;
        try {
          parsed = parseEdtf(text);
        } catch (error) {
          expect(error).toBeInstanceOf(EdtfError);
          return;
        }
        expect(parseEdtf(formatEdtf(parsed))).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });

  it('never finds the bounds of an end in the wrong order', () => {
    fc.assert(
      fc.property(date, (text) => {
        const { start, end } = parseEdtf(text);
        expect(start.earliest).toBeLessThanOrEqual(start.latest);
        expect(end).toEqual(start);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses any other text with an EdtfError that points into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0129-/.[]{},?~%XYTZESP: +\u2212é')), maxLength: 70 }), (text) => {
        try {
          parseEdtf(text);
        } catch (error) {
          expect(error).toBeInstanceOf(EdtfError);
          expect((error as EdtfError).index).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
