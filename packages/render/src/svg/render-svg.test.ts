import { readFileSync } from 'node:fs';
import { createTimeline, createViewState, LINK_TYPES } from '@deedline/core';
import { buildScene } from '@deedline/layout';
import { describe, expect, it } from 'vitest';
import { plot } from '../plot.js';
import { darkTheme } from '../theme.js';
import { renderSvg } from './render-svg.js';
import { escapeXml } from './write-svg.js';

const flagship = () => createTimeline(JSON.parse(readFileSync(new URL('../../../../examples/rhetoric-and-deeds/data.json', import.meta.url), 'utf8'))).timeline;

/** The forms of dates that look different, in three lanes; the first event has a second date. */
function dateForms() {
  const moments = ['2024-03', '2024-03-10', '2024-03-10~', '2024-03-10?', '2024-05~', '2024-05%', '[2024-04..]', '[..2024-04]', '[2024-02,2024-06-10,2024-09]'];
  const extents = [
    '2024-02/2024-06',
    '2024-02~/2024-06',
    '2024-02/2024-06?',
    '2024-04-10/..',
    '../2024-03-10',
    '2024-08-10/',
    '/2024-01-20',
    '{2024-02,2024-06-10,2024-09}',
  ];
  const eventsOf = (lane: string, dates: readonly string[]) => dates.map((date, index) => ({ id: `${lane}-${index}`, lane, date, title: date }));
  const measured = { magnitude: { value: 40, unit: 'km' } };
  return createTimeline({
    asOf: '2024-12-31',
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds', measure: 'km' },
      { id: 'decided', label: 'Decided', kind: 'context' },
    ],
    events: [
      ...eventsOf('said', [...moments, ...extents]).map((event, index) => (index === 0 ? { ...event, reported: '2024-07-20' } : event)),
      ...eventsOf('done', ['2024-02-01', '2024-03-01~', '2024-04-01?', '2024-05', '2024-07%']).map((event) => ({ ...event, ...measured })),
      ...eventsOf('decided', ['2024-02-01/2024-03~', '2024-05-01/..', '2024-08-01/']),
    ],
    view: { span: '2023-12/2025-01' },
  }).timeline;
}

/** A tiny check that every tag is closed in order and every attribute quoted: enough to see that text cannot break out. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, attributes, self] of xml.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/giu)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name ?? '');
    if (attributes?.includes('style=')) return false;
  }
  return open.length === 0 && !/<(?!\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\s*\/?>)/iu.test(xml);
}

describe('renderSvg', () => {
  it('writes the flagship figure as the committed file', async () => {
    await expect(plot(flagship())).toMatchFileSnapshot('./snapshots/rhetoric-and-deeds.svg');
  });

  it('writes a selection, in a dark theme, as the committed file', async () => {
    await expect(plot(flagship(), { theme: darkTheme, view: { selected: 'nyt-ceasefire' } })).toMatchFileSnapshot('./snapshots/selected-dark.svg');
  });

  it('writes a vertical figure as the committed file', async () => {
    await expect(plot(flagship(), { widthPx: 358, heightPx: 1180 })).toMatchFileSnapshot('./snapshots/vertical.svg');
  });

  it('writes every form of date as the committed file', async () => {
    await expect(plot(dateForms(), { widthPx: 1000, heightPx: 900, view: { selected: 'said-0' } })).toMatchFileSnapshot('./snapshots/date-forms.svg');
  });

  it('writes every form of date in a vertical figure, at the latest, by report, as the committed file', async () => {
    const view = { selected: 'said-0', dateDisplay: 'latest', clock: 'reported' } as const;
    await expect(plot(dateForms(), { widthPx: 390, heightPx: 900, view })).toMatchFileSnapshot('./snapshots/date-forms-latest.svg');
  });

  it('is well-formed, whatever the data say', () => {
    const evil = `"><script>alert(1)</script>&amp;'\u0000\u0008 ]]> <!-- `;
    const { timeline } = createTimeline({
      title: evil,
      purpose: evil,
      lanes: [{ id: 'l', label: evil, kind: 'deeds', measure: evil, measureOf: evil }],
      events: [
        { id: evil, lane: 'l', date: '2024', title: evil, magnitude: { value: 3, unit: evil } },
        { id: 'b', lane: 'l', date: '2024-01', title: evil },
      ],
      links: LINK_TYPES.map((type) => ({ from: 'b', to: evil, type })),
    });
    const svg = plot(timeline, { view: { selected: 'b' } });
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toContain('<script');
  });

  it('gives the same bytes for the same scene', () => {
    const scene = buildScene(flagship(), createViewState({ viewport: { start: 0, end: 1e12 } }), { widthPx: 900, heightPx: 600 });
    expect(renderSvg(scene)).toBe(renderSvg(scene));
  });

  it('draws an empty timeline without numbers that are none', () => {
    const svg = plot(createTimeline([]).timeline);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

describe('escapeXml', () => {
  it('escapes what XML would read, and drops what it may not hold', () =>
    expect(escapeXml(`<a b="c">&'\u0000\u000c`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;'));
});
