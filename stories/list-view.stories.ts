import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { library, libraryInView } from './data/library.js';
import { all, detailsOf, drawn, eventually, laneHeadings, renderTimeline, texts, timelineOf, type TimelineArgs } from './timeline-story.js';

/** All events in time order, each with its lane: for small screens, for print, and for reading on. */
const meta = {
  title: 'Timeline/List view',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: library },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** Choosing a row shows the details, as choosing a mark does; the toolbar leads back to the figure. */
export const List: Story = {
  args: { view: 'list' },
  play: async ({ canvasElement }) => {
    const timeline = timelineOf(canvasElement);
    await eventually(() => expect(all(timeline, '.list > li').length).toBe(10));
    await expect(texts(timeline, '.list [data-id] bdi').slice(0, 2)).toEqual(['The town promises longer hours', 'First open evening']);
    all(timeline, '.list [data-id]')[0]?.click();
    await detailsOf(timeline, 'The town promises longer hours');
    await expect(all(timeline, '.list [data-id]')[0]).toHaveAttribute('aria-current', 'true');
    const toolbar = (name: string) => all(timeline, '.toolbar button').find(({ textContent }) => textContent === name);
    toolbar('Timeline')?.click();
    await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
    toolbar('List')?.click();
    await eventually(() => expect(all(timeline, '.list > li').length).toBe(10));
  },
};

/** Without a `view`, a host narrower than 480 px shows the list by itself. */
export const OnPhone: Story = {
  name: 'By itself, on a phone',
  render: (args) => html`<div class="phone">${renderTimeline(args)}</div>`,
  play: async ({ canvasElement }) => {
    const timeline = timelineOf(canvasElement);
    await eventually(() => expect(all(timeline, '.list > li').length).toBe(10));
    await expect(timeline.view).toBeUndefined();
  },
};
