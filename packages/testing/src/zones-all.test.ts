// What reads or draws dates, in one file: a zone costs one process, which loads the code once. Vitest runs it once a zone, and never by itself.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync(
  [
    'core/src/time/**/*.test.ts',
    'core/src/phrases/**/*.test.ts',
    'layout/src/axis/**/*.test.ts',
    'layout/src/scene/zone*.test.ts',
    'testing/src/zones.test.ts',
  ],
  // Which texts edtf.js takes depends on no zone, and asking it is slow.
  { cwd: packages, exclude: ['**/edtf-oracle.test.ts'] },
).toSorted();

for (const file of files) await import(/* @vite-ignore */ `${packages}${file}`);

describe('the date tests', () => {
  it('are found', () => {
    for (const name of ['time/parse-edtf', 'axis/build-axis', 'src/zones.']) expect(files.filter((file) => file.includes(name)).length).toBeGreaterThan(0);
  });
});
