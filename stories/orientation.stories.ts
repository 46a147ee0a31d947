import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { DeedTimeline } from 'deedline';
import { library, libraryInView } from './data/library.js';
import { all, drawn, eventually, laneHeadings, renderTimeline, type TimelineArgs } from './timeline-story.js';

/** Which way time runs. `auto` turns the figure on narrow hosts: time from top to bottom, said left, done right. */
const meta = {
  title: 'Timeline/Orientation',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: library, view: 'timeline' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

const middle = (timeline: DeedTimeline, id: string): { readonly x: number; readonly y: number } => {
  const box = all(timeline, '.layer [data-id]')
    .find((button) => button.dataset['id'] === id)
    ?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: NaN, y: NaN };
};

async function expectVertical(timeline: DeedTimeline): Promise<void> {
  await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
  await expect(middle(timeline, 'promise').y).toBeLessThan(middle(timeline, 'doubt').y);
  await expect(middle(timeline, 'promise').x).toBeLessThan(middle(timeline, 'evening-1').x);
}

/** Time from left to right. */
export const Horizontal: Story = {
  args: { orientation: 'horizontal' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
    await expect(middle(timeline, 'promise').x).toBeLessThan(middle(timeline, 'doubt').x);
    await expect(middle(timeline, 'promise').y).toBeLessThan(middle(timeline, 'evening-1').y);
  },
};

/** Time from top to bottom, said left, done right. */
export const Vertical: Story = {
  args: { orientation: 'vertical' },
  play: async ({ canvasElement }) => expectVertical(await drawn(canvasElement)),
};

/** Left to itself, the figure is vertical on a phone. */
export const AutoOnPhone: Story = {
  name: 'Auto, on a phone',
  args: { orientation: 'auto' },
  render: (args) => html`<div class="phone">${renderTimeline(args)}</div>`,
  play: async ({ canvasElement }) => expectVertical(await drawn(canvasElement)),
};
