// The min+gzip size of what a page loads, against a committed budget and a target. `--update` writes the budget anew.
// A built file is measured with what it imports at once, as a page loads it; a pattern with a star is all the files that it matches, those
// that only some pages load as well. A source is bundled with all that it imports first.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync, parseSync, type Rolldown } from 'vite';

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

async function bundled(file: string): Promise<string> {
  const lib = { entry: resolve(file), formats: ['es' as const] };
  const output = await build({ configFile: false, logLevel: 'error', build: { write: false, target: 'es2023', lib } });
  const [chunk] = (output as Rolldown.RolldownOutput[])[0]?.output ?? [];
  if (!chunk) throw new Error(`${file} could not be bundled`);
  return minifySync(file, chunk.code, { module: true }).code;
}

/** Built files by their path, with those that they import; not what they may `import()` later. */
function withImports(files: readonly string[], known: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const found = new Map(known);
  for (const file of files) {
    if (found.has(file)) continue;
    const code = readFileSync(file, 'utf8');
    const imports = parseSync(file, code).module.staticImports.map(({ moduleRequest }) => posix.join(posix.dirname(file), moduleRequest.value));
    for (const [path, text] of withImports(imports, found.set(file, code))) found.set(path, text);
  }
  return found;
}

/** The files of an entry, each as it is sent. */
async function codesOf(pattern: string, files: readonly string[]): Promise<readonly string[]> {
  if (pattern.endsWith('.ts')) return [await bundled(pattern)];
  return [...withImports(files).values()];
}

for (const [file, { budgetBytes, targetBytes }] of Object.entries(budgets)) {
  const files = globSync(file);
  if (files.length === 0) {
    failures.push(`${file} is not built: npm run bundle`);
    continue;
  }
  const bytes = (await codesOf(file, files)).reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
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
