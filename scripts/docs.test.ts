import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as core from '@deedline/core';
import * as formats from '@deedline/formats';
import { describe, expect, test } from 'vitest';

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')];
const textOf = (page: string): string => readFileSync(page, 'utf8');

/** The lines of a page outside of blocks of code. */
const proseOf = (page: string): readonly string[] => {
  let isCode = false;
  return textOf(page)
    .split('\n')
    .filter((line) => {
      if (!line.startsWith('```')) return !isCode;
      isCode = !isCode;
      return false;
    });
};

/** What a heading is called in an address. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/^#+ /u, '')
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^\p{L}\p{N}_-]/gu, '');

const anchorsOf = (page: string): ReadonlySet<string> => new Set(proseOf(page).flatMap((line) => (/^#+ /u.test(line) ? anchorOf(line) : [])));

describe('links in the docs', () => {
  test.each(pages)('of %s lead to files and headings that are there', (page) => {
    const targets = [
      ...proseOf(page)
        .join(' ')
        .matchAll(/\]\(([^)\s]{1,300})\)/gu),
    ]
      .map(([, target = '']) => target)
      .filter((target) => !target.includes(':'));
    const broken = targets.filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).has(anchor));
    });
    expect(broken).toEqual([]);
  });
});

describe('the code in docs/comparing.md', () => {
  const page = textOf('docs/comparing.md');
  const blocks = [...page.matchAll(/^```js\n([^`]+)^```$/gmu)].map(([, code = '']) => code);
  const modules: Readonly<Record<string, object>> = { '@deedline/core': core, '@deedline/formats': formats, 'node:fs': { readFileSync } };

  test('is there', () => expect(blocks.length).toBeGreaterThan(3));

  test.each(blocks)('gives what stands beside it: %#', (code) => {
    const found: unknown[] = [];
    const wanted: unknown[] = [];
    const context = createContext({ modules, note: (value: unknown, told: unknown) => void (found.push(value), wanted.push(told)) });
    const script = code
      .replaceAll(/^import (\{[^}]+\}) from '([^']+)';$/gmu, "const $1 = modules['$2'];")
      .replaceAll(/^(\S.*); \/\/ (.+)$/gmu, 'note($1, $2);');
    runInContext(script, context);
    expect(wanted.length).toBeGreaterThan(0);
    // What comes from another context has other prototypes.
    expect(structuredClone(found)).toEqual(structuredClone(wanted));
  });

  test('has false positives as the benchmarks found them', () => {
    const rows = page.split('\n').filter((line) => /^\| both [^|]+\|( +\d+\.\d \|){5}$/u.test(line));
    const measured = textOf('docs/benchmarks.md').split('\n');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !measured.includes(row))).toEqual([]);
  });
});
