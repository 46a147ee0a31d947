import { createTimeline, createViewState, type ViewState } from '@deedline/core';
import { expect, it } from 'vitest';
import { buildScene } from './build-scene.js';
import type { Scene } from './scene.js';

const { timeline } = createTimeline({
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds', measure: 'km' },
  ],
  events: [
    { id: 'offer', lane: 'said', date: '2024-03', reported: '2024-06-20', title: 'An offer' },
    { id: 'works', lane: 'done', date: '2024-04-10', title: 'Works', magnitude: { value: 5, unit: 'km' } },
  ],
});
const viewport = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) };
const sceneOf = (view: Partial<ViewState>, widthPx: number): Scene => buildScene(timeline, createViewState({ viewport, ...view }), { widthPx, heightPx: 700 });
const widths = [390, 600, 760, 1200];
const notesOf = (view: Partial<ViewState>, widthPx: number): string =>
  sceneOf(view, widthPx)
    .texts.filter(({ tone, role }) => tone === 'muted' && role === 'laneNote')
    .map(({ text }) => text)
    .join(' ');

for (const widthPx of widths)
  it(`says in the picture how dates are drawn, and by which clock, where it is not the usual way, ${widthPx} px wide`, () => {
    expect(notesOf({}, widthPx)).not.toMatch(/drawn|Placed/u);
    expect(notesOf({ dateDisplay: 'earliest' }, widthPx)).toContain('Dates drawn at their earliest');
    expect(notesOf({ dateDisplay: 'latest', clock: 'reported' }, widthPx)).toMatch(/By report date, if given.*Dates drawn at their latest/u);
  });

it('lies over no other text', () => {
  for (const widthPx of widths) {
    const { texts } = sceneOf({ dateDisplay: 'latest', clock: 'reported' }, widthPx);
    const notes = texts.filter(({ text }) => /Placed|report|drawn|latest/u.test(text));
    expect(notes.length).toBeGreaterThan(1);
    for (const note of notes)
      for (const other of texts)
        if (note !== other && other.anchor === 'start' && other.x < 100)
          expect([note.text, other.text, Math.abs(note.y - other.y) >= 12]).toEqual([note.text, other.text, true]);
  }
});
