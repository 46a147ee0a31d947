// Packages, the one-file CDN bundle, the elements' manifest, the Storybook and the site, in this order; stops at the first failure.
import { runStep } from './run-step.ts';

const steps = ['tsc -b', 'npm run --silent bundle', 'npm run --silent manifest', 'node scripts/build-site.ts', 'npm run --silent build-storybook'];
process.exitCode = steps.every(runStep) ? 0 : 1;
