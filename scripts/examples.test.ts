import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, examplePages, serveSite, type Served } from './site.ts';
import { launchBrowser, openStrictPage } from './strict-browser.ts';

const pages = examplePages().map((file) => `${dirname(file)}/`);
const outDir = mkdtempSync(join(tmpdir(), 'deedline-site-'));
let served: Served;
let browser: Browser;

beforeAll(async () => {
  if (pages.length === 0) return;
  await buildSite(outDir);
  [served, browser] = await Promise.all([serveSite(outDir), launchBrowser()]);
}, 60_000);

afterAll(async () => {
  await Promise.all([served?.close(), browser?.close()]);
  rmSync(outDir, { recursive: true });
});

test.runIf(pages.length > 0).each(pages)(
  '%s loads its figure without an error and without a violation of the strict policy',
  { timeout: 30_000 },
  async (path) => {
    const { page, faults, hasLoaded } = await openStrictPage(browser, served.url + path);
    await page.context().close();
    expect(faults).toEqual([]);
    expect(hasLoaded, 'a deed-load event').toBe(true);
  },
);

test.runIf(pages.length > 0)('serves pages under the strict policy, and 404 for what is not there', async () => {
  const response = await fetch(served.url + pages[0]!);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${served.url}nothing-here.json`)).status).toBe(404);
  expect(existsSync(join(outDir, pages[0]!, 'index.html'))).toBe(true);
});
