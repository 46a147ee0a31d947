// The min+gzip size of what a page loads, against a committed budget and a target. `--update` writes the budget anew.
// A built file is measured as it is; a source is bundled with all that it imports first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync, type Rolldown } from 'vite';

interface Budget {
  readonly budgetBytes: number;
  /** Where the size is to come down to, or must stay below; a budget over it only keeps the file from growing. */
  readonly targetBytes: number;
}

const budgetFile = 'scripts/sizes.json';
const tolerance = 1.02;

const budgets = JSON.parse(readFileSync(budgetFile, 'utf8')) as Record<string, Budget>;
const isUpdate = process.argv.includes('--update');
const failures: string[] = [];

async function codeOf(file: string): Promise<string | Buffer> {
  if (!file.endsWith('.ts')) return readFileSync(file);
  const lib = { entry: resolve(file), formats: ['es' as const] };
  const output = await build({ configFile: false, logLevel: 'error', build: { write: false, target: 'es2023', lib } });
  const [chunk] = (output as Rolldown.RolldownOutput[])[0]?.output ?? [];
  if (!chunk) throw new Error(`${file} could not be bundled`);
  return minifySync(file, chunk.code, { module: true }).code;
}

for (const [file, { budgetBytes, targetBytes }] of Object.entries(budgets)) {
  if (!existsSync(file)) {
    failures.push(`${file} is not built: npm run bundle`);
    continue;
  }
  const bytes = gzipSync(await codeOf(file), { level: 9 }).length;
  const isOver = bytes > targetBytes;
  console.log(`${file}: ${bytes} bytes min+gzip (budget ${budgetBytes}, target ${targetBytes}${isOver ? `, ${bytes - targetBytes} over it` : ''})`);
  if (isUpdate) budgets[file] = { budgetBytes: bytes, targetBytes };
  else if (isOver && budgetBytes <= targetBytes) failures.push(`${file} is ${bytes - targetBytes} bytes over its target.`);
  else if (bytes > budgetBytes * tolerance)
    failures.push(`${file} grew by ${bytes - budgetBytes} bytes. If it is worth it: node scripts/check-sizes.ts --update, and say why in the commit.`);
  else if (bytes * tolerance < budgetBytes) console.log('  It shrank: node scripts/check-sizes.ts --update keeps it so.');
}
if (isUpdate) writeFileSync(budgetFile, `${JSON.stringify(budgets, undefined, 2)}\n`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
