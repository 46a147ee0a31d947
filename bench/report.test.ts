import { describe, expect, test } from 'vitest';
import { panSpans, zoomSpans } from './measure.ts';
import { buildCalibrationTable, buildReport, formatNumber } from './report.ts';
import type { Case, ContenderName, Measured, Run } from './results.ts';
import { targetsOf } from './targets.ts';

const updates = (medianMs: number) => ({ medianMs, p95Ms: medianMs * 2, allThreadsMs: medianMs, steps: 120, plannedSteps: 120 });
const measured = (panMs: number, more: Partial<Measured> = {}): Measured => ({
  kind: 'measured',
  firstPaintMs: 100,
  allThereMs: 200,
  longestTaskMs: 0,
  longestGapMs: 10,
  pan: updates(panMs),
  zoom: updates(panMs),
  restMs: 0,
  idleMs: 0.5,
  heapBytes: 50_000_000,
  workers: 0,
  nodes: 10,
  faults: [],
  ...more,
});
const runOf = (...cases: readonly Case[]): Run => ({
  date: '2026-01-01',
  commit: 'abc1234',
  isDirty: false,
  seed: 1,
  machine: { cpu: 'cpu', cores: 2, memoryGb: 8, system: 'linux' },
  chromium: '150',
  versions: { echarts: '6' },
  cases,
});
const caseOf = (contender: ContenderName, count: number, outcome: Case['outcome']): Case => ({ contender, count, outcome });

describe('the report', () => {
  const calibration = [{ name: 'both rising', models: [{ model: 'jitter', tested: 1_000, flagged: 26 } as const] }];

  test('tells how often a null model finds what is not there, in % of the pairs', () => {
    expect(buildCalibrationTable(calibration)).toContain('| both rising | 2.6 |');
    expect(buildReport({ ...runOf(), calibration })).toContain('## Compare: false positives');
  });

  test('has no such section where only pages were measured', () => {
    expect(buildReport(runOf())).not.toContain('Compare');
  });
});

describe('targets', () => {
  const target = (run: Run, name: string) => targetsOf(run, [1_000, 10_000, 1_000_000]).find((one) => one.name === name);

  test('are ratios of medians of one run', () => {
    const run = runOf(
      caseOf('deedline', 10_000, measured(6)),
      caseOf('deedline', 1_000_000, measured(9)),
      caseOf('floor', 10_000, measured(3)),
      caseOf('gravity', 10_000, measured(30)),
    );
    expect(target(run, 'a pan: 1M to 10k')?.value).toBeCloseTo(1.5);
    expect(target(run, 'a pan to the floor at 10k')?.value).toBeCloseTo(2);
    expect(target(run, 'a pan to gravity at 10k')?.value).toBeCloseTo(0.2);
    expect(target(run, 'heap for an event at 1M')?.value).toBe(50);
  });

  test('have no value where the run lacks one side', () => {
    const run = runOf(caseOf('deedline', 10_000, measured(6)), caseOf('floor', 10_000, { kind: 'over-time', limitSeconds: 120, during: 'loading' }));
    expect(target(run, 'a pan to the floor at 10k')?.value).toBeUndefined();
    expect(target(run, 'a pan: 1M to 10k')?.value).toBeUndefined();
  });
});

describe('the report', () => {
  const page = buildReport(
    runOf(
      caseOf('deedline', 1_000, measured(12)),
      caseOf('floor', 1_000, measured(2, { faults: ['panning: asked for this, shows that'] })),
      caseOf('gravity', 1_000, { kind: 'over-time', limitSeconds: 120, during: 'panning' }),
      caseOf('vis', 1_000, { kind: 'skipped', reason: 'too many' }),
      caseOf('echarts', 1_000, { kind: 'failed', reason: 'not | built' }),
    ),
  );

  test('says which targets are met and by how much others are missed', () => {
    expect(page).toContain('| a pan at 1k, median | ≤ 8 ms | 12 ms | missed by 4 ms |');
    expect(page).toContain('| a pan to the floor at 1k | ≤ 2.5 × | 6 × | missed by a factor of 2.4 |');
    expect(page).toContain('| a pan to gravity at 1k | ≤ 0.9 × | – | not measured |');
  });

  test('says why a number is missing, and what went wrong beside the numbers', () => {
    expect(page).toContain('@gravity-ui/timeline: more than 120 s, panning');
    expect(page).toContain('vis-timeline, stacked: skipped: too many');
    expect(page).toContain('failed: not / built');
    expect(page).toContain('panning: asked for this, shows that');
  });

  test('names machine, browser, commit and seed', () => {
    expect(page).toContain('2026-01-01, commit abc1234, seed 1. cpu, 2 cores, 8 GB, linux, Chromium 150');
  });
});

test.each([
  [0.0123456, '0.012'],
  [3.14159, '3.14'],
  [27.25, '27.3'],
  [262.4, '262'],
  [1204.4, '1,204'],
  [Number.NaN, '–'],
])('%d is written %s', (value, text) => expect(formatNumber(value)).toBe(text));

describe('the movements', () => {
  const extent = { start: 0, end: 1000 };

  test('a pan goes from the first half of the extent to the second', () => {
    const spans = panSpans(extent, 5);
    expect(spans).toHaveLength(5);
    expect(spans.every(({ start, end }) => Math.abs(end - start - 500) < 1e-9)).toBe(true);
    expect(spans.at(-1)).toEqual({ start: 500, end: 1000 });
  });

  test('a zoom goes in by 1.08 a step and out again to the whole', () => {
    const spans = zoomSpans(extent, 60);
    expect(spans).toHaveLength(120);
    expect((spans[0]!.end - spans[0]!.start) / (spans[1]!.end - spans[1]!.start)).toBeCloseTo(1.08);
    expect(spans[59]!.end - spans[59]!.start).toBeCloseTo(1000 / 1.08 ** 60);
    expect(spans.at(-1)).toEqual(extent);
  });
});
