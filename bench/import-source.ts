import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Imports a module of this folder that imports packages of ours, from their sources: nothing has to be built for it. */
export async function importSource<Module>(name: string): Promise<Module> {
  const resolve = { conditions: ['@deedline/source', 'module', 'node', 'production'], noExternal: [/^@deedline\//] };
  const path = fileURLToPath(new URL(name, import.meta.url));
  const { module } = await runnerImport<Module>(path, { configFile: false, logLevel: 'error', environments: { inline: { resolve } } });
  return module;
}
