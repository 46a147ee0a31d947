import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumArgs, ensureChromium } from './chrome.ts';

export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await ensureChromium();
  return chromium.launch({ executablePath: path, args: chromiumArgs, env: { ...process.env, ...env } as Record<string, string> });
}

export interface StrictPage {
  readonly page: Page;
  /** Filled while the page is open: console errors, uncaught errors, refused and failed requests, violations of the page's policy. */
  readonly faults: readonly string[];
  /** False where the page sent no `deed-load` within ten seconds. */
  readonly hasLoaded: boolean;
}

const loadTimeoutMs = 10_000;

/** Opens a page that holds a figure, waits until the figure has its data and is painted, and listens for anything that goes wrong. */
export async function openStrictPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<StrictPage> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  let reportLoad: () => void;
  const load = new Promise<void>((resolve) => (reportLoad = resolve));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack || error.message}`));
  page.on('requestfailed', (request) => faults.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportDeedLoad', () => reportLoad());
  await page.exposeFunction('reportViolation', (violation: string) => void faults.push(`policy: ${violation}`));
  await page.addInitScript(() => {
    const bridge = window as unknown as Record<'reportDeedLoad' | 'reportViolation', (text?: string) => void>;
    addEventListener('deed-load', () => bridge.reportDeedLoad(), true);
    addEventListener('securitypolicyviolation', (event) => bridge.reportViolation(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`));
  });
  await page.goto(url, { waitUntil: 'load' });
  const hasLoaded = await Promise.race([load.then(() => true), page.waitForTimeout(loadTimeoutMs).then(() => false)]);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return { page, faults, hasLoaded };
}
