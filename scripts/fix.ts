// Mends what can be mended by itself: lint, then format.
import { runStep } from './run-step.ts';

const fixed = ['oxlint --type-aware --fix', 'prettier --write . --log-level warn'].map(runStep);
process.exitCode = fixed.every(Boolean) ? 0 : 1;
