import fc from 'fast-check';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const joinedBy = (separator: string) => (parts: readonly string[]) => parts.join(separator);

const qualifier = fc.constantFrom('', '', '', '', '?', '~', '%');
const year = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9999).map((n) => pad(n, 4)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9999 }).map((n) => `-${pad(n, 4)}`) },
  fc.constantFrom('201X', '19XX', 'XXXX', '19X4', '-198X', '1XXX', '20X0', '-0000'),
);
const farYear = fc.constantFrom('Y12345', 'Y-17E7', '1950S2', 'Y171010000S3', 'Y-123456');
const month = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => pad(n, 2)) }, fc.constantFrom('XX', '0X', '1X', 'X2', 'X5'));
const season = fc.integer({ min: 21, max: 41 }).map(String);
const day = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 31 }).map((n) => pad(n, 2)) }, fc.constantFrom('XX', '0X', '1X', '2X', '3X'));
const plainDay = fc
  .tuple(fc.nat(9999), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`);
const time = fc
  .tuple(fc.nat(23), fc.nat(59), fc.constantFrom('', ':00', ':59', ':30.5', ':30.123'), fc.constantFrom('', 'Z', '+02', '+05:45', '-04:30', '+14:00', '-00:00'))
  .map(([hour, minute, second, offset]) => `T${pad(hour, 2)}:${pad(minute, 2)}${second}${offset}`);

/** One date of level 0, 1 or 2, or an extension of ours. Days may be beyond the end of their month. */
export const arbitraryEdtfDate: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(year, qualifier).map(joinedBy('')),
  fc.tuple(qualifier, year).map(joinedBy('')),
  fc.tuple(year, season).map(joinedBy('-')),
  fc.tuple(year, season, qualifier).map(([y, code, right]) => `${y}-${code}${right}`),
  fc.tuple(year, month, qualifier).map(([y, m, right]) => `${y}-${m}${right}`),
  fc.tuple(year, qualifier, month, qualifier, day).map(([y, right, m, left, d]) => `${y}${right}-${m}-${left}${d}`),
  fc.tuple(year, month, day, qualifier).map(([y, m, d, right]) => `${y}-${m}-${d}${right}`),
  fc.tuple(farYear, qualifier).map(joinedBy('')),
  fc.tuple(plainDay, time).map(joinedBy('')),
  plainDay,
);

const end = fc.oneof({ weight: 5, arbitrary: arbitraryEdtfDate }, fc.constantFrom('..', ''));
const range = fc.tuple(arbitraryEdtfDate, arbitraryEdtfDate).map(joinedBy('..'));
const members = fc.array(fc.oneof({ weight: 3, arbitrary: arbitraryEdtfDate }, range), { minLength: 1, maxLength: 3 });
const set = fc
  .tuple(fc.boolean(), fc.constantFrom('', '', '..'), members, fc.constantFrom('', '', '..'))
  .map(([isOneOf, before, dates, after]) => `${isOneOf ? '[' : '{'}${before}${dates.join(',')}${after}${isOneOf ? ']' : '}'}`);

const isShort = (text: string): boolean => text.length <= 64;

/** An expression of the right shape: a date, an interval or a set. The calendar and the order of its ends are left to chance. */
export const arbitraryEdtf: fc.Arbitrary<string> = fc
  .oneof({ weight: 3, arbitrary: arbitraryEdtfDate }, fc.tuple(end, end).map(joinedBy('/')), set)
  .filter(isShort);

/** An expression with one character left out, doubled or replaced. */
export const arbitraryEdtfLike: fc.Arbitrary<string> = fc
  .tuple(arbitraryEdtf, fc.nat(63), fc.constantFrom(...Array.from('0129-/.[]{},?~%XYTZSE: +')), fc.constantFrom('drop', 'insert', 'replace'))
  .map(([text, place, letter, how]) => {
    const at = place % text.length;
    return text.slice(0, at) + (how === 'drop' ? '' : letter) + text.slice(how === 'insert' ? at : at + 1);
  })
  .filter((text) => text !== '' && isShort(text));
