import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { faults, manyFaults } from './data/faults.js';
import { all, drawn, eventually, laneHeadings, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';

/** Everything good is shown. A note says how much that is, and names record, field, value and repair of the rest. */
const meta = {
  title: 'Timeline/File with faults',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { view: 'timeline', orientation: 'horizontal' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

const plays = (note: string, ...problems: readonly RegExp[]): NonNullable<Story['play']> =>
  async function play({ canvasElement }) {
    const timeline = await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(['Said, 1 of 1 in view', 'Done, 2 of 2 in view']));
    await expect(texts(timeline, '.problems summary')).toEqual([note]);
    all(timeline, '.problems summary')[0]?.click();
    const found = texts(timeline, '.problems li');
    await expect(found.length).toBe(problems.length);
    for (const problem of problems) await expect(found).toContainEqual(expect.stringMatching(problem));
  };

const noDate = /^Record 4, date: “date” is missing.*Write an EDTF date/;
const nowhere = /^Link 1 names “nobody”, which is no event.* nobody .*Check the id/;

export const EventWithoutDate: Story = { args: { data: faults.noDate }, play: plays('3 of 4 records shown. 1 problem in the data', noDate) };

export const UnreadableDate: Story = {
  args: { data: faults.unreadableDate },
  play: plays('3 of 4 records shown. 1 problem in the data', /^Record 4, date: .*next spring.*“next” belongs to no date that is known here: write it as EDTF/),
};

export const UnknownLane: Story = {
  args: { data: faults.unknownLane },
  play: plays('3 of 4 records shown. 1 problem in the data', /^Record 4, lane: .*sung.*Use one of the declared lanes \(said, done\)/),
};

export const DuplicateId: Story = {
  args: { data: faults.duplicateId },
  play: plays('3 of 4 records shown. 1 problem in the data', /^Record 4, id: .*plan.*used already by record 1.*Give each event an id/),
};

/** Every event is shown; only the link is left out. */
export const LinkToNowhere: Story = { args: { data: faults.linkToNowhere }, play: plays('3 of 3 records shown. 1 problem in the data', nowhere) };

/** All five at once. */
export const FiveFaults: Story = {
  args: { data: manyFaults },
  play: plays('3 of 7 records shown. 5 problems in the data', noDate, /^Record 5, date/, /^Record 6, lane/, /^Record 7, id/, nowhere),
};
