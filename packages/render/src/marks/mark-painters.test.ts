import { createTimeline, createViewState, type Span } from '@deedline/core';
import { buildScene } from '@deedline/layout';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../theme.js';
import { drawMark } from './mark-painters.js';

const decade: Span = { start: Date.UTC(2020, 0), end: Date.UTC(2030, 0) };
const zooms: Readonly<Record<string, Span>> = {
  'a year': { start: Date.UTC(2024, 0), end: Date.UTC(2025, 1) },
  'ten years': decade,
  'a thousand years': { start: decade.start - 2e13, end: decade.end + 1e13 },
};

function painted(edtf: string, viewport: Span, kind: string, isVertical: boolean): string {
  const lanes = [{ id: 'l', label: 'Lane', kind }];
  const { timeline } = createTimeline({ asOf: '2024-12-31', lanes, events: [{ id: 'e', lane: 'l', date: edtf, title: 'An event' }] });
  const { marks } = buildScene(timeline, createViewState({ viewport }), { widthPx: 1200, heightPx: 600, isVertical });
  return JSON.stringify(marks.flatMap((mark) => drawMark(mark, lightTheme)));
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  'a moment': ['2024-05-24', '2024-05-24~', '2024-05-24?', '2024-05-24%', '[2024-05-24..]', '[..2024-05-24]', '2024-05', '2024-05~', '2024-05?'],
  'an extent': ['2024-02-10/2024-06-10', '2024-02-10~/2024-06-10', '2024-02-10/2024-06-10?', '2024-02-10/..', '2024-02-10/', '../2024-02-10', '/2024-02-10'],
};

describe('marks', () => {
  for (const [name, forms] of Object.entries(FORMS))
    for (const [zoom, viewport] of Object.entries(zooms))
      for (const kind of ['words', 'deeds', 'context'])
        for (const isVertical of [false, true])
          it(`draw each doubt about ${name} in another way, showing ${zoom}, ${kind}, ${isVertical ? 'vertical' : 'horizontal'}`, () => {
            const pictures = forms.map((edtf) => painted(edtf, viewport, kind, isVertical));
            expect(new Set(pictures).size).toBe(forms.length);
            for (const picture of pictures) expect(picture).not.toMatch(/NaN|Infinity|null|undefined/u);
          });

  it('tell one of several dates from each of them by their ticks', () => {
    const year = zooms['a year'] ?? decade;
    expect(painted('[2024-02-01,2024-06-01]', year, 'deeds', false)).not.toBe(painted('{2024-02-01,2024-06-01}', year, 'deeds', false));
  });
});
