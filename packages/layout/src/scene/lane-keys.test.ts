import { createTimeline, createViewState, filterTimeline, matchSteps, parseQuery, runSteps, type Timeline } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from './build-scene.js';
import type { Scene } from './scene.js';

const year = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) };
function sceneOf(date: string, viewport = year): Scene {
  const lanes = [{ id: 'said', label: 'Said', kind: 'words' }];
  const { timeline } = createTimeline({ asOf: '2024-12-31', lanes, events: [{ id: 'e', lane: 'said', date, title: 'An event' }] });
  return buildScene(timeline, createViewState({ viewport }), { widthPx: 1200, heightPx: 700 });
}
const textsOf = ({ texts }: Scene): readonly string[] =>
  texts.flatMap(({ tone, role, text }) => (tone === 'muted' && role === 'laneNote' && !text.includes('in view') ? [text] : []));

describe('keys', () => {
  const signs: Readonly<Record<string, readonly string[]>> = {
    '2024-05-24': [],
    '2024-05': ['day not known'],
    '2024-05-24~': ['about then'],
    '2024-05-24?': ['date not certain'],
    '2024-05%': ['day not known', 'about then', 'date not certain'],
    '2024-02-10/..': ['no end given'],
    '../2024-02-10': ['began earlier'],
    '2024-02-10/': ['end not known'],
    '/2024-02-10': ['start not known'],
    '[2024-02..]': ['day not known', 'then or later'],
    '[..2024-02]': ['day not known', 'then or earlier'],
    '[2024-02-01,2024-06-01]': ['one of these'],
    '{2024-02-01,2024-06-01}': ['each of these'],
  };
  for (const [edtf, texts] of Object.entries(signs))
    it(`explain the signs of ${edtf}`, () => {
      const scene = sceneOf(edtf);
      expect(textsOf(scene)).toEqual(texts);
      expect(scene.keys).toHaveLength(texts.length);
    });

  it('stand beside their text, in the gutter', () => {
    for (const edtf of ['2024-05%', '2024-02-10/', '/2024-02-10', '[..2024-02]'])
      for (const { box } of sceneOf(edtf).keys) expect([edtf, box.x >= 0 && box.x + box.width <= 26]).toEqual([edtf, true]);
  });

  const standing = (type: string): Timeline =>
    createTimeline({
      lanes: [{ id: 'said', label: 'Said', kind: 'words' }],
      events: [
        { id: 'e', lane: 'said', date: '2024-05-24', title: 'A claim' },
        { id: 'f', lane: 'said', date: '2024-06-24', title: 'Another' },
      ],
      links: [{ from: 'f', to: 'e', type }],
    }).timeline;
  for (const [type, texts] of Object.entries({
    denies: ['denied by someone'],
    disputes: ['contested or at odds'],
    retracts: ['contested or at odds'],
    contradicts: ['contested or at odds'],
    mentions: [],
  }))
    it(`explain how an event stands that another ${type}, also where a filter leaves that out`, () => {
      const timeline = standing(type);
      const alone = filterTimeline(timeline, runSteps(matchSteps(timeline, parseQuery('id:e'))));
      for (const each of [timeline, alone])
        expect(textsOf(buildScene(each, createViewState({ viewport: year }), { widthPx: 1200, heightPx: 700 }))).toEqual(texts);
    });

  it('explain only what is in view', () => {
    expect(textsOf(sceneOf('2024-05', { start: year.end, end: year.end + 1e10 }))).toEqual([]);
  });
});
