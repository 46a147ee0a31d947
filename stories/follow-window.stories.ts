import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { all, detailsOf, drawn, FLAGSHIP, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';

/**
 * Selecting a statement opens the days after it over the lane of deeds. What began in them is counted, beside the mean of all windows of that
 * length. Only the series that is complete is counted; that one thing followed another does not show that it was its cause.
 */
const meta = {
  title: 'Timeline/Follow window',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { src: FLAGSHIP, view: 'timeline', selected: 'nyt-ceasefire' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

const plays = (count: number, days: number, average: string): NonNullable<Story['play']> =>
  async function play({ canvasElement }) {
    const timeline = await drawn(canvasElement);
    await detailsOf(timeline, 'NYT: Putin quietly signals interest in a ceasefire');
    await expect(texts(timeline, '.follow-count')).toEqual([`Followed by ${count} large strikes in ${days} days.`]);
    await expect(all(timeline, '.follow')[0]).toHaveAttribute('data-count', String(count));
    await expect(texts(timeline, '.follow')[0]).toContain(average);
  };

/** A week. */
export const SevenDays: Story = { args: { followWindow: 'P7D' }, play: plays(2, 7, '0.6') };

/** Thirty days, the default. */
export const ThirtyDays: Story = { args: { followWindow: 'P30D' }, play: plays(7, 30, '2.7') };

/** Three months. */
export const NinetyDays: Story = { args: { followWindow: 'P90D' }, play: plays(14, 90, '8.2') };
