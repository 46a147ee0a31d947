import { describe, expect, test } from 'vitest';
import { HARDEST_ROW, runCalibration, type FalsePositives } from './calibration.ts';

const share = ({ flagged, tested }: FalsePositives): number => flagged / tested;
const shareOf = (models: readonly FalsePositives[], name: string): number => share(models.find(({ model }) => model === name)!);

describe('the calibration', () => {
  const rows = runCalibration({ runs: 300, seed: 1 });

  test.each(rows.filter(({ name }) => name !== HARDEST_ROW))('flags at most 6 % of pairs by the default model: $name', ({ models }) => {
    const [jitter] = models;
    expect(jitter).toMatchObject({ model: 'jitter', tested: 300 });
    // 300 runs: 6 %, and two standard errors
    expect(share(jitter!)).toBeLessThanOrEqual(0.06 + 2 * Math.sqrt((0.06 * 0.94) / 300));
  });

  test('can tell a model that does not keep what changes slowly', () => {
    const { models } = rows.find(({ name }) => name === 'both clustered and rising')!;
    expect(shareOf(models, 'cover')).toBeGreaterThan(0.1);
    expect(shareOf(models, 'cover')).toBeGreaterThan(2 * shareOf(models, 'jitter'));
  });

  test('is the same for the same seed, and another for another', () => {
    expect(runCalibration({ runs: 20, seed: 4 })).toEqual(runCalibration({ runs: 20, seed: 4 }));
    expect(runCalibration({ runs: 60, seed: 4 })).not.toEqual(runCalibration({ runs: 60, seed: 5 }));
  });
});
