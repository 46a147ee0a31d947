/** What `npm run check` runs and `npm test` begins with. The manifest comes first: the Storybook's preview imports it. */
export const checks: readonly string[] = [
  'npm run --silent manifest',
  'tsc -b',
  'tsc -p tsconfig.tests.json',
  'oxlint --type-aware --deny-warnings',
  'prettier --check . --log-level warn',
  'node scripts/check-imports.ts',
  'node scripts/check-generated.ts',
  'npm run --silent bundle',
  'node scripts/check-sizes.ts',
];
