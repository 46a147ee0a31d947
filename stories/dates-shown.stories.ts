import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { lateReports } from './data/late-reports.js';
import { all, drawn, eventually, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';
import type { DeedTimeline } from 'deedline';

/**
 * Dates that are not exact are drawn over all their range, or at their earliest or latest possible moment. An event with a `reported` date stands
 * where it happened, or where it became known; when it is selected, a thin tail leads to the other. The figure says so where it is not the usual way.
 */
const meta = {
  title: 'Dates/Clocks and ranges',
  component: 'deed-timeline',
  args: { data: lateReports, view: 'timeline', orientation: 'horizontal', selected: 'crack' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

const leftOf = (timeline: DeedTimeline, id: string): number =>
  all(timeline, '.layer [data-id]')
    .find((button) => button.dataset['id'] === id)
    ?.getBoundingClientRect().left ?? NaN;

/** The crack was found in February; the tail leads to May, when people heard of it. */
export const Happened: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await eventually(() => expect(leftOf(timeline, 'crack')).toBeLessThan(leftOf(timeline, 'assured')));
  },
};

/** By the reports, the council spoke before anybody knew of the crack. */
export const Reported: Story = {
  args: { clock: 'reported' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await eventually(() => expect(leftOf(timeline, 'crack')).toBeGreaterThan(leftOf(timeline, 'assured')));
    const button = all(timeline, '.layer [data-id=crack]')[0];
    await expect(button?.textContent.trim()).toContain('reported 3 May 2024');
  },
};

/** A month stands at its first day, and what lasted ends as early as it may have. */
export const Earliest: Story = { args: { dateDisplay: 'earliest', selected: 'meeting' }, play: async ({ canvasElement }) => void (await drawn(canvasElement)) };

/** A month stands at its last day, and what lasted ends as late as it may have. */
export const Latest: Story = { args: { dateDisplay: 'latest', selected: 'meeting' }, play: async ({ canvasElement }) => void (await drawn(canvasElement)) };

/** A reader chooses it from the toolbar. */
export const ChosenByTheReader: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    const button = all(timeline, '[popovertarget=dates]')[0] as HTMLButtonElement;
    await userEvent.click(button);
    await eventually(() => expect(all(timeline, '.dates')[0]?.matches(':popover-open')).toBe(true));
    await expect(texts(timeline, '.dates legend')).toEqual(['Draw dates that are not exact', 'Place events by']);
    const radios = all(timeline, '.dates input') as HTMLInputElement[];
    await userEvent.click(radios[4] as HTMLInputElement);
    await eventually(() => expect(timeline.clock).toBe('reported'));
    await eventually(() => expect(leftOf(timeline, 'crack')).toBeGreaterThan(leftOf(timeline, 'assured')));
  },
};
