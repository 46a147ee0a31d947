import { COMPARED, COMPARE_LIMITS } from './compare-limits.ts';
import type { CompareTimes } from './compare-page.ts';
import type { CalibrationRow } from './calibration.ts';
import { measuredOf, sizeName, type Case, type ContenderName, type Measured, type Run, type UpdateTimes } from './results.ts';
import { targetsOf, type Target } from './targets.ts';

const NAMES: Readonly<Record<ContenderName, string>> = {
  floor: 'floor: bare canvas, what differs per pixel column',
  'every-mark': 'bare canvas, a rectangle for every event in view',
  deedline: '**deedline**',
  gravity: '@gravity-ui/timeline',
  'gravity-marks': '@gravity-ui/timeline, instants as marks',
  echarts: 'ECharts, custom series',
  vis: 'vis-timeline, stacked',
  'vis-clustered': 'vis-timeline, clustered',
};

/** Three digits: `0.042`, `3.14`, `27.2`, `1,204`. */
export const formatNumber = (value: number): string =>
  Number.isFinite(value)
    ? value.toLocaleString('en', {
        maximumSignificantDigits: value >= 1000 ? 21 : 3,
        maximumFractionDigits: value >= 100 ? 0 : 3,
        roundingPriority: 'lessPrecision',
      })
    : '–';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** How much of its steps a phase could not make in its time. */
const thinned = ({ steps, plannedSteps }: UpdateTimes): string => (steps < plannedSteps ? ` (${steps} of ${plannedSteps} steps)` : '');
const updateCell = (times: UpdateTimes): string => `${formatNumber(times.medianMs)} / ${formatNumber(times.p95Ms)}${thinned(times)}`;

/** What stands where there is no number. */
function blankOf({ outcome }: Case): string {
  if (outcome.kind === 'over-time') return `more than ${outcome.limitSeconds} s, ${outcome.during}`;
  return outcome.kind === 'measured' ? '' : `${outcome.kind}: ${outcome.reason}`.replaceAll('|', '/');
}

interface Column {
  readonly head: string;
  readonly cell: (measured: Measured, count: number) => string;
}

const columns: readonly Column[] = [
  { head: 'pan, ms', cell: ({ pan }) => updateCell(pan) },
  { head: 'zoom, ms', cell: ({ zoom }) => updateCell(zoom) },
  { head: 'pan, all threads', cell: ({ pan }) => formatNumber(pan.allThreadsMs) },
  { head: 'at rest, ms', cell: ({ restMs }) => formatNumber(restMs) },
  { head: 'first paint, ms', cell: ({ firstPaintMs }) => formatNumber(firstPaintMs) },
  { head: 'all there, ms', cell: ({ allThereMs }) => formatNumber(allThereMs) },
  { head: 'longest task, ms', cell: ({ longestTaskMs }) => (longestTaskMs > 0 ? formatNumber(longestTaskMs) : '≤ 50') },
  { head: 'heap, B an event', cell: ({ heapBytes }, count) => formatNumber(Math.max(0, heapBytes / count)) },
  { head: 'nodes', cell: ({ nodes }) => formatNumber(nodes) },
];

function sizeTable(cases: readonly Case[], count: number): string {
  const ofSize = cases.filter((one) => one.count === count);
  const rows = ofSize.map(({ contender, outcome }) => {
    const cells = outcome.kind === 'measured' ? columns.map(({ cell }) => cell(outcome, count)) : columns.map(() => '–');
    return [NAMES[contender], ...cells];
  });
  const notes = ofSize.flatMap((one) =>
    (one.outcome.kind === 'measured' ? one.outcome.faults.slice(0, 3) : [blankOf(one)]).map((note) => `- ${NAMES[one.contender]}: ${note}`),
  );
  return [`### ${sizeName(count)} events`, table(['', ...columns.map(({ head }) => head)], rows), ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
}

function ratioTable(run: Run, counts: readonly number[]): string {
  const against = (name: ContenderName, read: (measured: Measured) => number) => (count: number) => {
    const [ours, other] = [measuredOf(run, 'deedline', count), measuredOf(run, name, count)];
    return ours && other ? formatNumber(read(ours) / read(other)) : '–';
  };
  const growth = (read: (measured: Measured) => number) => (count: number) => {
    const [ours, small] = [measuredOf(run, 'deedline', count), measuredOf(run, 'deedline', 10_000)];
    return ours && small ? formatNumber(read(ours) / read(small)) : '–';
  };
  const pan = ({ pan: { medianMs } }: Measured): number => medianMs;
  const zoom = ({ zoom: { medianMs } }: Measured): number => medianMs;
  const rows: readonly (readonly [string, (count: number) => string])[] = [
    ['pan: deedline / floor', against('floor', pan)],
    ['zoom: deedline / floor', against('floor', zoom)],
    ['pan: deedline / gravity', against('gravity', pan)],
    ['zoom: deedline / gravity', against('gravity', zoom)],
    ['pan: deedline / gravity, instants as marks', against('gravity-marks', pan)],
    ['zoom: deedline / gravity, instants as marks', against('gravity-marks', zoom)],
    ['first paint: deedline / gravity', against('gravity', ({ firstPaintMs }) => firstPaintMs)],
    ['pan: deedline / itself at 10k', growth(pan)],
    ['zoom: deedline / itself at 10k', growth(zoom)],
  ];
  return table(
    ['', ...counts.map(sizeName)],
    rows.map(([name, cell]) => [name, ...counts.map(cell)]),
  );
}

function verdictOf({ value, limit, unit }: Target): string {
  if (value === undefined || !Number.isFinite(value)) return 'not measured';
  return value <= limit ? 'met' : `missed by ${unit === '×' ? `a factor of ${formatNumber(value / limit)}` : `${formatNumber(value - limit)} ${unit}`}`;
}

function targetTable(run: Run, counts: readonly number[]): string {
  const rows = targetsOf(run, counts).map((target) => {
    const of = (value: number): string => `${formatNumber(value)} ${target.unit}`;
    return [target.name, `≤ ${of(target.limit)}`, target.value === undefined ? '–' : of(target.value), verdictOf(target)];
  });
  return table(['target', 'at most', 'measured', ''], rows);
}

function mouseTable(run: Run, counts: readonly number[]): string {
  const rows = counts.flatMap((count) => {
    const ours = measuredOf(run, 'deedline', count);
    return ours?.drag && ours.wheel ? [[sizeName(count), updateCell(ours.drag), updateCell(ours.wheel)]] : [];
  });
  return rows.length > 0 ? table(['deedline, by the mouse', 'a drag by 10 px, ms', 'a turn of Ctrl and wheel, ms'], rows) : '';
}

/** The tables alone, for the terminal and the page. */
export function buildTables(run: Run): string {
  const counts = [...new Set(run.cases.map(({ count }) => count))].toSorted((a, b) => a - b);
  const hasOurs = run.cases.some(({ contender }) => contender === 'deedline');
  return [
    ...(hasOurs ? ['## Targets', targetTable(run, counts), '## Ratios', ratioTable(run, counts)] : []),
    '## Figures',
    'Updates as median / 95th percentile.',
    ...counts.map((count) => sizeTable(run.cases, count)),
    mouseTable(run, counts),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** In how many of a hundred pairs of series without a tie each null model finds one. */
export function buildCalibrationTable(rows: readonly CalibrationRow[]): string {
  const models = rows[0]?.models.map(({ model }) => model) ?? [];
  return table(
    ['flagged at 5 %, in % of pairs', ...models.map((model) => (model === 'jitter' ? '**jitter**' : model))],
    rows.map(({ name, models: found }) => [name, ...found.map(({ flagged, tested }) => ((100 * flagged) / tested).toFixed(1))]),
  );
}

function calibrationSection({ calibration, seed }: Run): string {
  if (!calibration) return '';
  const pairs = calibration[0]?.models[0]?.tested.toLocaleString('en') ?? '0';
  return `
## Compare: false positives

${buildCalibrationTable(calibration)}

For each row ${pairs} seeded pairs of series are drawn that know nothing of each other (seed ${seed}, \`bench/calibration.ts\`): 8 effects and 6 causes in 180 days where nothing
else is said, at least five days of each, a window of 7 days. Clusters are of three events on average and reach 15 days to either side, tight ones 6; a rise goes with the
square of time. An honest test flags no more than 5 %. _jitter_ is the default. It moves causes one by one, so bursts as short as the window mislead
it, the more the more events there are (last row); _shift_, which moves all as one, is not misled by bursts, but by two rises. _block_ goes by 199 draws here. \`npm run bench -- --compare-only\` makes this table
anew.
`;
}

/** How long the compare view took, beside what the design promises. */
export function buildCompareTable({ readyMs, longestTaskMs, longestFrameMs }: CompareTimes): string {
  const row = (name: string, value: number, limit: number): string =>
    `| ${name} | ${formatNumber(value)} ms | ${limit} ms | ${value <= limit ? 'yes' : '**no**'} |`;
  return [
    '| | measured | promised | kept |',
    '| --- | ---: | ---: | --- |',
    row('all of it painted', readyMs, COMPARE_LIMITS.readyMs),
    row('longest task', longestTaskMs, COMPARE_LIMITS.longestTaskMs),
    row('longest time between two frames', longestFrameMs, COMPARE_LIMITS.longestFrameMs),
  ].join('\n');
}

function compareSection({ compareView }: Run): string {
  if (!compareView) return '';
  return `
## Compare: the view

${buildCompareTable(compareView)}

From the press on its button, for ${COMPARED.signals.toLocaleString('en')} signals and ${COMPARED.deeds.toLocaleString('en')} deeds on days of thirty years, in a page that has loaded the view's file; the
median of five pages, the first comparison of each. A task under 50 ms is told as 0.
`;
}

/** `docs/benchmarks.md`. */
export function buildReport(run: Run): string {
  const { machine, versions } = run;
  const idle = run.cases.flatMap(({ outcome }) => (outcome.kind === 'measured' ? [outcome.idleMs] : [])).toSorted((a, b) => a - b);
  const idleText =
    idle.length > 0 ? `${formatNumber(idle[0]!)} to ${formatNumber(idle.at(-1)!)} ms for two frames in which nothing is asked` : 'see `idleMs` in the results';
  const versionList = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Benchmarks

How long a change of the view takes, how soon a figure is there, and how much it holds on to, beside other libraries and beside the least that any of them could
do. Written by \`npm run bench\`; the numbers behind the tables stand in [bench/results.json](../bench/results.json).

${run.date}, commit ${run.commit}${run.isDirty ? ' with changes' : ''}, seed ${run.seed}. ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Chromium ${run.chromium},
headless, without a GPU. ${versionList.join(', ')}. Ratios of one run can be trusted; milliseconds differ from machine to machine.

${buildTables(run)}
${calibrationSection(run)}${compareSection(run)}
## How it is measured

Each contender gets each size in a browser of its own, in a page of 1280 × 1000 px; what shows time is 1200 × 600 px, with lane headers where a library has
them. The events are the same for all: thirty years, three lanes, 70 % instants and 30 % intervals of hours to months, four in ten in sixty bursts of days, titles
of two to six words, in no order of time (\`bench/workload.ts\`). They are turned into the form that a contender asks for before the clock starts: for deedline a
document with ISO 8601 texts, for the others numbers. ECharts, gravity and the bare canvas leave rows to the page: they get seven a lane, packed before the clock
starts too. gravity stands here twice: as its README has it, where an event without an end is an instant and is drawn to the edge of the view, and with a renderer of
ours that draws an instant as a mark; the targets mean the first. deedline is shown with all that it has, toolbar, overview strip and accessible layer, under our
strict Content-Security-Policy.

- **pan**: the view is half as long as the extent and goes from the first half to the second in 120 steps. **zoom**: from the whole extent 60 steps in, each by
  1.08, and as many out. A step is one call of the library's own method, waited for as the library allows, and two frames. Its cost is the CPU time of the page's
  main thread (\`ThreadTime\` of the DevTools protocol) from before the call to after the second frame, so layout, paint and what the library puts off to the next
  frame are in. So is the harness, and it is not taken off: ${idleText}. _All threads_
  is the mean CPU time of the page's whole process. After the last step the view must be where it was asked to be. Where steps are so slow that they would not
  fit, evenly spread ones are left out, and the table says how many were made.
- **at rest**: main-thread CPU in the second after the last step. A library that puts work off until the reader lets go shows it here.
- **first paint**: from handing over the data to the end of the first frame in which the right half of a canvas holds a coloured pixel, or an item element has a
  width; events are all that is coloured. It is looked for once a frame, so it comes in steps of 17 ms: the median of three loads, above 100k of one.
  **all there**: to the end of the first frame after the library says so (\`deed-load\`, \`finished\`, \`onInitialDrawComplete\`; a call that returns).
- **longest task**: on the main thread while loading, as the browser reports it; it reports none below 50 ms.
- **heap**: after loading and a collection, less the same with the data alone; JavaScript, DOM and array buffers, without workers. At 1k it is mostly what a
  figure needs anyway.
- **nodes**: elements and texts in the contender's box, with shadow trees.
- By the mouse: real input events through the browser, twenty of each, and the view must move.

## Once more

\`\`\`
npm run bench                                  # all; about half an hour
npm run bench -- --quick                       # 1k and 10k, few steps; a few minutes
npm run bench -- --only deedline,floor --sizes 10k,1M
\`\`\`

The first run installs the other libraries into \`bench/node_modules\` (\`npm ci\`, about 190 MB on disk); they are no part of deedline and of no other command. A
contender that takes longer than \`--limit\` seconds (120) for a size is stopped and said to. Only a full run, or one with \`--write\`, writes this page. \`--seed\`
changes the events. The micro benchmarks (\`packages/*/bench\`) and the comparison’s calibration run first; \`--pages-only\` leaves them out.
`;
}
