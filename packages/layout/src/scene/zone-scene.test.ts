import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import type { Span } from '@deedline/core';
import type { FigureEvent } from './figure-event.js';
import type { Scene } from './scene.js';

const ZONES = inject('zones');
/** In a run of one zone, that: the process was in it from the start. */
const only = inject('timeZone');

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
/** The file has neither quotes nor commas in its cells. */
const dateOnly = (): unknown => ({
  deedline: 1,
  lanes: [{ id: 'Said', label: 'Said', kind: 'words' }],
  events: read('packages/testing/fixtures/hostile/dates/date-only.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))
    .map(([id, title, start, end, lane]) => ({ id, title, date: end === '' ? start : `${start}/${end}`, lane })),
});
const DATA: readonly (readonly [name: string, input: () => unknown])[] = [
  ['a file of days alone', dateOnly],
  ['rhetoric and deeds', () => JSON.parse(read('examples/rhetoric-and-deeds/data.json'))],
];
const SIZES = [
  { widthPx: 1328, heightPx: 860 },
  { widthPx: 358, heightPx: 1180 },
] as const;

const homeZone = process.env.TZ;
/** From here on the process is in a zone, and no code has seen another: the modules are loaded anew. */
function moveTo(timeZone: string | undefined): void {
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
  vi.resetModules();
}

/** Every scene of every timeline, from text to numbers. */
async function scenes(): Promise<readonly Scene[]> {
  const { createTimeline, createViewState, extentOf, widestViewport } = await import('@deedline/core');
  const { buildScene } = await import('./build-scene.js');
  return DATA.flatMap(([, input]) => {
    const { timeline } = createTimeline(input());
    const extent = extentOf(timeline) ?? { start: 0, end: 1 };
    const spans = [
      widestViewport(extent),
      { start: Date.UTC(2011, 11, 28), end: Date.UTC(2012, 0, 2) },
      { start: Date.UTC(2024, 4, 20), end: Date.UTC(2024, 4, 28) },
    ];
    return spans.flatMap((viewport) => SIZES.map((size) => buildScene(timeline, createViewState({ viewport }), size)));
  });
}

describe('the scene of data that give days alone', () => {
  afterEach(() => moveTo(homeZone));

  for (const { timeZone, at, offsetMinutes } of ZONES.filter(({ timeZone: name }) => only === undefined || name === only))
    it(`is the same on a machine in ${timeZone} as on one in UTC`, async () => {
      if (only === undefined) moveTo(timeZone);
      expect(0 - new Date(at).getTimezoneOffset()).toBe(offsetMinutes);
      const here = await scenes();
      moveTo('UTC');
      expect(new Date(at).getTimezoneOffset()).toBe(0);
      expect(here).toEqual(await scenes());
      expect(here.some(({ marks, labels }) => marks.length > 5 && labels.length > 5)).toBe(true);
    });

  if (only === undefined)
    it('has each day on the day of its axis, whatever zone that is in', async () => {
      const { createTimeline } = await import('@deedline/core');
      const { figureOf } = await import('./figure.js');
      const wallDays = ({ start, end }: Span, timeZone: string): readonly string[] => {
        const days = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
        return [start, end - 1].map((instant) => days.format(instant).padStart(10, '0'));
      };
      for (const [, input] of DATA) {
        const { timeline } = createTimeline(input());
        const whole = ({ date: { edtf } }: FigureEvent): boolean => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(edtf);
        for (const { timeZone } of ZONES) {
          const days = [...figureOf(timeline, { timeZone }).byId.values()].filter(whole);
          expect(days.length).toBeGreaterThan(5);
          // Samoa left this day out; it has no length there.
          for (const { outer, date } of days.filter(({ date: { edtf } }) => !(timeZone === 'Pacific/Apia' && edtf.includes('2011-12-30')))) {
            const [first, last = first] = date.edtf.split('/');
            expect([timeZone, ...wallDays(outer, timeZone)]).toEqual([timeZone, first, last]);
          }
        }
      }
    });
});
