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
  await expect(texts(timeline, '.link-type')).toEqual(['fulfilled by, 15 days later', 'disputed by, about 5 months later']);
  await expect(texts(timeline, '.links-by')).toEqual(['Links asserted by: the editors.']);
};

/** Those of the selected event. */
export const Selected: Story = { args: { links: 'selected' }, play };

/** All at once. */
export const All: Story = { args: { links: 'all' }, play };

/** None: they stay in the details. */
export const None: Story = { args: { links: 'none' }, play };

/** The same promise, of which two authors assert links: each says whose it is. A cause is never told without its author, in the figure neither. */
export const Authors: Story = {
  args: {
    data: {
      ...library,
      links: [
        { from: 'evening-1', to: 'promise', type: 'fulfils', by: 'the editors' },
        { from: 'promise', to: 'budget', type: 'causes', by: 'a councillor' },
        { from: 'rumour', to: 'promise', type: 'mentions', by: 'the editors' },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await detailsOf(timeline, 'The town promises longer hours');
    await expect(texts(timeline, '.link-type')).toEqual([
      'fulfilled by, 15 days later',
      'is said to cause, 2 to 4 months later',
      'mentioned by, 1 to 3 months later',
    ]);
    await expect(texts(timeline, '.link-by')).toEqual(['asserted by the editors', 'asserted by a councillor', 'asserted by the editors']);
    await expect(texts(timeline, '.links-by')).toEqual([]);
    await expect(timeline.toSVG()).toContain('(a councillor)');
  },
};
