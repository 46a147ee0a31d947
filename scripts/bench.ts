// The micro benchmarks of the packages, the comparison (how often its tests err, how long its view takes), then every contender of bench/ in a browser. Writes docs/benchmarks.md and bench/results.json.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { measureCompareView } from '../bench/compare-view.ts';
import { importSource } from '../bench/import-source.ts';
import { buildCalibrationTable, buildCompareTable, buildReport, buildTables } from '../bench/report.ts';
import { CONTENDERS, type ContenderName, type Run } from '../bench/results.ts';
import { runBench } from '../bench/run.ts';
import { runStep } from './run-step.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const SIZES = ['1k', '10k', '100k', '1M'];

/** `10k` is 10,000, `1M` is 1,000,000. */
function countOf(size: string): number {
  const [, digits, unit = ''] = /^(\d{1,7})([km]?)$/i.exec(size) ?? [];
  const count = Number(digits) * ({ k: 1e3, m: 1e6 }[unit.toLowerCase()] ?? 1);
  if (!(count >= 1 && count <= 1e7)) throw new Error(`--sizes: ${size} is no size from 1 to 10M, such as 10k`);
  return count;
}

function contenderOf(name: string): ContenderName {
  const found = CONTENDERS.find((contender) => contender === name);
  if (!found) throw new Error(`--only: ${name} is none of ${CONTENDERS.join(', ')}`);
  return found;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name}: ${text} is no whole number`);
  return Number(text);
}

const list = (text: string): readonly string[] => text.split(',').filter(Boolean);

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      limit: { type: 'string', default: '120' },
      write: { type: 'boolean', default: false },
      'pages-only': { type: 'boolean', default: false },
      'compare-only': { type: 'boolean', default: false },
    },
  });
  return {
    contenders: values.only === undefined ? CONTENDERS : list(values.only).map(contenderOf),
    counts: list(values.sizes ?? (values.quick ? SIZES.slice(0, 2) : SIZES).join(',')).map(countOf),
    seed: wholeNumber('seed', values.seed),
    limitSeconds: wholeNumber('limit', values.limit),
    isQuick: values.quick,
    isWritten: values.write || !(values.quick || values.only || values.sizes),
    isPagesOnly: values['pages-only'],
    isCompareOnly: values['compare-only'],
  };
}

function runMicroBenchmarks(): boolean {
  const files = globSync('packages/*/bench/**/*.bench.ts', { cwd: root });
  if (files.length > 0) return runStep('vitest bench --run --project "node*"');
  console.log('There are no micro benchmarks yet: they come as packages/*/bench/*.bench.ts.');
  return true;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** The other libraries, where they are missing or of another version. They are no dependencies of anything that is published. */
function installContenders(): boolean {
  const { devDependencies } = readJson('bench/package.json') as { devDependencies: Record<string, string> };
  const isThere = ([name, version]: [string, string]): boolean => {
    const file = `bench/node_modules/${name}/package.json`;
    return existsSync(join(root, file)) && (readJson(file) as { version: string }).version === version;
  };
  if (existsSync(join(root, 'bench/node_modules/.package-lock.json')) && Object.entries(devDependencies).every(isThere)) return true;
  console.log(
    `\nInstalling into bench/node_modules, for this benchmark alone: ${Object.keys(devDependencies).join(', ')} (190 MB on disk, under a minute, once).`,
  );
  return runStep('npm ci --prefix bench --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error');
}

const written = async (file: string, text: string): Promise<void> => {
  const path = join(root, file);
  const format = await prettier.resolveConfig(path);
  writeFileSync(path, await prettier.format(text, { ...format, filepath: path }));
  console.log(`Written: ${file}`);
};

/** Writes the results and the page that is made from them. */
async function writeRun(run: Run): Promise<void> {
  await written('bench/results.json', JSON.stringify(run));
  await written('docs/benchmarks.md', buildReport(run));
}

/** How often the tests of the comparison err, and how long its view takes: under a minute. */
async function measureCompare(seed: number): Promise<Required<Pick<Run, 'calibration' | 'compareView'>>> {
  const { runCalibration } = await importSource<typeof import('../bench/calibration.ts')>('calibration.ts');
  const calibration = runCalibration({ runs: 1_000, seed });
  console.log(`\n## Compare: false positives\n\n${buildCalibrationTable(calibration)}\n`);
  const compareView = await measureCompareView({ seed, loads: 5 });
  console.log(`## Compare: the view\n\n${buildCompareTable(compareView)}\n`);
  return { calibration, compareView };
}

/** Measures the comparison anew, and leaves what else was measured as it stands in the results. */
async function renewCompare({ seed }: ReturnType<typeof readOptions>): Promise<boolean> {
  const compared = await measureCompare(seed);
  const run = readJson('bench/results.json') as Run;
  if (run.seed === seed) await writeRun({ ...run, ...compared });
  else console.log(`The results are of seed ${run.seed}: docs/benchmarks.md stays as it is.`);
  return true;
}

async function runBrowserBenchmark(options: ReturnType<typeof readOptions>): Promise<boolean> {
  if (!installContenders()) return false;
  const { contenders, counts, isQuick, isPagesOnly, seed } = options;
  const compared = isPagesOnly ? {} : await measureCompare(seed);
  const guess = isQuick ? 'about two minutes' : 'about half an hour for all';
  console.log(`\n${contenders.length} contenders, ${counts.length} sizes: ${guess}. Leave the machine alone meanwhile.\n`);
  const run: Run = { ...(await runBench(options)), ...compared };
  console.log(`\n${buildTables(run)}\n`);
  if (options.isWritten) await writeRun(run);
  else console.log('A part of the benchmark: docs/benchmarks.md stays as it is. `--write` writes it.');
  return run.cases.every(({ contender, outcome }) => contender !== 'deedline' || outcome.kind !== 'failed');
}

const options = readOptions();
const steps = options.isCompareOnly
  ? [() => renewCompare(options)]
  : [async () => options.isPagesOnly || runMicroBenchmarks(), () => runBrowserBenchmark(options)];
let isFine = true;
for (const step of steps) isFine = (await step()) && isFine; // one that fails keeps no other from running
process.exit(isFine ? 0 : 1);
