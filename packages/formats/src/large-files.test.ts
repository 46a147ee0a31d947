import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTimelineSteps } from './read-timeline.js';
import type { ReadResult } from './read-text.js';

// Files that nobody here wrote; they lie beside the repository and are never part of it.
const root = new URL('../../../../shared/data/', import.meta.url);
const hasData = existsSync(root);

interface LargeFile {
  readonly file: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly records: number;
  readonly shown: number;
}

const FILES: readonly LargeFile[] = [
  { file: 'transport/us_flights_2001-01_300k.csv', mapping: { title: 'destination', place: 'origin' }, records: 300_000, shown: 300_000 },
  {
    file: 'ukraine/air_raid_sirens_official_en.csv',
    mapping: { start: 'started_at', end: 'finished_at', title: 'oblast', place: 'raion', lane: 'source' },
    records: 43_031,
    shown: 43_031,
  },
  { file: 'ukraine/air_raid_sirens_volunteer_en.csv', mapping: { start: 'started_at', end: 'finished_at', title: 'region' }, records: 54_514, shown: 54_514 },
  { file: 'museum/tate_artwork_dates.csv', mapping: { id: 'acno', date: 'dateText', actor: 'artists' }, records: 69_202, shown: 62_350 },
];

interface Run {
  readonly result: ReadResult;
  readonly steps: number;
  readonly shares: readonly number[];
}

const runs = new Map<string, Run>();

/** Each file is read once. */
function runOf(large: LargeFile): Run {
  const known = runs.get(large.file) ?? run(large);
  runs.set(large.file, known);
  return known;
}

function run({ file, mapping }: LargeFile): Run {
  const steps = readTimelineSteps(readFileSync(new URL(file, root), 'utf8'), { mapping, limits: { listedProblems: 1_000_000 } });
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { result: step.value, steps: shares.length, shares };
    shares.push(step.value);
  }
}

describe.runIf(hasData)('large files, each with its mapping', { timeout: 60_000 }, () => {
  test.each(FILES)('$file: every row is shown, or stands in the list of problems', (large) => {
    const { result, steps, shares } = runOf(large);
    const { timeline, problems } = result;
    const left = new Set(problems.filter(({ severity }) => severity === 'error').map(({ record }) => record));
    expect(timeline.recordCount).toBe(large.records);
    expect(timeline.events.length).toBe(large.shown);
    expect(timeline.events.length + left.size).toBe(large.records);
    expect(steps).toBeGreaterThan(large.records / 2_000);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('the fields of the file come under our names', () => {
    const [flights, official] = FILES.map((large) => runOf(large).result.timeline.events[0]);
    expect(flights).toMatchObject({ date: { edtf: '2001-01-01T00:01' }, title: 'PHL', place: 'LAS' });
    expect(official).toMatchObject({
      date: { edtf: '2022-03-15T16:10:34+00:00/2022-03-15T16:50:07+00:00' },
      lane: 'official',
      title: 'Vinnytska oblast',
    });
  });
});

if (!hasData) test.skip('LARGE FILES NOT READ: the folder with other people’s data is not beside the repository');
