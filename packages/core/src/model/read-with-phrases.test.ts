import { expect, test } from 'vitest';
import { MemorySource } from '../source/memory-source.js';
import { runSteps } from '../steps/steps.js';
import { appendRecords } from './append-records.js';
import { createTimeline } from './create-timeline.js';
import { PhrasesWanted } from './phrases-wanted.js';
import { readDocumentSteps } from './read-document.js';
import { readWithPhrases } from './read-with-phrases.js';

const plain = { date: '2024-05-24', title: 'Talk' };
const inWords = { date: 'late May 2024', title: 'Talk' };
const ambiguous = { date: '24 May 06', title: 'Talk' };

test('a source tells of dates in words what createTimeline tells', async () => {
  const data = [plain, inWords, ambiguous, { ...plain, reported: 'winter of 1923' }];
  const { timeline, problems } = createTimeline(data);
  const source = await MemorySource.from(data);
  expect(source.problems).toEqual(problems);
  expect(problems[0]?.repair).toContain('[2024-05-21..2024-05-31]');
  expect(source.records).toEqual(timeline);
});

test('records with dates in words are appended as to a timeline of createTimeline', async () => {
  const source = await MemorySource.from([plain, plain]);
  const problems = await source.append([plain, inWords, ambiguous]);
  const expected = runSteps(appendRecords(createTimeline([plain, plain]).timeline, [plain, inWords, ambiguous]));
  expect(problems).toEqual(expected.problems);
  expect(source.records).toEqual(expected.timeline);
  expect(await source.append([inWords])).toMatchObject([{ code: 'bad_date', record: 6 }]);
  expect(source.timeline.events).toHaveLength(3);
});

test('dates that are none in words, or are not read at all, ask for nothing', async () => {
  const begun: boolean[] = [];
  const read = (data: unknown) =>
    readWithPhrases((readPhrase) => {
      begun.push(readPhrase !== undefined);
      return readDocumentSteps(data, { readPhrase });
    });
  await read([plain, { date: 2024, title: 'Talk' }, { date: '2024-05/2023', title: 'Talk' }]);
  expect(begun).toEqual([false]);
  await read([plain, inWords]);
  expect(begun).toEqual([false, false, true]);
});

test('without a reader of words the steps stop at the first date in words', () => {
  expect(() => runSteps(readDocumentSteps([plain, inWords]))).toThrow(PhrasesWanted);
});

test('what steps throw otherwise is thrown', async () => {
  // oxlint-disable-next-line require-yield -- a step that fails at once
  const steps = function* (): Generator<number, never, void> {
    throw new RangeError('no');
  };
  await expect(readWithPhrases(steps)).rejects.toThrow(RangeError);
});
