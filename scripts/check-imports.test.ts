import { expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';

const rulesOf = (file: string, text: string) => checkImports({ [file]: text }, []).map(({ rule }) => rule);

const permitted: readonly (readonly [file: string, text: string])[] = [
  ['packages/core/src/a.ts', `import { addDays } from 'date-fns/addDays'; import './b.js'; import { utc } from '@date-fns/utc';`],
  ['packages/layout/src/axis/a.ts', `import type { Span } from '@deedline/core'; import '../scale/b.js';`],
  ['packages/elements/src/a.ts', `import { html } from 'lit'; import { property } from 'lit/decorators.js';`],
  ['packages/core/src/a.test.ts', `import { test } from 'vitest'; import fs from 'node:fs/promises'; import '@deedline/testing';`],
  ['packages/core/src/a.ts', `/** @example import { x } from 'lit'; */ const text = "import 'lit'";`],
  ['stories/a.stories.ts', `import 'deedline/timeline'; import { expect } from 'storybook/test'; import data from '../examples/a/data.json';`],
];
for (const [file, text] of permitted) test(`permits ${text} in ${file}`, () => expect(rulesOf(file, text)).toEqual([]));

const refused: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['packages/core/src/a.ts', `import '@deedline/layout';`, 'packages/core may import the packages of nobody'],
  ['packages/core/src/a.ts', `import { html } from 'lit';`, 'packages/core may import the modules date-fns, @date-fns/utc, @date-fns/tz'],
  ['packages/core/src/a.ts', `import 'node:fs';`, 'packages/core may import the modules date-fns, @date-fns/utc, @date-fns/tz'],
  ['packages/formats/src/a.ts', `const core = await import('@deedline/layout');`, 'packages/formats may import the packages core'],
  ['packages/render/src/a.ts', `type T = import('deedline').DeedTimeline;`, 'packages/render may import the packages core, layout'],
  ['packages/render/src/a.ts', `export * from 'd3-scale';`, 'packages/render may import the modules of nobody'],
  ['packages/render/src/a.ts', `import '../../core/src/b.js';`, 'another package, or another folder at the top, is not imported by a relative path'],
  ['packages/core/src/a.ts', `import '@deedline/core';`, 'a package imports its own files by relative paths'],
  ['packages/cli/src/a.ts', `import '@deedline/core';`, 'packages/cli has no row in the table of scripts/check-imports.ts'],
  ['examples/a/main.ts', `import 'deedline/src/index.ts';`, 'a package is imported by its name, never by its src/'],
  ['examples/a/main.ts', `import '../../packages/core/src/index.ts';`, 'another package, or another folder at the top, is not imported by a relative path'],
  ['examples/a/main.ts', `import '@deedline/testing';`, 'examples may import the packages core, formats, layout, render, elements'],
];
for (const [file, text, rule] of refused) test(`refuses ${text} in ${file}`, () => expect(rulesOf(file, text)).toEqual([rule]));

test('names the line of the import', () => {
  const [failure] = checkImports({ 'packages/core/src/a.ts': `// a\nimport './b.js';\nimport {\n  html,\n} from 'lit';\n` }, []);
  expect(failure).toMatchObject({ file: 'packages/core/src/a.ts', line: 5, specifier: 'lit' });
});

test('lets a debt pass, and asks for its removal once it is paid', () => {
  const debt = { file: 'packages/core/src/a.ts', specifier: 'lit', reason: 'a test' };
  expect(checkImports({ [debt.file]: `import 'lit';` }, [debt])).toEqual([]);
  expect(checkImports({ [debt.file]: '' }, [debt])).toEqual([{ file: debt.file, line: 0, specifier: 'lit', rule: 'this debt is paid: take it off the list' }]);
});
