import { describe, expect, it } from 'vitest';
import { createTimeline } from './create-timeline.js';

const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds' },
];
const read = (compare: unknown) => {
  const { timeline, problems } = createTimeline({ lanes, events: [{ id: 'a', lane: 'said', date: '2024', title: 'A' }], view: { compare } });
  return { compare: timeline.view?.compare, problems };
};

describe('what a file wants to be compared', () => {
  it('is taken as it is', () => {
    const choice = { signals: { lane: 'said', filter: 'freeze' }, deeds: { lane: 'done' }, windows: { filter: 'topic:aid' }, period: '2023' };
    expect(read(choice)).toEqual({ compare: choice, problems: [] });
    expect(Object.isFrozen(read(choice).compare?.signals)).toBe(true);
  });

  it('may be absent, in whole or in part', () => {
    expect(read(undefined)).toEqual({ compare: undefined, problems: [] });
    expect(read(null)).toEqual({ compare: undefined, problems: [] });
    expect(read({})).toEqual({ compare: {}, problems: [] });
    expect(read({ signals: null, deeds: {} })).toEqual({ compare: { deeds: {} }, problems: [] });
  });

  const wrong: [name: string, given: unknown, field: string, code: string, left: object | undefined][] = [
    ['a text instead of a choice', 'said', 'view.compare', 'wrong_type', undefined],
    ['a number', 7, 'view.compare', 'wrong_type', undefined],
    ['a list', [{ lane: 'said' }], 'view.compare', 'wrong_type', undefined],
    ['a text instead of a series', { signals: 'said', period: '2023' }, 'view.compare.signals', 'wrong_type', { period: '2023' }],
    ['a list of series', { deeds: ['done'] }, 'view.compare.deeds', 'wrong_type', {}],
    ['a flag', { windows: true }, 'view.compare.windows', 'wrong_type', {}],
    ['an object for a lane', { signals: { lane: {}, filter: 'x' } }, 'view.compare.signals.lane', 'wrong_type', { signals: { filter: 'x' } }],
    ['a list for a filter', { signals: { filter: ['x'] } }, 'view.compare.signals.filter', 'wrong_type', { signals: {} }],
    ['an object for the period', { period: {} }, 'view.compare.period', 'wrong_type', {}],
    ['a period that is no date', { period: 'last week', deeds: {} }, 'view.compare.period', 'bad_date', { deeds: {} }],
    ['a lane that is not there', { deeds: { lane: 'gone', filter: 'x' } }, 'view.compare.deeds.lane', 'unknown_lane', { deeds: { filter: 'x' } }],
    ['a lane of a prototype', { deeds: { lane: 'constructor' } }, 'view.compare.deeds.lane', 'unknown_lane', { deeds: {} }],
    [
      'a filter of a page of text',
      { signals: { filter: 'x'.repeat(20_000) } },
      'view.compare.signals.filter',
      'too_long',
      { signals: { filter: expect.any(String) as string } },
    ],
  ];
  it.each(wrong)('%s is a warning, and the rest is kept', (_, given, field, code, left) => {
    const { compare, problems } = read(given);
    expect(problems).toEqual([expect.objectContaining({ code, severity: 'warning', field, repair: expect.stringMatching(/\w.*[.”]$/) as string })]);
    expect(compare).toEqual(left);
  });

  it('takes nothing from keys of prototypes', () => {
    const { compare, problems } = read(JSON.parse('{"__proto__":{"period":"2020","signals":{"lane":"said"}}}'));
    expect([compare, problems, compare?.period]).toEqual([{}, [], undefined]);
  });
});
