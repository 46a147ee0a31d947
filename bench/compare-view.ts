// How long the compare view takes, in a browser of its own.
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from '../scripts/chrome.ts';
import { COMPARED } from './compare-limits.ts';
import type { CompareTimes } from './compare-page.ts';
import { buildPages, servePages } from './pages-site.ts';

/** The medians of some openings, each in a page of its own. */
export async function measureCompareView({ seed, loads }: { readonly seed: number; readonly loads: number }): Promise<CompareTimes> {
  const failures = await buildPages(['compare']);
  const failure = failures.get('compare');
  if (failure) throw new Error(failure);
  const served = await servePages();
  const { path, env } = await ensureChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...chromiumArgs, '--disable-gpu'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const times: CompareTimes[] = [];
    for (let load = 0; load < loads; load++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'en-US', timezoneId: 'UTC', deviceScaleFactor: 1 });
      await page.goto(`${served.url}compare/pages/compare.html`, { waitUntil: 'load' });
      await page.evaluate(([signals, deeds, from]) => window.compareBench.prepare(signals, deeds, from), [COMPARED.signals, COMPARED.deeds, seed] as const);
      times.push(await page.evaluate(() => window.compareBench.compare()));
      await page.close();
    }
    const median = (name: keyof CompareTimes): number => times.map((each) => each[name]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
    return { readyMs: median('readyMs'), longestTaskMs: median('longestTaskMs'), longestFrameMs: median('longestFrameMs') };
  } finally {
    await browser.close();
    await served.close();
  }
}
