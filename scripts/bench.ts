import { globSync } from 'node:fs';
import { runStep } from './run-step.ts';

const files = globSync('packages/*/bench/**/*.bench.ts');
if (files.length === 0) console.log('There are no benchmarks yet: they come as packages/*/bench/*.bench.ts.');
else process.exitCode = runStep('vitest bench --run --project "node*"') ? 0 : 1;
