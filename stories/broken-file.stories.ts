import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { htmlPage, truncatedJson } from './data/faults.js';
import { library, libraryInView } from './data/library.js';
import { drawn, eventually, laneHeadings, renderTimeline, texts, timelineOf, type TimelineArgs } from './timeline-story.js';

/** Where nothing can be read, the element says what is wrong and how to mend it, and stays usable. */
const meta = {
  title: 'Timeline/Broken file',
  component: 'deed-timeline',
  tags: ['autodocs'],
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** The alert is there; good data take its place; and it comes back with the broken file. */
const plays = (alert: RegExp): NonNullable<Story['play']> =>
  async function play({ canvasElement, args }) {
    const timeline = timelineOf(canvasElement);
    const isBroken = () => expect(texts(timeline, '[role=alert]')).toEqual([expect.stringMatching(alert)]);
    await eventually(isBroken);
    await expect(texts(timeline, 'h3')).toEqual([]);
    timeline.data = library;
    await drawn(canvasElement);
    await eventually(() => expect(laneHeadings(timeline)).toEqual(libraryInView));
    await expect(texts(timeline, '[role=alert]')).toEqual([]);
    timeline.data = args.data;
    await eventually(isBroken);
  };

/** The address leads nowhere. */
export const MissingFile: Story = { args: { src: './data/no-such-file.json' }, play: plays(/^The data could not be read\. .*(404|HTML page)/) };

/** A log-in page in place of the data. */
export const HtmlInsteadOfJson: Story = { args: { data: htmlPage }, play: plays(/^The data could not be read\. This is an HTML page, not data/) };

/** Half a file. */
export const TruncatedJson: Story = { args: { data: truncatedJson }, play: plays(/^The data could not be read\. The JSON ends early, in line 1/) };
