import { seededRandom } from '@deedline/testing';
import { test } from 'vitest';
import { readTimeline } from '../src/read-timeline.js';

const DAY_MS = 86_400_000;
const random = seededRandom(1);
const minutes = (count: number): readonly string[] =>
  Array.from({ length: count }, () => new Date(Math.floor(random() * 9_000) * DAY_MS + Math.floor(random() * 1_440) * 60_000).toISOString().slice(0, 16));

const tableOf = (dates: readonly string[], write: (date: string) => string): string =>
  ['When,Place,lane', ...dates.map((date, index) => `${write(date)},"Place ${index % 997}, north",${index % 3 ? 'Said' : 'Done'}`)].join('\n');

const mapping = { date: 'When', title: 'Place' };

for (const count of [1_000, 10_000]) {
  const dates = minutes(count);
  const texts = {
    'CSV, EDTF': tableOf(dates, (date) => date),
    'CSV, a blank before the time': tableOf(dates, (date) => date.replace('T', ' ')),
    'CSV, days in numbers': tableOf(dates, (date) => date.slice(0, 10).split('-').toReversed().join('/')),
    JSON: JSON.stringify(dates.map((date, index) => ({ When: date, Place: `Place ${index % 997}, north`, lane: index % 3 ? 'Said' : 'Done' }))),
  };
  test(`read ${count} records`, async ({ bench }) => {
    for (const [name, text] of Object.entries(texts)) await bench(name, () => void readTimeline(text, { mapping })).run();
  });
}
