import { describe, expect, test } from 'vitest';
import { createTimeline } from './create-timeline.js';
import { mergeSameAs } from './merge-same-as.js';

const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds', measure: 'launched' },
];
const same = (from: string, to: string) => ({ from, to, type: 'sameAs' });
const strike = (id: string, more: object = {}) => ({ id, lane: 'done', date: '2024-05-25', title: id, ...more });

function merged(events: readonly object[], links: readonly object[], view = {}) {
  const { timeline, problems } = createTimeline({ lanes, events, links, view });
  expect(problems).toEqual([]);
  return mergeSameAs(timeline);
}

describe('events tied by sameAs', () => {
  test('become one: the first listed stays, with all sources once, and all notes and tags', () => {
    const one = { title: 'A', url: 'https://a.example/' };
    const { timeline } = merged(
      [
        strike('a', { sources: [one], note: 'First.', tags: ['x', 'y'] }),
        strike('b', { title: 'other', date: '2024', sources: [{ url: one.url, title: one.title }, { title: 'B' }], note: 'Second.', tags: ['y', 'z'] }),
      ],
      [same('b', 'a')],
    );
    expect(timeline.events).toHaveLength(1);
    expect(timeline.events[0]).toMatchObject({ id: 'a', title: 'a', sources: [one, { title: 'B' }], note: 'First. Second.', tags: ['x', 'y', 'z'] });
    expect(timeline.recordCount).toBe(2);
  });

  test('are joined over any chain and in any direction', () => {
    const { timeline, shownIdOf } = merged([strike('a'), strike('b'), strike('c'), strike('d'), strike('e')], [same('c', 'b'), same('d', 'c'), same('a', 'd')]);
    expect(timeline.events.map(({ id }) => id)).toEqual(['a', 'e']);
    expect([...shownIdOf]).toEqual([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'a'],
      ['e', 'e'],
    ]);
  });

  test('take the magnitude in the measure of the lane, else that of the first', () => {
    const own = { magnitude: { value: 84, unit: 'missiles' } };
    const measured = { magnitude: { value: 97, unit: 'launched' } };
    const magnitudes = [merged([strike('a', own), strike('b', measured)], [same('b', 'a')]), merged([strike('a', own), strike('b')], [same('b', 'a')])].map(
      ({ timeline }) => timeline.events[0]?.magnitude?.value,
    );
    expect(magnitudes).toEqual([97, 84]);
  });

  test('pass their links and the selection on to the one that stays', () => {
    const talk = { id: 'talk', lane: 'said', date: '2024', title: 'Talk' };
    const links = [same('b', 'a'), { from: 'talk', to: 'b', type: 'precedes' }, { from: 'b', to: 'a', type: 'corroborates' }];
    const { timeline } = merged([talk, strike('a'), strike('b')], links, { selected: 'b' });
    expect(timeline.links).toEqual([{ from: 'talk', to: 'a', type: 'precedes' }]);
    expect(timeline.view?.selected).toBe('a');
  });
});

test('a chain of 50,000 is joined at once', () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => `e${index}`);
  const links = ids.slice(1).map((id, index) => same(ids[index] ?? '', id));
  expect(
    merged(
      ids.map((id) => strike(id)),
      links,
    ).timeline.events,
  ).toHaveLength(1);
});

test('a timeline without sameAs keeps its events', () => {
  const { timeline } = createTimeline([strike('a')]);
  expect(mergeSameAs(timeline).timeline.events).toEqual(timeline.events);
});
