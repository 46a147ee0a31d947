import { describe, expect, it } from 'vitest';
import { answer } from '../state/requests.js';
import { createViewState } from '../state/view-state.js';
import { compareChoice, SERIES_PARTS, type PartialCompareChoice } from './compare-choice.js';

const all = { lane: '', filter: '' };

describe('a choice', () => {
  it('names everything where nothing is given', () => {
    expect(compareChoice(undefined)).toEqual({ signals: all, deeds: all, windows: all, period: '' });
    expect(compareChoice({})).toBe(compareChoice(undefined));
    expect(compareChoice({ signals: { lane: '' }, period: '' })).toBe(compareChoice({}));
  });

  it('is frozen, all the way down', () => {
    const choice = compareChoice({ deeds: { lane: 'action' }, period: '2023' });
    for (const part of [choice, ...SERIES_PARTS.map((name) => choice[name])]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('keeps of the one before what is not given', () => {
    const before = compareChoice({ signals: { lane: 'a', filter: 'x' }, period: '2023' });
    const after = compareChoice({ signals: { filter: 'y' } }, before);
    expect(after).toEqual({ signals: { lane: 'a', filter: 'y' }, deeds: all, windows: all, period: '2023' });
    expect(after.deeds).toBe(before.deeds);
    expect(compareChoice({ period: '' }, before).period).toBe('');
  });

  it('is the same object where nothing is another', () => {
    const choice = compareChoice({ signals: { lane: 'a' }, period: '2023' });
    expect(compareChoice(choice)).toBe(choice);
    expect(compareChoice(choice, choice)).toBe(choice);
    expect(compareChoice({}, choice)).toBe(choice);
    expect(compareChoice(undefined, choice)).toBe(choice);
    expect(compareChoice({ signals: { lane: 'a', filter: '' }, period: '2023' }, choice)).toBe(choice);
    expect(compareChoice({ ...choice, signals: { ...choice.signals } }, choice)).toBe(choice);
  });

  const junk: readonly unknown[] = [
    null,
    7,
    NaN,
    'text',
    true,
    [],
    [1],
    () => 1,
    Symbol('x'),
    new Date(0),
    { signals: 5 },
    { signals: null, deeds: [] },
    { period: 7 },
    { signals: { lane: 7, filter: {} } },
  ];
  it.each(junk.map((value) => [value]))('takes nothing from %j', (value) => {
    expect(compareChoice(value as PartialCompareChoice)).toBe(compareChoice({}));
    const before = compareChoice({ deeds: { lane: 'b' } });
    expect(compareChoice(value as PartialCompareChoice, before)).toBe(before);
  });

  it('takes nothing from keys of prototypes', () => {
    const given = JSON.parse('{"__proto__":{"period":"2020","signals":{"lane":"x"}},"constructor":{"lane":"x"},"toString":"x"}') as PartialCompareChoice;
    expect(compareChoice(given)).toBe(compareChoice({}));
    expect(compareChoice({ signals: JSON.parse('{"__proto__":{"lane":"x"}}') as object })).toBe(compareChoice({}));
    expect(Object.keys(compareChoice({ deeds: { lane: 'constructor' } }))).toEqual(['signals', 'deeds', 'windows', 'period']);
  });
});

describe('the view state', () => {
  const state = createViewState({ viewport: { start: 0, end: 1000 }, compare: { deeds: { lane: 'action' } } });
  const context = { extent: { start: 0, end: 1000 } };

  it('holds a whole choice', () => {
    expect(state.compare).toEqual({ signals: all, deeds: { lane: 'action', filter: '' }, windows: all, period: '' });
    expect(createViewState({ viewport: { start: 0, end: 1000 } }).compare).toBe(compareChoice({}));
  });

  it('stays the same object where a request changes nothing', () => {
    for (const compare of [{}, undefined, { deeds: { lane: 'action' } }, state.compare, { period: '' }, { signals: 'junk' } as unknown as PartialCompareChoice])
      expect(answer(state, 'show', { compare } as { compare: PartialCompareChoice }, context)).toBe(state);
    expect(answer(state, 'show', { view: 'timeline' }, context)).toBe(state);
  });

  it('changes what a request names, and keeps the rest', () => {
    const after = answer(state, 'show', { compare: { deeds: { filter: 'status:confirmed' }, period: '2023' } }, context);
    expect(after.compare).toEqual({ signals: all, deeds: { lane: 'action', filter: 'status:confirmed' }, windows: all, period: '2023' });
    expect(Object.isFrozen(after)).toBe(true);
    expect(answer(after, 'show', { view: 'compare' }, context).compare).toBe(after.compare);
    expect(answer(after, 'select', { id: 'a' }, context).compare).toBe(after.compare);
  });
});
