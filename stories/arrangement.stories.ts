import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { library, libraryInView } from './data/library.js';
import { all, drawn, eventually, laneHeadings, renderTimeline, type TimelineArgs } from './timeline-story.js';
import type { DeedTimeline } from 'deedline';

/** Where words and deeds stand: on both sides of the axis, or all below it. */
const meta = {
  title: 'Timeline/Arrangement',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: library, view: 'timeline', orientation: 'horizontal' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

const topOf = (timeline: DeedTimeline, id: string): number =>
  all(timeline, '.layer [data-id]')
    .find((button) => button.dataset['id'] === id)
    ?.getBoundingClientRect().top ?? NaN;

/** Words above the axis, deeds below it, decisions behind both. */
export const Facing: Story = {
  args: { arrangement: 'facing' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
    await expect(topOf(timeline, 'promise')).toBeLessThan(topOf(timeline, 'evening-1'));
  },
};

/** One lane under the other, all below the axis. */
export const Stacked: Story = {
  args: { arrangement: 'stacked' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
    const stacked = topOf(timeline, 'promise');
    await expect(stacked).toBeLessThan(topOf(timeline, 'evening-1'));
    timeline.arrangement = 'facing';
    await eventually(() => expect(topOf(timeline, 'promise')).not.toBe(stacked));
    timeline.arrangement = 'stacked';
    await eventually(() => expect(topOf(timeline, 'promise')).toBe(stacked));
  },
};
