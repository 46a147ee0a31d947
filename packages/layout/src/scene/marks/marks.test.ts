import { createTimeline, createViewState, type Span } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../build-scene.js';
import { growBox, isInside } from '../box.js';
import type { Mark, Scene } from '../scene.js';

const year: Span = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 1) };
const century: Span = { start: Date.UTC(1990, 0), end: Date.UTC(2090, 0) };
const lanes = {
  said: { id: 'l', label: 'Said', kind: 'words' },
  done: { id: 'l', label: 'Done', kind: 'deeds' },
  decided: { id: 'l', label: 'Decided', kind: 'context' },
  bars: { id: 'l', label: 'Done', kind: 'deeds', measure: 'km' },
} as const;

function sceneOf(edtf: string, { viewport = year, lane = 'said' as keyof typeof lanes, isVertical = false } = {}): Scene {
  const { timeline } = createTimeline({
    asOf: '2024-12-31',
    lanes: [lanes[lane]],
    events: [{ id: 'e', lane: 'l', date: edtf, title: 'An event', ...(lane === 'bars' && { magnitude: { value: 3, unit: 'km' } }) }],
  });
  return buildScene(timeline, createViewState({ viewport }), { widthPx: 1200, heightPx: 600, isVertical });
}

function markOf(edtf: string, options?: Parameters<typeof sceneOf>[1]): Mark {
  const [mark] = sceneOf(edtf, options).marks;
  if (!mark) throw new Error(`${edtf} has no mark`);
  return mark;
}
const lengthOf = ([from, to]: readonly [number, number]): number => to - from;

describe('a moment', () => {
  it('that is approximate is drawn so at every zoom: with waves at its padded ends, or beside a point', () => {
    const month = markOf('2024-05~');
    expect(month).toMatchObject({ kind: 'capsule', startCap: 'wave', endCap: 'wave' });
    if (month.kind !== 'capsule') return;
    expect(lengthOf(month.padded) / lengthOf(month.outer)).toBeCloseTo(91 / 31, 1);
    const far = markOf('2024-05~', { viewport: century });
    expect(far).toMatchObject({ kind: 'point', sides: 'wave' });
    if (far.kind !== 'point') return;
    expect(lengthOf(far.sidesAt)).toBeGreaterThan(2 * far.radiusPx);
    expect(markOf('2024-05-24~')).toMatchObject({ kind: 'point', sides: 'wave' });
  });

  it('of an imprecise date has a tick pair where it is too narrow for a capsule, an exact one has none', () => {
    expect(markOf('2024-05', { viewport: century })).toMatchObject({ kind: 'point', sides: 'tick' });
    expect(markOf('2024-05-24', { viewport: century })).not.toHaveProperty('sides');
  });

  it('then or later, or then or earlier, has an arrow at every zoom', () => {
    for (const viewport of [year, century]) {
      expect(markOf('[2024-12..]', { viewport })).toMatchObject({ kind: 'capsule', startCap: 'hard', endCap: 'open' });
      expect(markOf('[..2024-02]', { viewport })).toMatchObject({ kind: 'capsule', startCap: 'open', endCap: 'hard' });
    }
  });
});

describe('the "?" of a date that is not certain', () => {
  for (const lane of ['said', 'done', 'decided', 'bars'] as const)
    for (const isVertical of [false, true])
      for (const edtf of ['2024-05-24?', '2024-05?', '2024-05%', '[2024-02?,2024-06]', ...(lane === 'bars' ? [] : ['2024-02?/2024-05', '2024-02/2024-05?'])])
        it(`stands inside what ${edtf} paints, in a lane ${lane}, ${isVertical ? 'vertical' : 'horizontal'}`, () => {
          const mark = markOf(edtf, { lane, isVertical });
          expect(mark.isDashed).toBe(true);
          expect(mark.badges).toHaveLength(1);
          for (const { text, x, y } of mark.badges) {
            expect(text).toMatch(/\?$/u);
            expect(isInside({ x: x - 3, y: y - 3, width: 6, height: 6 }, growBox(mark.box, 0.01))).toBe(true);
            expect(isInside({ x, y, width: 0, height: 0 }, mark.body)).toBe(false);
          }
        });

  it('stands at the end of an extent that is in doubt', () => {
    const xOf = (edtf: string): readonly number[] => markOf(edtf).badges.map(({ x }) => x);
    const { body } = markOf('2024-02/2024-05');
    expect(xOf('2024-02?/2024-05')[0]).toBeLessThan(body.x);
    expect(xOf('2024-02/2024-05?')[0]).toBeGreaterThan(body.x + body.width);
    expect(xOf('2024-02?/2024-05?')).toHaveLength(2);
  });

  it('is not mistaken for that of an end that is not known', () => {
    const mark = markOf('2024-02?/');
    expect(mark).toMatchObject({ endCap: 'unknown' });
    expect(mark.badges.map(({ x }) => x < mark.body.x)).toEqual([true]);
  });

  it('is absent from dates without doubt', () => expect(markOf('2024-05~').badges).toEqual([]));
});

describe('an extent', () => {
  it('that goes on runs to the horizon, one whose end is not known stops at its last stated bound', () => {
    const [open, unknown] = [markOf('2024-02-10/..'), markOf('2024-02-10/')];
    expect(open).toMatchObject({ endCap: 'open' });
    expect(unknown).toMatchObject({ endCap: 'unknown' });
    expect(open.body.width).toBeGreaterThan(600);
    expect(unknown.body.width).toBeLessThan(10);
    for (const { body, box } of [open, unknown]) expect(box.width).toBeGreaterThan(body.width + 10);
  });

  it('with an open or unknown start is the mirror image', () => {
    for (const [edtf, startCap] of [
      ['../2024-05-10', 'open'],
      ['/2024-05-10', 'unknown'],
    ] as const) {
      const mark = markOf(edtf);
      expect(mark).toMatchObject({ startCap, endCap: 'hard' });
      expect(mark.box.x).toBeLessThan(mark.body.x - 10);
      expect(mark.box.x + mark.box.width).toBeCloseTo(mark.body.x + mark.body.width, 6);
    }
  });

  it('is cut where it leaves the plot, with its place', () => {
    const scene = sceneOf('2023/2026');
    expect(scene.marks[0]).toMatchObject({ cuts: { start: scene.scale.startPx, end: scene.scale.endPx } });
    expect(markOf('2024-02/2024-05')).toMatchObject({ cuts: {} });
    expect(markOf('2024-12/2025-02~')).toMatchObject({ cuts: { end: scene.scale.endPx } });
  });

  it('is as long as its caps ask for at any zoom', () => {
    for (const edtf of ['2024-02-10/2024-02-11~', '2024-02-10/', '2024-02-10/..']) {
      const { box, body } = markOf(edtf, { viewport: century });
      expect([edtf, box.width >= body.width + 6]).toEqual([edtf, true]);
    }
  });
});

describe('a set with gaps', () => {
  it('has a tick a member, solid for each and hollow for one', () => {
    const [each, one] = [markOf('{2024-02,2024-06-10,2024-09}'), markOf('[2024-02,2024-06-10,2024-09]')];
    expect(each).toMatchObject({ kind: 'members', isEach: true });
    expect(one).toMatchObject({ kind: 'members', isEach: false });
    for (const mark of [each, one]) expect(mark.kind === 'members' && mark.ticks.length).toBe(3);
  });

  it('is the form of a mask as well', () => expect(markOf('2024-0X-12')).toMatchObject({ kind: 'members', isEach: false, ticks: { length: 9 } }));

  it('merges ticks that would touch, and keeps those in view', () => {
    const days = '{2024-03-01,2024-03-03,2024-03-05,2024-09-01}';
    const ticksOf = (viewport: Span): number => {
      const mark = markOf(days, { viewport });
      return mark.kind === 'members' ? mark.ticks.length : NaN;
    };
    expect(ticksOf({ start: Date.UTC(2024, 0), end: Date.UTC(2028, 0) })).toBe(2);
    expect(ticksOf({ start: Date.UTC(2024, 1), end: Date.UTC(2024, 9) })).toBe(4);
    expect(ticksOf({ start: Date.UTC(2024, 1), end: Date.UTC(2024, 4) })).toBe(3);
  });

  it('of more than a thousand members is its envelope', () => {
    const viewport = { start: Date.UTC(0, 0) - 62e12, end: Date.UTC(2100, 0) };
    expect(markOf('XXXX-12-25', { viewport })).toMatchObject({ kind: 'members', ticks: [] });
  });

  it('is a point or a short bar where it is too narrow', () => {
    expect(markOf('[2024-02-01,2024-02-03]', { viewport: century })).toMatchObject({ kind: 'point', sides: 'tick' });
    expect(markOf('{2024-02-01,2024-02-03}', { viewport: century })).toMatchObject({ kind: 'extent' });
  });

  it('with an open side has an arrow there', () => expect(markOf('[2024-02,2024-06..]')).toMatchObject({ kind: 'members', endCap: 'open' }));

  it('is a capsule or an extent without gaps', () => {
    expect(markOf('[2024-02..2024-04]').kind).toBe('capsule');
    expect(markOf('{2024-02..2024-04}').kind).toBe('extent');
  });
});

describe('a bar', () => {
  it('says at its tip what is doubtful about its date, inside its zone', () => {
    const doubts = (['2024-05-24~', '2024-05-24?', '2024-05-24%', '2024-05-24'] as const).map((edtf) => markOf(edtf, { lane: 'bars' }).badges[0]?.text);
    expect(doubts).toEqual(['~', '?', '~?', undefined]);
    const scene = sceneOf('2024-05-24%', { lane: 'bars' });
    expect(isInside(scene.marks[0]?.box ?? scene.plot, growBox(scene.lanes[0]?.box ?? scene.plot, 0.01))).toBe(true);
  });

  it('is light where the day is not known, once that can be seen', () => {
    expect(markOf('2024-05', { lane: 'bars' })).toMatchObject({ kind: 'measure', isRange: true });
    expect(markOf('2024-05', { lane: 'bars', viewport: century })).toMatchObject({ isRange: false });
    expect(markOf('2024-05-24', { lane: 'bars' })).toMatchObject({ isRange: false });
  });
});
