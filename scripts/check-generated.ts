// Committed files that a script writes must be what the script writes today. What is there is put back afterwards.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface Generated {
  readonly file: string;
  readonly script: string;
  /** Where one of these is absent, as in a clone without the raw data beside it, the check is left out. */
  readonly inputs: readonly string[];
}

const generated: readonly Generated[] = [
  {
    file: 'examples/rhetoric-and-deeds/data.json',
    script: 'scripts/convert-rhetoric-and-deeds.ts',
    inputs: ['../shared/data/rhetoric-and-deeds.json', '../shared/data/large-strikes.json'],
  },
  { file: 'packages/core/schema/timeline.schema.json', script: 'scripts/generate-schema.ts', inputs: ['packages/core/dist/index.js'] },
];

function faultOf({ file, script }: Generated): string | undefined {
  if (!existsSync(file)) return `${file} is missing: node ${script}`;
  const before = readFileSync(file);
  try {
    const run = spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (run.status !== 0) return `${script} failed`;
    return readFileSync(file).equals(before) ? undefined : `${file} is stale or was edited by hand: node ${script}`;
  } finally {
    if (!readFileSync(file).equals(before)) writeFileSync(file, before);
  }
}

for (const entry of generated) {
  const missing = [entry.script, ...entry.inputs].find((path) => !existsSync(path));
  const fault = missing ? undefined : faultOf(entry);
  if (fault) process.exitCode = 1;
  console.log(missing ? `left out: ${entry.file} (no ${missing})` : (fault ?? `fresh: ${entry.file}`));
}
