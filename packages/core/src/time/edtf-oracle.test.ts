import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryEdtf, arbitraryEdtfLike } from '@deedline/testing';
import { parseEdtf } from './parse-edtf.js';

/**
 * Where edtf.js 4.11 and we judge differently, and why. A difference that no entry explains fails the test, and so does an entry that
 * explains none: then edtf.js has mended it, and the entry goes.
 */
interface KnownFault {
  readonly name: string;
  readonly accepts: 'we' | 'edtf.js';
  readonly holds: (text: string) => boolean;
}

const accepts = (read: (text: string) => unknown, text: string): boolean => {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
};

const hasQualifier = (text: string): boolean => /[?~%]/.test(text);
const isCompound = (text: string): boolean => /[/[{]/.test(text);
const partsOf = (text: string): readonly string[] => text.split(/[/,[\]{}]|\.\./).filter((part) => part !== '');
const isSubYear = (part: string): boolean => /^[?~%]?-?[\dX]{4}[?~%]?-[?~%]?(2[1-9]|3\d|4[01])[?~%]?$/.test(part);
/** Whether a day is written that no calendar has; by the calendar of the platform, not by ours. */
function isNoDay(part: string): boolean {
  const [, sign = '', year = '', month = '', day = ''] = /^(-?)(\d{4})-(\d\d)-(\d\d)/.exec(part) ?? [];
  const date = new Date(Date.UTC(2000, 0));
  date.setUTCFullYear(Number(sign + year), Number(month) - 1, Number(day));
  return day !== '' && date.getUTCDate() !== Number(day);
}

const isReversed = (a: string, b: string): boolean => {
  try {
    return parseEdtf(b).end.latest < parseEdtf(a).start.earliest;
  } catch {
    return false;
  }
};

const rangesOf = (text: string): readonly (readonly [string, string])[] =>
  [...text.slice(1, -1).matchAll(/([^.,]+)\.\.([^.,]+)/g)].map(([, a = '', b = '']) => [a, b]);

const KNOWN_FAULTS: readonly KnownFault[] = [
  { name: 'edtf.js refuses a mask with a qualifier', accepts: 'we', holds: (text) => text.includes('X') && hasQualifier(text) },
  { name: 'edtf.js refuses a mask with a fixed digit after it in a month', accepts: 'we', holds: (text) => /-X\d/.test(text) },
  { name: 'edtf.js refuses a mask whose only days are the last of a month', accepts: 'we', holds: (text) => /-(04|06|09|11)-3X/.test(text) },
  {
    name: 'edtf.js refuses long and rounded years with a qualifier, in intervals and in sets',
    accepts: 'we',
    holds: (text) => /[YS]/.test(text) && (hasQualifier(text) || isCompound(text)),
  },
  {
    name: 'edtf.js refuses seasons and parts of a year with a qualifier, a mask, in intervals and in sets (our extension)',
    accepts: 'we',
    holds: (text) => partsOf(text).some((part) => isSubYear(part) && (part !== text || hasQualifier(text) || text.includes('X'))),
  },
  {
    name: 'edtf.js refuses an interval with a whole date qualified on one side and a component of its own on the other',
    accepts: 'we',
    holds: (text) => text.split('/').filter(hasQualifier).length === 2 && /([?~%]\/|[?~%]$)/.test(text),
  },
  { name: 'edtf.js refuses qualifiers in sets', accepts: 'we', holds: (text) => /^[[{]/.test(text) && hasQualifier(text) },
  { name: 'edtf.js refuses times of day in sets', accepts: 'we', holds: (text) => /^[[{]/.test(text) && text.includes('T') },
  { name: 'edtf.js refuses the offset -00:00', accepts: 'we', holds: (text) => text.includes('-00:00') },
  { name: 'edtf.js accepts an interval that ends before it starts', accepts: 'edtf.js', holds: (text) => isReversed(...(text.split('/') as [string, string])) },
  {
    name: 'edtf.js accepts a range in a set that ends before it starts',
    accepts: 'edtf.js',
    holds: (text) => rangesOf(text).some(([a, b]) => isReversed(a, b)),
  },
  { name: 'edtf.js accepts an interval without any date', accepts: 'edtf.js', holds: (text) => ['/', '../', '/..', '../..'].includes(text) },
  {
    name: 'edtf.js accepts one member that is open on both sides',
    accepts: 'edtf.js',
    holds: (text) => text.split(',').some((member) => member.split('..').length > 2),
  },
  { name: 'edtf.js accepts two qualifiers on one component', accepts: 'edtf.js', holds: (text) => /[?~%](-?[\dX]{4}|[\dX]{2})[?~%]/.test(text) },
  { name: 'edtf.js accepts an offset without a colon', accepts: 'edtf.js', holds: (text) => partsOf(text).some((part) => /T.*[+-]\d{4}$/.test(part)) },
  { name: 'edtf.js accepts the year -0000 with a mask', accepts: 'edtf.js', holds: (text) => text.includes('-0000-') && text.includes('X') },
  {
    name: 'edtf.js rolls days that are not in the calendar over into the next month',
    accepts: 'edtf.js',
    holds: (text) => partsOf(text).some(isNoDay),
  },
  {
    name: 'edtf.js accepts a decade of three digits, as the draft of 2012 had it',
    accepts: 'edtf.js',
    holds: (text) => partsOf(text).some((part) => /^[?~%]?-?\d{3}[?~%]?$/.test(part)),
  },
  { name: 'edtf.js accepts years beyond a trillion, and exponents of more than two digits', accepts: 'edtf.js', holds: (text) => /E\d\d/.test(text) },
];

describe('acceptance, against edtf.js', () => {
  const used = new Set<KnownFault>();
  const differences = (arbitrary: fc.Arbitrary<string>, numRuns: number): readonly string[] =>
    fc.sample(arbitrary, { numRuns, seed: 20_240_524 }).flatMap((text) => {
      const [ours, theirs] = [accepts(parseEdtf, text), accepts(parse, text)];
      if (ours === theirs) return [];
      const fault = KNOWN_FAULTS.find((each) => each.accepts === (ours ? 'we' : 'edtf.js') && each.holds(text));
      if (!fault) return [`${ours ? 'only we accept' : 'only edtf.js accepts'} ${text}`];
      used.add(fault);
      return [];
    });

  it('differs on well-formed expressions only where a known fault explains it', () => {
    expect(differences(arbitraryEdtf, 8000)).toEqual([]);
  });

  it('differs on nearly well-formed texts only where a known fault explains it', () => {
    expect(differences(arbitraryEdtfLike, 8000)).toEqual([]);
  });

  it('has met every known fault', () => {
    expect(KNOWN_FAULTS.filter((fault) => !used.has(fault)).map(({ name }) => name)).toEqual([]);
  });
});
