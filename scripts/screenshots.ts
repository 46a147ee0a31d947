// Pictures of the built page, as readers see it, in `.screenshots/`. `--readme` also writes the README's picture; `--no-build` takes site/ as it is.
import { mkdirSync } from 'node:fs';
import { buildSite, FLAGSHIP_PAGE, serveSite } from './site.ts';
import { launchBrowser, openStrictPage } from './strict-browser.ts';

const sizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const outDir = '.screenshots';
const readmePicture = 'docs/figure.png';

if (!process.argv.includes('--no-build')) await buildSite();
mkdirSync(outDir, { recursive: true });
const served = await serveSite();
const browser = await launchBrowser();
try {
  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, faults, hasLoaded } = await openStrictPage(browser, served.url + FLAGSHIP_PAGE, { viewport, colorScheme, hasTouch: viewport.width < 768 });
      const file = `${outDir}/${viewport.width}-${colorScheme}.png`;
      await page.screenshot({ path: file, fullPage: true });
      if (process.argv.includes('--readme') && viewport.width === 1440 && colorScheme === 'light')
        await page.locator('deed-timeline').screenshot({ path: readmePicture });
      await page.context().close();
      console.log(`${file}${hasLoaded ? '' : ' (no deed-load within 10 s)'}`);
      for (const fault of faults) console.error(`  ${fault}`);
      if (faults.length > 0 || !hasLoaded) process.exitCode = 1;
    }
} finally {
  await browser.close();
  await served.close();
}
