import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { LinkDisplay } from '@deedline/core';
import type { DeedTimeline } from 'deedline';
import { library } from './data/library.js';
import { detailsOf, drawn, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';

/** Ties between events, drawn as arcs with their type in words. They are somebody’s assertion, and the details say whose. */
const meta = {
  title: 'Timeline/Links',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: library, view: 'timeline', orientation: 'horizontal', selected: 'promise' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

type Play = NonNullable<Story['play']>;

/** How many curves the figure draws, marks and arrows included. */
const pathsDrawn = async (timeline: DeedTimeline, links: LinkDisplay): Promise<number> => {
  timeline.links = links;
  await timeline.updateComplete;
  return timeline.toSVG().split('<path').length;
};

const play: Play = async ({ canvasElement, args }) => {
  const timeline = await drawn(canvasElement);
  await detailsOf(timeline, 'The town promises longer hours');
  const none = await pathsDrawn(timeline, 'none');
  const selected = await pathsDrawn(timeline, 'selected');
  const all = await pathsDrawn(timeline, 'all');
  await expect(selected).toBeGreaterThanOrEqual(none + 2);
  await expect(all).toBeGreaterThanOrEqual(selected + 2);
  timeline.links = args.links ?? 'selected';
  // Whatever is drawn, the details name the links, and whose assertion they are.
  await expect(texts(timeline, '.link-type')).toEqual(['fulfilled by', 'disputed by']);
  await expect(texts(timeline, '.links-by')).toEqual(['Links asserted by: the editors.']);
};

/** Those of the selected event. */
export const Selected: Story = { args: { links: 'selected' }, play };

/** All at once. */
export const All: Story = { args: { links: 'all' }, play };

/** None: they stay in the details. */
export const None: Story = { args: { links: 'none' }, play };
