import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 6_000 });
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (compare: DeedCompare | null, selector: string) => [...(compare?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const texts = (compare: DeedCompare | null, selector: string) => all(compare, selector).map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
const isWhole = (compare: DeedCompare | null): boolean => all(compare, '.method, .choice + .note').length === 1 && all(compare, '[aria-busy]').length === 0;
const firstFinding = (compare: DeedCompare | null) => texts(compare, '[data-finding=followed]')[0] ?? '';

/** Two lanes of words, one of deeds, one of context; covered for a year. */
const talk = (view?: object) => ({
  asOf: '2024-12-31',
  ...(view && { view }),
  lanes: [
    { id: 'offers', label: 'Offers', kind: 'words' },
    { id: 'threats', label: 'Threats', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: [{ lane: 'done', span: '2024' }],
  events: Object.entries({
    offers: ['2024-01-10', '2024-02-10', '2024-06-20', '2024-08-09', '2024-10-10', '2024-12-20'],
    threats: ['2024-03-01', '2024-05-05'],
    done: ['2024-01-05', '2024-01-20', '2024-03-10', '2024-07-01', '2024-09-25', '2024-10-30'],
    decided: ['2024-01-15/2024-03-01'],
  }).flatMap(([lane, dates]) =>
    dates.map((date, index) => ({ id: `${lane}-${index + 1}`, lane, date, title: `${lane} ${index + 1}`, tags: [`t${index + 1}`] })),
  ),
});

async function compared(properties: Partial<DeedTimeline> = {}) {
  const timeline = mount('deed-timeline', { data: talk(), view: 'compare', ...properties });
  await soon(() => isWhole(panelOf(timeline))).toBe(true);
  const compare = panelOf(timeline);
  const views: string[] = [];
  timeline.addEventListener('deed-view', ({ view }) => views.push(view));
  return { timeline, compare, views };
}

/** The fields of a series, by its legend. */
function fieldsOf(compare: DeedCompare, legend: string): { readonly lane: HTMLSelectElement; readonly filter: HTMLInputElement } {
  const fieldset = all(compare, '.choice fieldset').find((each) => each.querySelector('legend')?.textContent === legend) as HTMLElement;
  return { lane: fieldset.querySelector('select') as HTMLSelectElement, filter: fieldset.querySelector('input') as HTMLInputElement };
}
const shortField = (compare: DeedCompare, name: string): HTMLInputElement =>
  all(compare, '.choice label')
    .find(({ textContent }) => textContent.trim() === name)
    ?.querySelector('input') as HTMLInputElement;

async function write(field: HTMLElement, text: string): Promise<void> {
  await userEvent.fill(field, text);
  await userEvent.keyboard('{Enter}');
}

async function methodOf(compare: DeedCompare): Promise<Readonly<Record<string, string>>> {
  (all(compare, 'details.method')[0] as HTMLDetailsElement).open = true;
  await soon(() => all(compare, '.method dl > div').length).toBeGreaterThan(5);
  return Object.fromEntries(all(compare, '.method dl > div').map((line) => [...line.children].map(({ textContent }) => textContent.trim())));
}

describe('what a reader chooses', () => {
  test('a lane, by its list', async () => {
    const { timeline, compare, views } = await compared();
    expect(firstFinding(compare)).toContain('of 8 recorded signals');
    await userEvent.selectOptions(fieldsOf(compare, 'Signals').lane, 'Threats');
    await soon(() => firstFinding(compare)).toContain('of 2 recorded signals');
    expect(timeline.getView().compare).toEqual({
      signals: { lane: 'threats', filter: '' },
      deeds: { lane: '', filter: '' },
      windows: { lane: '', filter: '' },
      period: '',
    });
    expect(views).toEqual(['compare']);
    await userEvent.selectOptions(fieldsOf(compare, 'Signals').lane, 'All words');
    await soon(() => firstFinding(compare)).toContain('of 8 recorded signals');
    expect(views).toEqual(['compare', 'compare']);
  });

  test('a filter, a period and days, each once', async () => {
    const { timeline, compare, views } = await compared();
    await write(fieldsOf(compare, 'Deeds').filter, 'tags:t1');
    await soon(() => texts(compare, 'table.pairs caption')[0]).toContain('1 deed;');
    await write(shortField(compare, 'Period'), '2024-01/2024-06');
    await soon(() => texts(compare, 'table.pairs caption')[0]).toContain('5 signals and 1 deed;');
    await write(shortField(compare, 'Within days'), '7');
    await soon(() => firstFinding(compare)).toContain('within 7 days');
    expect(timeline.getView()).toMatchObject({ followWindow: 'P7D', compare: { deeds: { filter: 'tags:t1' }, period: '2024-01/2024-06' } });
    expect(views).toEqual(['compare', 'compare', 'compare']);
    await write(shortField(compare, 'Within days'), '7');
    expect(views.length).toBe(3);
  });

  test('is said in the method: changed after the first result, and how many were tried', async () => {
    const { compare } = await compared();
    expect(await methodOf(compare)).toMatchObject({ Choice: 'As it was first shown', 'Comparisons tried': '1 in this session' });
    await write(shortField(compare, 'Within days'), '7');
    await soon(() => firstFinding(compare)).toContain('within 7 days');
    await soon(async () => (await methodOf(compare))['Choice']).toBe('Changed after the first result was seen');
    expect((await methodOf(compare))['Comparisons tried']).toMatch(/^2 in this session/u);
    await write(shortField(compare, 'Within days'), '30');
    await soon(() => firstFinding(compare)).toContain('within 30 days');
    await soon(async () => (await methodOf(compare))['Choice']).toBe('As it was first shown');
    expect((await methodOf(compare))['Comparisons tried']).toMatch(/^2 in this session/u);
  });

  test.each(['-5', '1e9', '', '2.5'])('“%s” days are not taken; the field is marked, and a note and the status say why', async (junk) => {
    const { timeline, compare, views } = await compared();
    const before = firstFinding(compare);
    const field = shortField(compare, 'Within days');
    await write(field, junk);
    const wanted = 'Write a whole number of days from 0 to 365.';
    await soon(() => texts(compare, '#choice-notes li')).toEqual([wanted]);
    expect([field.ariaInvalid, field.getAttribute('aria-describedby')]).toEqual(['true', 'choice-notes']);
    expect(timeline.renderRoot.querySelector('[role=status].status')?.textContent.trim()).toBe(wanted);
    expect([firstFinding(compare), timeline.getView().followWindow, views]).toEqual([before, 'P30D', []]);
    await write(field, '30');
    await soon(() => texts(compare, '#choice-notes li')).toEqual([]);
    expect([field.ariaInvalid, views]).toEqual([null, []]);
  });

  test.each([
    ['a quote', '"'],
    ['a field without a value', 'tags:'],
    ['brackets', 'lane:((('],
    ['5,000 letters', 'x'.repeat(5000)],
    ['a comparison with no date', 'date:>never'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['no text at all', '\u0000\uD800'],
  ])('%s as a filter or a period does no harm', async (_name, junk) => {
    const { timeline, compare } = await compared();
    for (const choice of [{ signals: { filter: junk } }, { deeds: { filter: junk } }, { windows: { filter: junk } }, { period: junk }]) {
      timeline.reader.compare({ choice });
      await soon(() => isWhole(compare)).toBe(true);
      timeline.reader.compare({ choice: { signals: { filter: '' }, deeds: { filter: '' }, windows: { filter: '' }, period: '' } });
    }
    await soon(() => firstFinding(compare)).toContain('of 8 recorded signals');
    expect(all(compare, 'img')).toEqual([]);
  });

  test('a part of the year that the record does not reach is said so, and another choice brings the comparison back', async () => {
    const { compare } = await compared();
    await write(shortField(compare, 'Period'), '1999');
    await soon(() => texts(compare, '.note')[0]).toBe('The two series are nowhere observed together. Choose other lanes, or another period.');
    expect(compare.toCSV()).toBe('');
    await write(shortField(compare, 'Period'), '');
    await soon(() => firstFinding(compare)).toContain('of 8 recorded signals');
  });
});

describe('what the data or the page choose', () => {
  const declared = { compare: { signals: { lane: 'offers' }, deeds: { filter: 'tags:t2' } } };

  test('the data, by default; and the method says so', async () => {
    const { timeline, compare } = await compared({ data: talk(declared) });
    expect(texts(compare, 'table.pairs caption')[0]).toContain('6 signals and 1 deed;');
    expect(timeline.getView().compare).toMatchObject({ signals: { lane: 'offers' }, deeds: { filter: 'tags:t2' } });
    expect((await methodOf(compare))['Choice']).toBe('As the data state it');
    expect(fieldsOf(compare, 'Signals').lane.selectedOptions[0]?.textContent).toBe('Offers');
    expect(fieldsOf(compare, 'Deeds').filter.value).toBe('tags:t2');
  });

  test('the property `compare` before the data, and what it leaves out is all', async () => {
    const { compare } = await compared({ data: talk(declared), compare: { signals: { lane: 'threats' } } });
    expect(texts(compare, 'table.pairs caption')[0]).toContain('2 signals and 6 deeds;');
    expect((await methodOf(compare))['Choice']).toBe('As it was first shown');
  });

  test.each(['before', 'after'])('a saved view that is set %s the data are there gives the same comparison', async (when) => {
    const first = await compared({ data: talk(declared) });
    await write(shortField(first.compare, 'Within days'), '60');
    await userEvent.selectOptions(fieldsOf(first.compare, 'Signals').lane, 'Threats');
    await soon(() => firstFinding(first.compare)).toMatch(/of 2 .* within 60 days/u);
    const saved = JSON.parse(JSON.stringify(first.timeline.getView())) as ReturnType<DeedTimeline['getView']>;
    const second = mount('deed-timeline', { data: talk(declared) });
    if (when === 'after') await soon(() => second.getView().start).toBeDefined();
    second.setView(saved);
    await soon(() => isWhole(panelOf(second)) && firstFinding(panelOf(second))).toBe(firstFinding(first.compare));
    expect(second.getView()).toEqual(first.timeline.getView());
    const numbersOf = (compare: DeedCompare): object => {
      const { method: _, ...numbers } = JSON.parse(compare.toJSON()) as Record<string, unknown>;
      return numbers;
    };
    expect(numbersOf(panelOf(second))).toEqual(numbersOf(first.compare));
    expect((await methodOf(panelOf(second)))['Choice']).not.toBe('As the data state it');
  });

  test('without fields, where the page wants none', async () => {
    mount('deed-timeline', { data: talk(), id: 'bare', view: 'list' });
    const compare = mount('deed-compare', { for: 'bare', noChoice: true });
    await soon(() => all(compare, '.method').length).toBe(1);
    expect(all(compare, '.choice')).toEqual([]);
  });
});
