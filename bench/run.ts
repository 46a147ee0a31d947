import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.ts';
import { buildPages, servePages } from './pages-site.ts';
import { sizeName, type Case, type ContenderName, type Outcome, type Run } from './results.ts';

export interface RunOptions {
  readonly contenders: readonly ContenderName[];
  readonly counts: readonly number[];
  readonly seed: number;
  readonly limitSeconds: number;
  readonly isQuick: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Sizes that are not tried, and why. */
function skipReason(contender: ContenderName, count: number): string | undefined {
  if (contender.startsWith('vis') && count > 10_000) return 'not tried beyond 10k: one element an event; see 10k';
  return undefined;
}

const git = (...args: readonly string[]): string => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return ''; // a tree without its history
  }
};

function versionsOf(): Readonly<Record<string, string>> {
  const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { devDependencies: Record<string, string> };
  return Object.fromEntries(Object.entries(devDependencies).filter(([name]) => !['lodash', 'vis-data'].includes(name)));
}

function lineOf({ contender, count, outcome }: Case): string {
  const name = `${contender.padEnd(14)}${sizeName(count).padStart(5)}  `;
  if (outcome.kind === 'over-time') return `${name}more than ${outcome.limitSeconds} s, ${outcome.during}`;
  if (outcome.kind !== 'measured') return `${name}${outcome.kind}: ${outcome.reason}`;
  const { pan, zoom, firstPaintMs, allThereMs, faults } = outcome;
  const figures = `pan ${pan.medianMs.toFixed(1)} ms, zoom ${zoom.medianMs.toFixed(1)} ms, first paint ${firstPaintMs.toFixed(0)} ms, all there ${allThereMs.toFixed(0)} ms`;
  return `${name}${figures}${faults.length > 0 ? `; ${faults.length} faults, the first: ${faults[0]}` : ''}`;
}

/** Builds and serves the pages, measures every contender at every size, and prints a line for each. */
export async function runBench({ contenders, counts, seed, limitSeconds, isQuick }: RunOptions): Promise<Run> {
  const failures = await buildPages(contenders);
  const served = await servePages();
  const cases: Case[] = [];
  let chromium = '';
  const outcomeOf = async (contender: ContenderName, count: number): Promise<Outcome> => {
    const failure = failures.get(contender);
    if (failure) return { kind: 'failed', reason: failure };
    const reason = skipReason(contender, count);
    if (reason) return { kind: 'skipped', reason };
    const steps = isQuick ? { loads: 1, panSteps: 24, zoomSteps: 12 } : { loads: count > 100_000 ? 1 : 3, panSteps: 120, zoomSteps: 60 };
    const measured = await measure({ url: served.url, contender, count, seed, limitSeconds, ...steps, hasMouse: contender === 'deedline' });
    chromium = measured.chromium;
    return measured.outcome;
  };
  try {
    for (const count of counts)
      for (const contender of contenders) {
        const done: Case = { contender, count, outcome: await outcomeOf(contender, count) };
        cases.push(done);
        console.log(lineOf(done));
      }
  } finally {
    await served.close();
  }
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') || 'unknown',
    isDirty: git('status', '--porcelain', '--untracked-files=no') !== '',
    seed,
    machine: {
      cpu: cpu?.model ?? 'an unknown processor',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${release()} ${arch()}`,
    },
    chromium,
    versions: versionsOf(),
    cases,
  };
}
