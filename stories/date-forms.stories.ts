import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { withDate } from './data/date-forms.js';
import { all, detailsOf, drawn, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';

/**
 * Dates as EDTF (ISO 8601-2) writes them, each drawn as what it is: a solid core, a lighter tint out to the outer bounds, a hollow capsule for
 * “some time in”, an arrow for what goes on, a question mark for an end that nobody knows. No mark invents a day.
 */
const meta = {
  title: 'Dates/One form each',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { view: 'timeline', orientation: 'horizontal', selected: 'shown', timeZone: 'UTC' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** One form: its EDTF stands in the note, its words in the head of the details and in the name of its button. */
const form = (edtf: string, words: string, kind: 'moment' | 'extent' = 'moment'): Story => ({
  args: { data: withDate(edtf, `${words.charAt(0).toUpperCase()}${words.slice(1)}`, kind) },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    const title = kind === 'moment' ? 'The first rehearsal in the hall' : 'Rehearsals in the hall';
    await expect(await detailsOf(timeline, title)).toContain(`EDTF ${edtf}`);
    await expect(texts(timeline, '.details-lane')).toEqual([`Done · ${words}`]);
    const button = all(timeline, '.layer [data-id=shown]')[0];
    await expect(button?.textContent.trim()).toBe(`${title}. ${words}.`);
    await expect(button).toHaveAttribute('aria-current', 'true');
  },
});

/** `2024-03-05` */
export const Day = form('2024-03-05', '5 March 2024');
/** `2024-03`: some day of the month; which one is not known. */
export const Month = form('2024-03', 'some time in March 2024');
/** `2024` */
export const Year = form('2024', '2024');
/** `2023-24`: 21 to 24 are spring to winter. */
export const Season = form('2023-24', 'some time in winter 2023–24');
/** `2024-02-05/2024-04-02` */
export const Interval = form('2024-02-05/2024-04-02', 'from 5 February to 2 April 2024', 'extent');
/** `2023-12/2024-03~`: the tint shows how far the end may lie. */
export const IntervalWithApproximateEnd = form('2023-12/2024-03~', 'from December 2023 to about March 2024', 'extent');
/** `2024-03-05/..`: an arrow, because it went on when the record ends. */
export const OpenEnd = form('2024-03-05/..', 'since 5 March 2024', 'extent');
/** `2024-03-05/`: it ended, and nobody recorded when. */
export const UnknownEnd = form('2024-03-05/', 'from 5 March 2024, end not known', 'extent');
/** `[2024-03-05,2024-03-06]`: one of the two. */
export const OneOfSet = form('[2024-03-05,2024-03-06]', '5 or 6 March 2024');
/** `2024-03?`: the source is not sure. */
export const Uncertain = form('2024-03?', 'some time in March 2024, not certain');
/** `2024-03~`: near enough. */
export const Approximate = form('2024-03~', 'about March 2024');
/** `2024-03-05T18:30:00+02:00`: the offset is kept, and the figure shows its own zone. */
export const TimeOfDay = form('2024-03-05T18:30:00+02:00', '5 March 2024, 16:30 UTC');
