import { arbitraryTimeline } from '@deedline/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { mergeSameAs } from '../model/merge-same-as.js';
import type { Timeline } from '../model/timeline.js';
import { filterTimeline } from '../search/filter-timeline.js';
import { matchSteps } from '../search/match-steps.js';
import { parseQuery } from '../search/parse-query.js';
import { runSteps } from '../steps/steps.js';
import { contestsIn, evidenceOf, independentRootsOf, recordedEvent } from './evidence-of.js';

const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds' },
];

/** Links as "from type to". Ids that begin with "d" are deeds. */
function timelineOf(...ties: readonly string[]): Timeline {
  const links = ties.map((tie) => tie.split(' ')).map(([from = '', type = '', to = '']) => ({ from, type, to }));
  const ids = [...new Set(['a', 'b', 'c', 'd1', ...links.flatMap(({ from, to }) => [from, to])])];
  const events = ids.map((id) => ({ id, lane: id.startsWith('d') ? 'done' : 'said', date: '2024-05', title: id }));
  return createTimeline({ lanes, events, links }).timeline;
}

const contests = (timeline: Timeline, id: string): readonly string[] => evidenceOf(timeline, id).contestedBy.map(({ from, type }) => `${type} ${from}`);

describe('contested', () => {
  test.each(['denies', 'disputes', 'retracts'])('is what another record %s, not what does so', (type) => {
    const timeline = timelineOf(`b ${type} a`);
    expect(evidenceOf(timeline, 'a')).toMatchObject({ isContested: true, isDenied: type === 'denies', contestedBy: [{ from: 'b', type }] });
    expect(evidenceOf(timeline, 'b')).toMatchObject({ isContested: false, contestedBy: [] });
  });

  test('are both of two statements that contradict each other, told from either end', () => {
    const timeline = timelineOf('a contradicts b');
    expect([contests(timeline, 'a'), contests(timeline, 'b')]).toEqual([['contradicts a'], ['contradicts a']]);
  });

  test('are neither words nor a deed that stand against each other, and no two deeds', () => {
    const timeline = timelineOf('d1 contradicts a', 'b contradicts d1', 'd1 contradicts d2');
    expect(contestsIn(timeline).size).toBe(0);
    expect(evidenceOf(timeline, 'a').isContested).toBe(false);
  });

  test.each(['corroborates', 'supersedes', 'respondsTo', 'breaks', 'quotes'])('is not what another record %s', (type) => {
    expect(contestsIn(timelineOf(`b ${type} a`)).size).toBe(0);
  });

  test('is an event whichever of its records is, by the ids that are shown', () => {
    const timeline = timelineOf('a sameAs b', 'c disputes b');
    for (const each of [timeline, mergeSameAs(timeline).timeline]) for (const id of ['a', 'b']) expect(contests(each, id)).toEqual(['disputes c']);
  });

  test('stays so where a filter leaves out who contests it', () => {
    const { timeline } = mergeSameAs(timelineOf('b disputes a'));
    const shown = (part: Timeline, text: string): Timeline => filterTimeline(part, runSteps(matchSteps(part, parseQuery(text))));
    const once = shown(timeline, '-"b"');
    const twice = shown(once, '-"c"');
    expect(twice.links).toEqual([]);
    expect([contests(once, 'a'), contests(twice, 'a')]).toEqual([['disputes b'], ['disputes b']]);
    expect(recordedEvent(twice, 'b')).toMatchObject({ id: 'b', title: 'b' });
    expect(recordedEvent(twice, 'nobody')).toBeUndefined();
  });

  test('is looked up, not built again', () => {
    const timeline = timelineOf('b disputes a');
    expect(contestsIn(timeline)).toBe(contestsIn(timeline));
    expect(evidenceOf(timeline, 'unknown')).toEqual({
      isContested: false,
      isDenied: false,
      contestedBy: [],
      recordCount: 1,
      roots: ['unknown'],
      independentSources: 1,
    });
  });
});

describe('independent sources', () => {
  test.each([
    ['one that derives from none', [], ['a'], 1],
    ['copies of copies', ['b derivedFrom a', 'c derivedFrom b'], ['a', 'b', 'c'], 1],
    ['copies without their root', ['b derivedFrom a', 'c derivedFrom a'], ['b', 'c'], 1],
    ['one of two roots', ['c derivedFrom a', 'c derivedFrom b'], ['c'], 2],
    ['unrelated records', [], ['a', 'b', 'c'], 3],
    ['records of one event', ['a sameAs b', 'b sameAs c'], ['a', 'b', 'c'], 1],
    ['a copy of one record of an event', ['a sameAs b', 'c derivedFrom b'], ['a', 'c'], 1],
    ['two copies of a record of one event', ['a sameAs b', 'c derivedFrom a', 'e derivedFrom b'], ['c', 'e'], 1],
    ['one that corroborates another', ['b corroborates a'], ['a', 'b'], 2],
    ['a circle', ['a derivedFrom b', 'b derivedFrom a'], ['a', 'b'], 1],
    ['a circle with a way out', ['a derivedFrom b', 'b derivedFrom a', 'b derivedFrom c'], ['a', 'b'], 1],
    ['a circle, and one beside it', ['a derivedFrom b', 'b derivedFrom a'], ['a', 'b', 'c'], 2],
    ['the same one twice', [], ['a', 'a'], 1],
    ['none', [], [], 0],
  ] as const)('of %s', (_, ties, ids, count) => {
    expect(independentRootsOf(timelineOf(...ties), ids)).toBe(count);
  });

  test('are told of one event, with how many records tell it', () => {
    const timeline = timelineOf('a sameAs b', 'b derivedFrom c', 'a derivedFrom e');
    for (const id of ['a', 'b']) expect(evidenceOf(timeline, id)).toMatchObject({ recordCount: 2, roots: ['e', 'c'], independentSources: 2 });
    expect(evidenceOf(timeline, 'c')).toMatchObject({ recordCount: 1, roots: ['c'] });
  });

  test('are never more than the events, and never none', () => {
    fc.assert(
      fc.property(arbitraryTimeline(), (input) => {
        const { timeline } = createTimeline({ ...input, links: input.links.map((link, index) => ({ ...link, type: index % 2 ? 'derivedFrom' : link.type })) });
        const ids = timeline.events.map(({ id }) => id);
        const count = independentRootsOf(timeline, ids);
        expect(count).toBeLessThanOrEqual(ids.length);
        expect(count >= 1).toBe(ids.length > 0);
      }),
    );
  });
});

test('a large timeline is asked only for what its links name', () => {
  const events = Array.from({ length: 20_000 }, (_, index) => ({ id: `e${index}`, lane: 'said', date: '2024-05', title: `Event ${index}` }));
  const links = [
    { from: 'e1', to: 'e2', type: 'disputes' },
    { from: 'e3', to: 'e4', type: 'contradicts' },
  ];
  const { timeline } = createTimeline({ lanes, events, links });
  expect([...contestsIn(timeline).keys()]).toEqual(['e2', 'e3', 'e4']);
});
