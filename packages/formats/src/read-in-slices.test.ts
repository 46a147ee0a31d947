import { expect, test } from 'vitest';
import { readTimelineInSlices } from './read-in-slices.js';
import type { ReadOptions } from './read-text.js';
import { readTimeline } from './read-timeline.js';

const texts: readonly (readonly [name: string, text: string, options?: ReadOptions])[] = [
  ['JSON', '[{"date":"2024-05-24","title":"Talk"}]'],
  ['JSON behind a byte order mark', '\ufeff{"events":[{"date":"2024-05-24","title":"Talk"}]}'],
  ['JSON with dates in words', '[{"date":"late May 2024","title":"Talk"},{"date":"1984","reported":"24 May 06","title":"Talk"}]'],
  ['broken JSON', '[{"date":"2024-05-24",}]'],
  ['a table', 'date,title\n2024-05-24,Talk\nlate May 2024,Talk\n24/05/2024,Talk'],
  ['a table that is called JSON', 'date,title\n2024-05-24,Talk', { format: 'json' }],
  ['JSON that is called a table', '[{"date":"2024-05-24","title":"Talk"}]', { format: 'csv' }],
  ['a format that is not known', '[{"date":"2024-05-24","title":"Talk"}]', { format: 'xml' }],
  ['a lone number', '12'],
  ['nothing', ' \n'],
  ['a page', '<!doctype html><p>Not found'],
  ['other names, and an option that cannot be', '[{"when":"May 2024","title":"Talk"}]', { mapping: { date: 'when' }, centuryPivot: 1000 }],
];

for (const [name, text, options] of texts)
  test(`${name}: in slices as at once`, async () => {
    const { timeline, problems, format } = readTimeline(text, options);
    expect(await readTimelineInSlices(text, options)).toEqual({ timeline, problems, format });
  });

test('reading that is aborted rejects', async () => {
  const aborted = { signal: AbortSignal.abort() };
  await expect(readTimelineInSlices('[]', {}, aborted)).rejects.toMatchObject({ code: 'aborted' });
  await expect(readTimelineInSlices('date,title', {}, aborted)).rejects.toMatchObject({ code: 'aborted' });
});
