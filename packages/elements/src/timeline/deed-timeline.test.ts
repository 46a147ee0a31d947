import { openStrictFrame } from '@deedline/testing';
import { afterEach, expect, test } from 'vitest';
afterEach(() => document.body.replaceChildren());
test('strict', async () => {
  const { document: page, faults } = await openStrictFrame('/packages/elements/src/index.ts');
  const el = page.createElement('deed-timeline') as any;
  el.data = [{ id: 'a', lane: 'x', date: '2020', title: 'A' }, { id: 'b', lane: 'x', date: '2021-02-03', title: 'A' }];
  page.body.append(el); await new Promise(r=>setTimeout(r,500)); console.log(JSON.stringify({d: !!page.defaultView!.customElements.get('deed-timeline'), faults, html: page.documentElement.outerHTML, url: page.URL, base: page.baseURI}));
  await expect.poll(() => el.shadowRoot?.querySelectorAll('.layer button').length, { timeout: 5000 }).toBe(2);
  expect(faults).toEqual([]);
  el.setAttribute('style', 'color:red');
  await expect.poll(() => faults).toEqual(['x']);
});
