import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { all, detailsOf, drawn, eventually, FLAGSHIP, laneHeadings, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';

/** Talk of a ceasefire from December 2022 to May 2024, large strikes and offensives in the same months, and the decisions of Ukraine’s partners. */
const meta = {
  title: 'Timeline/Rhetoric and deeds',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { src: FLAGSHIP, view: 'timeline' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** The months that the file asks for at first. */
export const AsFirstSeen: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await expect(timeline.getView().start).toMatch(/^2022-11-01T00:00:00/);
    await expect(laneHeadings(timeline)).toEqual([
      expect.stringMatching(/^Said, \d+ of 57 in view$/),
      expect.stringMatching(/^Done, \d+ of 74 in view$/),
      expect.stringMatching(/^Decided, \d+ of 26 in view$/),
    ]);
    await expect(texts(timeline, '[role=alert], .problems')).toEqual([]);
  },
};

/** All of it: 57 statements, 26 decisions, and 74 deeds, of which 57 are days with a large strike. */
export const FullExtent: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    timeline.fit();
    await eventually(() => expect(laneHeadings(timeline)).toEqual(['Said, 57 of 57 in view', 'Done, 74 of 74 in view', 'Decided, 26 of 26 in view']));
    await expect(texts(timeline, '.summary')[0]).toContain('57 statements, 74 deeds and 26 decisions');
  },
};

/** Who said so: the report of 24 May 2024 names its sources and what it is tied to. */
export const FourSources: Story = {
  args: { selected: 'reuters-four-sources' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    const details = await detailsOf(timeline, 'Reuters: Putin ready to freeze the war at current lines');
    for (const part of ['24 May 2024', 'unnamed sources', '4 voices', 'The Moscow Times', 'The Kyiv Independent', 'Links to other events'])
      await expect(details).toContain(part);
    await expect(all(timeline, '.sources a').length).toBeGreaterThanOrEqual(4);
    await expect(all(timeline, '.links button').length).toBeGreaterThanOrEqual(1);
    for (const link of all(timeline, '.sources a')) {
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
      await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
    }
  },
};

/** A link in the details is a button: it leads to the other event. */
export const FromLinkToLink: Story = {
  args: { selected: 'nyt-ceasefire' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await detailsOf(timeline, 'NYT: Putin quietly signals interest in a ceasefire');
    all(timeline, '.links button')
      .find(({ textContent }) => textContent.includes('the report is wrong in concept'))
      ?.click();
    await expect(await detailsOf(timeline, 'Kremlin: the report is wrong in concept')).toContain('denies');
    await expect(timeline.selected).toBe('peskov-nyt');
  },
};
