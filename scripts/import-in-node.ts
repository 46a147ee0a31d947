// Imports every built entry of every public package in a Node without a DOM. Importing must never throw. (The CDN bundle is for browsers.)
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

function entriesOf(file: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.private) return [];
  return Object.values(manifest.exports)
    .map((entry) => (typeof entry === 'string' ? entry : entry.default))
    .filter((path) => path.endsWith('.js'))
    .map((path) => join(dirname(file), path));
}

let failed = 0;
for (const entry of globSync('packages/*/package.json').toSorted().flatMap(entriesOf)) {
  try {
    if (!existsSync(entry)) throw new Error('not built');
    const exported = Object.keys((await import(pathToFileURL(entry).href)) as object);
    console.log(`ok   ${entry} (${exported.length} exports)`);
  } catch (error) {
    failed++;
    console.error(`FAIL ${entry}:`, error);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
