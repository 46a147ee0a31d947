import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CompareController, type ComparePanel } from '../controllers/compare-controller.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare, PairColumn } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 6_000 });
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (element: DeedCompare | DeedTimeline | null, selector: string) => [...(element?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
const isWhole = (compare: DeedCompare | null): boolean => all(compare, '.method, .summary').length === 1 && all(compare, '[aria-busy]').length === 0;
const focusIn = (element: DeedCompare | DeedTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const focused = (timeline: DeedTimeline) => focusIn(timeline)?.dataset['id'];
const status = (timeline: DeedTimeline) => textOf(all(timeline, '.status')[0]);

const dayAfter = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
const timelineOf = (events: readonly object[]) => ({
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: ['said', 'done'].map((lane) => ({ lane, span: '2024' })),
  events,
});
const said = (number: number, date: string, more: object = {}) => ({ id: `said-${number}`, lane: 'said', date, title: `Word ${number}`, ...more });
const done = (number: number, date: string) => ({ id: `done-${number}`, lane: 'done', date, title: `Deed ${number}` });

/** Four words: one followed by six deeds, one by none, one by a deed or not, one by one. A deed that nobody announced, and a decision. */
const talk = timelineOf([
  said(1, '2024-01-10', { title: 'Zebra' }),
  said(2, '2024-03-01', { title: 'Apple' }),
  said(3, '2024-05-05', { title: 'Melon' }),
  said(4, '2024-07-20', { title: 'Cherry' }),
  ...[1, 2, 3, 4, 5, 6].map((number) => done(number, dayAfter(9 + number))),
  done(7, '2024-05'),
  done(8, '2024-07-22'),
  done(9, '2024-10-01'),
  { id: 'decision', lane: 'decided', date: '2024-06-01', title: 'Decision' },
]);

async function at(id: string, properties: Partial<DeedTimeline> = {}, selector = '.layer') {
  const timeline = mount('deed-timeline', { data: talk, view: 'timeline', followWindow: 'P10D', ...properties });
  await soon(() => all(timeline, `${selector} [data-id]`).length).toBeGreaterThan(0);
  await goTo(timeline, id);
  return timeline;
}
const goTo = async (timeline: DeedTimeline, id: string) => {
  timeline.input.focusOn(id);
  await soon(() => focused(timeline)).toBe(id);
};
const press = async (keys: string, timeline: DeedTimeline, id: string, words?: string) => {
  await userEvent.keyboard(keys);
  await soon(() => focused(timeline)).toBe(id);
  if (words !== undefined) await soon(() => status(timeline)).toBe(words);
};
// In the keyboard's own writing a bracket begins a code, and two are one.
const [BEFORE, NEXT] = ['[[', ']'];

describe('[ and ] go from pair to pair', () => {
  test('in the order of the table, and tell how many deeds followed', async () => {
    const timeline = await at('said-1');
    await press(NEXT, timeline, 'said-2', 'Signal 2 of 4, no recorded deed followed');
    await press(NEXT, timeline, 'said-3', 'Signal 3 of 4, followed by 0 to 1 deed');
    await press(NEXT, timeline, 'said-4', 'Signal 4 of 4, followed by 1 deed');
    await press(NEXT, timeline, 'said-4', 'This is the last event.');
    await press(BEFORE, timeline, 'said-3');
    await press(BEFORE, timeline, 'said-2');
    await press(BEFORE, timeline, 'said-1', 'Signal 1 of 4, followed by 6 deeds');
    await press(BEFORE, timeline, 'said-1', 'This is the first event.');
    expect(timeline.view).toBe('timeline');
  });

  test('from a deed that followed: to the signals before and after its own', async () => {
    const timeline = await at('done-2');
    await press(NEXT, timeline, 'said-2');
    await goTo(timeline, 'done-8');
    await press(BEFORE, timeline, 'said-3');
  });

  test.each(['done-9', 'decision'])('from %s, which is in no pair: to the first or the last', async (id) => {
    const timeline = await at(id);
    await press(NEXT, timeline, 'said-1');
    await goTo(timeline, id);
    await press(BEFORE, timeline, 'said-4');
  });

  test.each<[PairColumn, boolean]>([
    ['said', false],
    ['said', true],
    ['saidOn', true],
    ['doneOn', false],
    ['gap', true],
  ])('in the order that the reader gave the table: %s, descending: %s', async (column, isDescending) => {
    const timeline = mount('deed-timeline', { data: talk, view: 'compare', followWindow: 'P10D' });
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    const compare = panelOf(timeline);
    compare.sortedBy = { column, isDescending };
    await compare.updateComplete;
    const rows = all(compare, 'table.pairs tbody th').map(textOf);
    expect(rows.length).toBe(4);
    timeline.view = 'timeline';
    await soon(() => all(timeline, '.layer [data-id=decision]').length).toBe(1);
    await goTo(timeline, 'decision');
    const walked: string[] = [];
    for (let row = 1; row <= rows.length; row++) {
      await userEvent.keyboard(NEXT);
      await soon(() => status(timeline)).toContain(`Signal ${row} of 4`);
      await soon(() => focused(timeline)).not.toBe(row === 1 ? 'decision' : walked.at(-1));
      walked.push(focused(timeline) ?? '');
    }
    expect(walked.map((id) => timeline.model.figure.figureEventOf(id)?.event.title)).toEqual(rows);
  });

  test('in the order of the table elsewhere on the page that the reader came from', async () => {
    const timeline = mount('deed-timeline', { data: talk, id: 'beside', view: 'timeline', followWindow: 'P10D' });
    const compare = mount('deed-compare', { for: 'beside', sortedBy: { column: 'said', isDescending: false } });
    await soon(() => isWhole(compare)).toBe(true);
    all(compare, 'table.pairs th button.link')
      .find((button) => textOf(button) === 'Apple')
      ?.click();
    await soon(() => focused(timeline)).toBe('said-2');
    await press(NEXT, timeline, 'said-4', 'Signal 2 of 4, followed by 1 deed');
  });

  test('through each row of an event that stands in several', async () => {
    const twice = said(1, '{2024-01-10,2024-03-01}');
    const timeline = await at('said-1', { data: timelineOf([twice, said(2, '2024-02-01'), said(3, '2024-04-01'), done(1, '2024-04-03')]) });
    await userEvent.keyboard('t');
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    const rows = all(panelOf(timeline), 'table.pairs tbody th').map(textOf);
    timeline.view = 'timeline';
    await soon(() => all(timeline, '.layer [data-id]').length).toBeGreaterThan(0);
    await goTo(timeline, 'said-1');
    const walked = ['Word 1'];
    for (let row = 2; row <= rows.length; row++) {
      await userEvent.keyboard(NEXT);
      await soon(() => status(timeline)).toContain(`Signal ${row} of ${rows.length}`);
      await soon(() => focused(timeline)).toBe(timeline.input.focused);
      walked.push(timeline.model.figure.figureEventOf(focused(timeline) ?? '')?.event.title ?? '');
    }
    expect(walked).toEqual(rows);
    expect(rows).toEqual(['Word 1', 'Word 2', 'Word 1', 'Word 3']);
  });

  test('brings the signal into view', async () => {
    const timeline = await at('said-1', { start: '2024-01', end: '2024-02' });
    await press(NEXT, timeline, 'said-2');
    expect(Date.parse(timeline.getView().end ?? '')).toBeGreaterThan(Date.parse('2024-03-01'));
  });

  test('takes off a filter that hides the signal, and no other', async () => {
    const timeline = await at('said-1', { filter: 'Zebra' });
    const sent: string[] = [];
    timeline.addEventListener('deed-filter', ({ filter }) => void sent.push(filter));
    await press(NEXT, timeline, 'said-2');
    expect([timeline.filter, sent]).toEqual(['', ['']]);
    timeline.filter = 'kind:words';
    await soon(() => timeline.model.timeline?.events.length).toBe(4);
    await press(NEXT, timeline, 'said-3', 'Signal 3 of 4, followed by 0 to 1 deed');
    expect(timeline.filter).toBe('kind:words');
  });

  test('in the rows of the list too', async () => {
    const timeline = await at('said-1', { view: 'list' }, '.list');
    await press(NEXT, timeline, 'said-2');
    expect(focusIn(timeline)?.closest('.list')).not.toBeNull();
  });
});

describe('T goes to the record in the table', () => {
  const isInTable = async (timeline: DeedTimeline, text: string, selector: string) => {
    await soon(() => textOf(panelOf(timeline) && focusIn(panelOf(timeline)))).toBe(text);
    expect(timeline.view).toBe('compare');
    expect(focusIn(panelOf(timeline))?.matches(selector)).toBe(true);
  };

  test.each([
    ['t', 'said-2', 'Apple', 'table.pairs th button'],
    ['{Shift>}T{/Shift}', 'said-4', 'Cherry', 'table.pairs th button'],
    ['t', 'done-8', 'Deed 8', 'table.pairs td button'],
    ['t', 'done-6', 'and 2 more deeds', 'table.pairs td button.number'],
    ['t', 'done-9', 'Deed 9', 'ul.alone button'],
  ])('%s on %s: %s', async (key, id, text, selector) => {
    const timeline = await at(id);
    const sent: string[] = [];
    timeline.addEventListener('deed-view', ({ view }) => void sent.push(view));
    await userEvent.keyboard(key);
    await isInTable(timeline, text, selector);
    expect(sent).toEqual(['compare']);
    expect(status(timeline)).toBe('Compare, 14 events');
    expect(all(timeline, '.back-note')).toEqual([]);
  });

  test('turns the tables to the part that has it, also again', async () => {
    const words = Array.from({ length: 120 }, (_, index) => said(index + 1, dayAfter(index)));
    const deeds = Array.from({ length: 120 }, (_, index) => done(index + 1, dayAfter(160 + index)));
    const timeline = await at('said-77', { data: timelineOf([...words, ...deeds]), followWindow: 'P3D' });
    await userEvent.keyboard('t');
    await isInTable(timeline, 'Word 77', 'table.pairs th button');
    expect(all(panelOf(timeline), '.part span').map(textOf)).toEqual(['51 to 100 of 120', '1 to 50 of 120']);
    for (const [id, text, selector] of [
      ['done-115', 'Deed 115', 'ul.alone button'],
      ['said-3', 'Word 3', 'table.pairs th button'],
    ] as const) {
      timeline.view = 'timeline';
      await soon(() => all(timeline, '.layer [data-id]').length).toBeGreaterThan(0);
      await goTo(timeline, id);
      await userEvent.keyboard('t');
      await isInTable(timeline, text, selector);
    }
  });

  test('to the row that names it by a tie, also where it is not counted', async () => {
    const links = [{ from: 'done-3', to: 'said-2', type: 'contradicts', by: 'the editors' }];
    const events = [said(1, '2024-01-10'), said(2, '2024-03-01'), done(1, '2024-01-12'), done(2, '2024-03-02'), done(3, '2024-09-01')];
    const timeline = await at('done-3', { data: { ...timelineOf(events), links } });
    await userEvent.keyboard('t');
    await isInTable(timeline, 'Deed 3', 'table.pairs td button');
    expect(textOf(focusIn(panelOf(timeline))?.closest('tbody')?.querySelector('th'))).toBe('Word 2');
  });

  test('by any record of the same event', async () => {
    const links = [{ from: 'done-1', to: 'again', type: 'sameAs', by: 'the editors' }];
    const again = { ...done(1, '2024-01-12'), id: 'again' };
    const data = { ...timelineOf([said(1, '2024-01-10'), again, done(1, '2024-01-12'), done(2, '2024-06-02')]), links };
    const timeline = await at('said-1', { data });
    const [shown] = ['again', 'done-1'].map((id) => timeline.model.figure.figureEventOf(id)?.event.id);
    await goTo(timeline, shown ?? '');
    await userEvent.keyboard('t');
    await isInTable(timeline, 'Deed 1', 'table.pairs td button');
  });

  test('a record that is not compared stays where it is, and that is told', async () => {
    const timeline = await at('decision');
    await press('t', timeline, 'decision', 'This event is not among the compared records.');
    expect(timeline.view).toBe('timeline');
  });

  test('with a filter, and from the list', async () => {
    const timeline = await at('said-3', { filter: 'Melon', view: 'list' }, '.list');
    await userEvent.keyboard('t');
    await isInTable(timeline, 'Melon', 'table.pairs th button');
    expect(timeline.filter).toBe('Melon');
  });
});

describe('both', () => {
  test('do nothing with shortcuts off', async () => {
    const timeline = await at('said-1', { shortcuts: 'off' });
    const reached: string[] = [];
    document.body.addEventListener('keydown', ({ key, defaultPrevented }) => void (defaultPrevented || reached.push(key)));
    await userEvent.keyboard(`t${NEXT}${BEFORE}`);
    expect(reached).toEqual(['t', ']', '[']);
    expect([timeline.view, focused(timeline), timeline.comparing.state.panel]).toEqual(['timeline', 'said-1', undefined]);
  });

  test('tell where nothing can be compared', async () => {
    const timeline = await at('said-1', { data: timelineOf([said(1, '2024-01-10')]) });
    for (const key of ['t', NEXT, BEFORE]) await press(key, timeline, 'said-1', 'This event is not among the compared records.');
    expect(timeline.view).toBe('timeline');
  });

  /** A timeline whose comparison comes when it is let, or not at all. */
  async function waiting(id: string) {
    let let_ = (_isGood: boolean): void => undefined;
    const gate = new Promise<boolean>((resolve) => (let_ = resolve));
    const load = async (): Promise<ComparePanel> => {
      if (!(await gate)) throw new Error('the code did not come');
      return import('./panel.js');
    };
    const timeline = document.createElement('deed-timeline') as DeedTimeline;
    Object.assign(timeline, { comparing: new CompareController(timeline, load), data: talk, view: 'timeline', followWindow: 'P10D' });
    document.body.append(timeline);
    const button = () => all(timeline, '.layer [data-id]').find((other) => other.dataset['id'] === id);
    await soon(button).toBeDefined();
    button()?.focus();
    return { timeline, letGo: let_ };
  }

  test.each(['t', NEXT])('%s stays and tells where the comparison cannot be made', async (key) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { timeline, letGo } = await waiting('said-1');
    await userEvent.keyboard(key);
    letGo(false);
    await soon(() => status(timeline)).toBe('The comparison could not be made.');
    expect([timeline.view, focused(timeline)]).toEqual(['timeline', 'said-1']);
  });

  test.each(['t', NEXT])('%s does nothing when the reader has gone on before the comparison is there', async (key) => {
    const { timeline, letGo } = await waiting('said-1');
    await userEvent.keyboard(key);
    await userEvent.keyboard('{End}');
    await soon(() => focused(timeline)).toBe('said-4');
    letGo(true);
    await soon(() => timeline.comparing.state.result).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([timeline.view, focused(timeline)]).toEqual(['timeline', 'said-4']);
  });

  test.each(['t', NEXT])('%s does nothing when the timeline has left the page and come back', async (key) => {
    const { timeline, letGo } = await waiting('said-1');
    await userEvent.keyboard(key);
    timeline.remove();
    letGo(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(timeline);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(timeline.view).toBe('timeline');
    expect(panelOf(timeline)).toBeNull();
  });
});
