import { expect, it } from 'vitest';
import { parseEdtf } from './parse-edtf.js';
import { spanInZone } from './span-in-zone.js';
import { dayBoundsIn } from './zone-days.js';

const inZone = (text: string, timeZone: string): readonly string[] => {
  const date = parseEdtf(text);
  const { start, end } = spanInZone({ start: date.start.earliest, end: date.end.latest + 1 }, date, dayBoundsIn(timeZone));
  return [start, end].map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));
};

const CASES: readonly (readonly [text: string, timeZone: string, start: string, end: string])[] = [
  ['2024-05-24', 'UTC', '2024-05-24T00:00Z', '2024-05-25T00:00Z'],
  ['2024-05-24', 'Pacific/Kiritimati', '2024-05-23T10:00Z', '2024-05-24T10:00Z'],
  ['2024-05', 'America/New_York', '2024-05-01T04:00Z', '2024-06-01T04:00Z'],
  ['2024-03-10', 'America/New_York', '2024-03-10T05:00Z', '2024-03-11T04:00Z'],
  // The day has no midnight, and the day that Samoa left out has no length.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', '2018-11-05T02:00Z'],
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z', '2011-12-30T10:00Z'],
  ['2024-05-24T00:00:00Z', 'Asia/Kathmandu', '2024-05-24T00:00Z', '2024-05-24T00:00:01.000Z'],
  ['2024-05-24/2024-05-25T00:00:00Z', 'Asia/Kathmandu', '2024-05-23T18:15Z', '2024-05-25T00:00:01.000Z'],
];

for (const [text, timeZone, start, end] of CASES)
  it(`places ${text} in ${timeZone} from ${start} to ${end}`, () => {
    expect(inZone(text, timeZone)).toEqual([start, end]);
  });

it('leaves years beyond a JS Date where they are', () => {
  const { start, end } = parseEdtf('Y-500000');
  expect(spanInZone({ start: start.earliest, end: end.latest + 1 }, parseEdtf('Y-500000'), dayBoundsIn('Asia/Tokyo')).start).toBe(start.earliest);
});
