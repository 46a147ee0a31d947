import { test } from 'vitest';
import { buildAxis } from '../src/axis/build-axis.js';
import { approximateText } from '../src/labels/approximate-text.js';
import { createTimeScale } from '../src/scale/time-scale.js';

const YEAR_MS = 365.2425 * 86_400_000;
const NOW = Date.UTC(2024, 4, 24, 14, 5);
const AXES: readonly (readonly [name: string, start: number, end: number, timeZone?: string, locale?: string])[] = [
  ['months of two years', Date.UTC(2022, 9, 1), Date.UTC(2024, 6, 1)],
  ['days of a month', NOW, NOW + 31 * 86_400_000],
  ['days of a month in New York', NOW, NOW + 31 * 86_400_000, 'America/New_York'],
  ['hours of two days in New York', NOW, NOW + 2 * 86_400_000, 'America/New_York'],
  ['hours as clocks go back in New York', Date.UTC(2024, 10, 3), Date.UTC(2024, 10, 4), 'America/New_York'],
  ['days of a month in Persian', NOW, NOW + 31 * 86_400_000, 'UTC', 'fa'],
  ['milliseconds', NOW, NOW + 20],
  ['three thousand years', -1000 * YEAR_MS, 55 * YEAR_MS],
  ['all of time', -13.8e9 * YEAR_MS, 55 * YEAR_MS],
];

test('axes of a frame while the reader pans, 1200 px wide', async ({ bench }) => {
  for (const [name, start, end, timeZone = 'UTC', locale = 'en'] of AXES) {
    let frame = 0;
    await bench(name, () => {
      const shift = ((end - start) / 1200) * (frame++ % 1200);
      buildAxis({
        scale: createTimeScale({ start: start + shift, end: end + shift }, 0, 1200),
        measureText: approximateText,
        isVertical: false,
        timeZone,
        locale,
      });
    }).run();
  }
});
