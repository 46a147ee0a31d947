// Holds the house together: which folder may import what. The table is DESIGN §3; a new exception goes to `debts` with its reason.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';

interface Permission {
  readonly packages: readonly string[];
  readonly modules: readonly string[];
}

const everyPublic = ['core', 'formats', 'layout', 'render', 'elements'];

/** By folder. No package may import `elements`, but `react` once it exists. */
const table: Readonly<Record<string, Permission>> = {
  'packages/core': { packages: [], modules: ['date-fns', '@date-fns/utc', '@date-fns/tz'] },
  'packages/formats': { packages: ['core'], modules: ['d3-dsv'] },
  'packages/layout': { packages: ['core'], modules: ['d3-scale', 'd3-array', 'd3-time', 'd3-shape'] },
  'packages/render': { packages: ['core', 'layout'], modules: [] },
  'packages/elements': {
    packages: ['core', 'formats', 'layout', 'render'],
    modules: ['lit', '@floating-ui/dom', '@shoelace-style/localize'],
  },
  'packages/testing': { packages: ['core', 'layout'], modules: ['fast-check'] },
  examples: { packages: everyPublic, modules: ['lit'] },
  stories: { packages: everyPublic, modules: ['lit', 'storybook', '@storybook/*'] },
};

/** Tests and benchmarks may import these as well. */
const forTests: Permission = { packages: ['testing'], modules: ['vitest', 'fast-check', 'axe-core', 'ajv', 'edtf', 'node:*'] };

export interface Debt {
  readonly file: string;
  readonly specifier: string;
  readonly reason: string;
}

/** Imports that break a rule, and why they may for now. */
const debts: readonly Debt[] = [];

export interface ImportFailure {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly rule: string;
}

interface FoundImport {
  readonly specifier: string;
  readonly line: number;
}

/** Every import of a TypeScript source: static, `export from`, dynamic with a literal, `import('…')` types, `require`. */
function findImports(file: string, text: string): readonly FoundImport[] {
  const found: FoundImport[] = [];
  const add = (source: unknown): void => {
    const { type, value, start } = (source ?? {}) as { type?: string; value?: unknown; start?: number };
    if (type === 'Literal' && typeof value === 'string') found.push({ specifier: value, line: text.slice(0, start).split('\n').length });
  };
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
  }).visit(program);
  return found;
}

const isTestFile = (file: string): boolean => /\.(test|bench)\.ts$/.test(file);
const homeOf = (file: string): string => /^packages\/[^/]+/.exec(file)?.[0] ?? file.split('/')[0]!;
const moduleOf = (specifier: string): string => /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];
const matches = (pattern: string, name: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

/** `core` for `@deedline/core` and `elements` for `deedline`; undefined for what is not ours. */
function packageOf(specifier: string): string | undefined {
  const name = moduleOf(specifier);
  if (name === 'deedline') return 'elements';
  return name.startsWith('@deedline/') ? name.slice('@deedline/'.length) : undefined;
}

function brokenRule(file: string, specifier: string): string | undefined {
  const home = homeOf(file);
  const permission = table[home];
  if (!permission) return `${home} has no row in the table of scripts/check-imports.ts`;
  if (specifier.startsWith('.')) return brokenRelativeRule(file, specifier);
  const permitted = isTestFile(file)
    ? { packages: [...permission.packages, ...forTests.packages], modules: [...permission.modules, ...forTests.modules] }
    : permission;
  const ours = packageOf(specifier);
  if (ours === undefined) {
    const name = specifier.startsWith('node:') ? specifier : moduleOf(specifier);
    if (permitted.modules.some((pattern) => matches(pattern, name))) return undefined;
    return `${home} may import the modules ${permitted.modules.join(', ') || 'of nobody'}`;
  }
  if (/\/src(\/|$)/.test(specifier)) return 'a package is imported by its name, never by its src/';
  if (home === `packages/${ours}`) return 'a package imports its own files by relative paths';
  if (permitted.packages.includes(ours)) return undefined;
  return `${home} may import the packages ${permitted.packages.join(', ') || 'of nobody'}`;
}

function brokenRelativeRule(file: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const [home, targetHome] = [homeOf(file), homeOf(target)];
  if (home === targetHome) return undefined;
  if (home === 'stories' && targetHome === 'examples' && /\.(json|csv)$/.test(target)) return undefined;
  return 'another package, or another folder at the top, is not imported by a relative path';
}

/** The imports that break a rule, but for those in `debts`; and debts that are paid. */
export function checkImports(files: Readonly<Record<string, string>>, owed: readonly Debt[] = debts): readonly ImportFailure[] {
  const broken = Object.entries(files).flatMap(([file, text]) =>
    findImports(file, text).flatMap(({ specifier, line }) => {
      const rule = brokenRule(file, specifier);
      return rule === undefined ? [] : [{ file, line, specifier, rule }];
    }),
  );
  const isOwed = (debt: Debt, failure: ImportFailure): boolean => debt.file === failure.file && debt.specifier === failure.specifier;
  const paid = owed.filter((debt) => !broken.some((failure) => isOwed(debt, failure)));
  return [
    ...broken.filter((failure) => !owed.some((debt) => isOwed(debt, failure))),
    ...paid.map(({ file, specifier }) => ({ file, line: 0, specifier, rule: 'this debt is paid: take it off the list' })),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = globSync(['packages/*/{src,bench}/**/*.ts', 'examples/**/*.ts', 'stories/**/*.ts']).map((name) => name.replaceAll('\\', '/'));
  const failures = checkImports(Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(name, 'utf8')])));
  for (const { file, line, specifier, rule } of failures) console.error(`${file}:${line} imports '${specifier}': ${rule}`);
  console.log(`imports of ${names.length} files: ${failures.length === 0 ? 'all as the table has it' : `${failures.length} not permitted`}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
