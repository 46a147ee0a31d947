// The gzip size of what a page loads, against a committed budget. `--update` writes the budget anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgetFile = 'scripts/sizes.json';
/** Where the bundle is to come down to; today it is over it, so the budget only keeps it from growing. */
const targetBytes = 75_000;
const tolerance = 1.02;

const budget = JSON.parse(readFileSync(budgetFile, 'utf8')) as Record<string, number | null>;
const isUpdate = process.argv.includes('--update');
const failures: string[] = [];

for (const [file, budgetBytes] of Object.entries(budget)) {
  if (!existsSync(file)) {
    failures.push(`${file} is not built: npm run bundle`);
    continue;
  }
  const bytes = gzipSync(readFileSync(file), { level: 9 }).length;
  console.log(
    `${file}: ${bytes} bytes gzipped (budget ${budgetBytes ?? 'not set yet'}, target ${targetBytes}${bytes > targetBytes ? `, ${bytes - targetBytes} over it` : ''})`,
  );
  if (isUpdate) budget[file] = bytes;
  else if (budgetBytes !== null && bytes > budgetBytes * tolerance)
    failures.push(`${file} grew by ${bytes - budgetBytes} bytes. If it is worth it: node scripts/check-sizes.ts --update, and say why in the commit.`);
  else if (budgetBytes !== null && bytes * tolerance < budgetBytes) console.log('  It shrank: node scripts/check-sizes.ts --update keeps it so.');
}
if (isUpdate) writeFileSync(budgetFile, `${JSON.stringify(budget, undefined, 2)}\n`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
