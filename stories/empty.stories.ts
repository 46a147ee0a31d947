import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { library, libraryInView } from './data/library.js';
import { drawn, eventually, laneHeadings, renderTimeline, texts, timelineOf, type TimelineArgs } from './timeline-story.js';

const { events: _events, links: _links, ...nothing } = library;

/** A timeline without events says so, and what to do. */
const meta = {
  title: 'Timeline/Empty',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: { ...nothing, events: [] } },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** Events that come later are drawn at once. */
export const Empty: Story = {
  play: async ({ canvasElement, args }) => {
    const timeline = timelineOf(canvasElement);
    const isEmpty = () => expect(texts(timeline, '.note').join(' ')).toContain('There are no events to show.');
    await eventually(isEmpty);
    await expect(texts(timeline, '[role=alert]')).toEqual([]);
    timeline.data = library;
    await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
    timeline.data = args.data;
    await eventually(isEmpty);
  },
};

/** The page’s own words, in the slot `empty`. */
export const OwnWords: Story = {
  render: ({ data }) => html`<deed-timeline .data=${data}><p slot="empty">Nothing was said and nothing was done.</p></deed-timeline>`,
  play: async ({ canvasElement }) => {
    const slotted = canvasElement.querySelector('[slot=empty]');
    await eventually(() => expect(slotted?.checkVisibility()).toBe(true));
    await expect(slotted?.assignedSlot).not.toBeNull();
  },
};
