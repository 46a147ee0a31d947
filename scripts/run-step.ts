import { spawnSync } from 'node:child_process';

/** Runs a shell command in the open. True where it succeeded. */
export function runStep(command: string): boolean {
  console.log(`\n$ ${command}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}
