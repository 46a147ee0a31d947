// Everything that can be said without running the code: lint, format, types, imports, sizes, freshness of generated files.
import { checks } from './checks.ts';
import { runStep } from './run-step.ts';

const failures = checks.filter((command) => !runStep(command));
console.log(
  failures.length === 0 ? '\nAll checks passed.' : `\nFailed:\n${failures.map((command) => `  ${command}`).join('\n')}\n\`npm run fix\` mends format and lint.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
