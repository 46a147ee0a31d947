import { describe, expect, it } from 'vitest';
import { runInSlices } from './run-in-slices.js';
import type { Steps } from './steps.js';

/** Steps that take a millisecond each and say so. */
function* slowSteps(count: number, log: string[] = []): Steps<string> {
  try {
    for (let step = 0; step < count; step++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      log.push('step');
      yield step / count;
    }
    return 'result';
  } finally {
    log.push('closed');
  }
}

describe('runInSlices', () => {
  it('runs short work at once, and tells that it is done', async () => {
    const log: string[] = [];
    const shares: number[] = [];
    const running = runInSlices(slowSteps(2, log), { sliceMs: 1_000, onProgress: (share) => shares.push(share) });
    expect(log).toEqual(['step', 'step', 'closed']);
    expect(await running).toBe('result');
    expect(shares).toEqual([1]);
  });

  it('lets others run in between', async () => {
    const log: string[] = [];
    const timer = setInterval(() => log.push('other'), 0);
    await runInSlices(slowSteps(40, log), { sliceMs: 2 });
    clearInterval(timer);
    expect(log).toContain('other');
    expect(log.indexOf('other')).toBeLessThan(log.lastIndexOf('step'));
  });

  it('tells shares that rise, and ends with 1', async () => {
    const shares: number[] = [];
    await runInSlices(slowSteps(30), { sliceMs: 3, onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.length).toBeLessThan(30);
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops in the middle when it is aborted, and closes the steps', async () => {
    const controller = new AbortController();
    const log: string[] = [];
    const running = runInSlices(slowSteps(1_000, log), { sliceMs: 2, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(running).rejects.toMatchObject({ name: 'TimelineSourceError', code: 'aborted' });
    expect(log.length).toBeLessThan(20);
    expect(log.at(-1)).toBe('closed');
  });

  it('does not begin when it is aborted already', async () => {
    const log: string[] = [];
    await expect(runInSlices(slowSteps(3, log), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
    expect(log).toEqual([]);
  });

  it('rejects with what the steps throw', async () => {
    // oxlint-disable-next-line require-yield -- it throws before it could
    const failing = function* (): Steps<void> {
      throw new RangeError('no');
    };
    await expect(runInSlices(failing())).rejects.toThrow(RangeError);
  });
});
