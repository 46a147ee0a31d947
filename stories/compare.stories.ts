import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { DeedCompare } from 'deedline';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { library } from './data/library.js';
import { drawn, eventually, FLAGSHIP, renderTimeline, timelineOf, type TimelineArgs } from './timeline-story.js';

/** Words held against deeds: what followed each signal, what chance alone would give, and how it was counted. */
const meta = {
  title: 'Compare/Comparison',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { src: FLAGSHIP, view: 'compare' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** Elements of a comparison, in the timeline or beside it. */
const inside = (canvas: HTMLElement, selector: string): HTMLElement[] => {
  const compare = canvas.querySelector<DeedCompare>('deed-compare') ?? timelineOf(canvas).shadowRoot?.querySelector('deed-compare');
  return [...(compare?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
};
const textsOf = (canvas: HTMLElement, selector: string): string[] => inside(canvas, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const followedOf = (canvas: HTMLElement): string => textsOf(canvas, '[data-finding=followed]')[0] ?? '';

/** Waits until all sections of a comparison are there. */
const compared = (canvas: HTMLElement): Promise<void> =>
  eventually(() => expect([inside(canvas, '.method').length, inside(canvas, '[aria-busy]').length]).toEqual([1, 0]));

/** Talk signals and large strikes, as the data of the flagship page state it before anybody has looked. Every number opens the records behind it. */
export const TalkSignals: Story = {
  play: async ({ canvasElement }) => {
    await compared(canvasElement);
    await expect(followedOf(canvasElement)).toMatch(/of 13 recorded signals were followed by at least one recorded deed within 30 days\./);
    await expect(inside(canvasElement, 'table.pairs tbody').length).toBe(13);
    await expect(inside(canvasElement, '[data-chart=aligned] svg')[0]?.getAttribute('aria-label')).toMatch(/of 13 recorded signals were followed/);
    const number = inside(canvasElement, '[data-finding=followed] button.number')[0];
    number?.click();
    await eventually(() => expect(inside(canvasElement, 'dialog[open] li').length).toBe(Number.parseInt(number?.textContent ?? '', 10)));
    inside(canvasElement, 'dialog button.close')[0]?.click();
    await eventually(() => expect(inside(canvasElement, 'dialog[open]')).toEqual([]));
  },
};

/** The same within a week: the sentence, the table and the charts follow. */
export const WithinAWeek: Story = {
  args: { followWindow: 'P7D' },
  play: async ({ canvasElement }) => {
    await compared(canvasElement);
    await expect(followedOf(canvasElement)).toContain('within 7 days');
    await expect(textsOf(canvasElement, 'table.pairs caption')[0]).toContain('within 7 days');
  },
};

/** In sentences, with the same numbers. A button leads on to the tables and charts. */
export const Summary: Story = {
  args: { view: 'summary' },
  play: async ({ canvasElement }) => {
    await eventually(() => expect(inside(canvasElement, '.summary').length).toBe(1));
    await eventually(() => expect(followedOf(canvasElement)).toContain('of 13 recorded signals'));
    const sentence = followedOf(canvasElement);
    inside(canvasElement, '.summary p button.plain')[0]?.click();
    await compared(canvasElement);
    await expect(followedOf(canvasElement)).toBe(sentence);
    timelineOf(canvasElement).view = 'summary';
    await eventually(() => expect(inside(canvasElement, '.summary').length).toBe(1));
  },
};

/** With fewer than five records on a side the pairs are listed, and nothing is tested: there is no p. */
export const TooFew: Story = {
  args: { src: undefined, data: library },
  play: async ({ canvasElement }) => {
    await compared(canvasElement);
    await expect(textsOf(canvasElement, '[data-finding=note]').join(' ')).toContain('Too few for a test (4 signals, 4 deeds); all pairs are listed.');
    await expect(inside(canvasElement, '[data-finding=expected]')).toEqual([]);
    await expect(inside(canvasElement, 'table.pairs tbody').length).toBe(4);
  },
};

const rated = (lane: string, months: readonly number[]) =>
  months.map((intensity, month) => ({
    id: `${lane}-${month + 1}`,
    lane,
    date: `2024-${String(month + 1).padStart(2, '0')}-${lane === 'said' ? '04' : '18'}`,
    title: lane === 'said' ? `The harbour master speaks of the ferry, ${month + 1}` : `The ferry, month ${month + 1}`,
    intensity,
    intensityScale: 'custom',
  }));

/** An invented year of a ferry: words and deeds are rated on one scale, so that the bands over time are means and not counts. */
export const RatedSeries: Story = {
  args: {
    src: undefined,
    data: {
      title: 'A ferry, promised and run',
      asOf: '2024-12-31',
      lanes: [
        { id: 'said', label: 'Said', kind: 'words' },
        { id: 'done', label: 'Done', kind: 'deeds' },
      ],
      coverage: [
        { lane: 'said', span: '2024' },
        { lane: 'done', span: '2024' },
      ],
      events: [...rated('said', [2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8]), ...rated('done', [2, 2, 3, 1, 0, -1, -1, -2, -3, -2, -4, -4])],
    },
  },
  play: async ({ canvasElement }) => {
    await compared(canvasElement);
    await expect(inside(canvasElement, '[data-chart=bands] svg')[0]?.getAttribute('aria-label')).toMatch(/^Mean intensity in the 30 days/);
  },
};

/** Without a series on one side there is nothing to compare: it says so, and the choice stays. */
export const NoData: Story = {
  args: { src: undefined, data: { ...library, coverage: [], links: [], events: library.events.filter(({ lane }) => lane !== 'done') } },
  play: async ({ canvasElement }) => {
    await eventually(() => expect(textsOf(canvasElement, '.note').length).toBe(1));
    await eventually(() => expect(textsOf(canvasElement, '.note')[0]).toMatch(/Choose (another|other) lanes?,/));
    await expect(inside(canvasElement, '.choice select').length).toBeGreaterThan(1);
    await expect(inside(canvasElement, 'table')).toEqual([]);
  },
};

/** The comparison as an element of its own, below the figure that it leads into. */
export const Alone: Story = {
  render: () => html`<deed-timeline id="figure" src=${FLAGSHIP} view="timeline"></deed-timeline><deed-compare for="figure" no-choice></deed-compare>`,
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await compared(canvasElement);
    await expect(inside(canvasElement, '.choice')).toEqual([]);
    inside(canvasElement, 'table.pairs th button.link')[0]?.click();
    await eventually(() => expect(timeline.selected).toBeDefined());
    await expect(timeline.view).toBe('timeline');
  },
};

/** On a phone a signal and its deeds stand one below the other. */
export const OnPhone: Story = {
  render: (args) => html`<div class="phone">${renderTimeline(args)}</div>`,
  play: async ({ canvasElement }) => {
    await compared(canvasElement);
    const box = canvasElement.querySelector('.phone');
    await expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
    await expect(inside(canvasElement, 'table.pairs tbody').length).toBe(13);
  },
};
