import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { library } from './data/library.js';
import { detailsOf, drawn, eventually, renderTimeline, texts, type TimelineArgs } from './timeline-story.js';

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

/** The figure as SVG says which types of links are drawn. */
const arcsDrawn = (svg: string): string[] => ['disputes', 'fulfils', 'denies', 'coincides with'].filter((type) => svg.includes(`>${type}<`));

const plays = (expected: readonly string[]): Story['play'] =>
  async function play({ canvasElement }) {
    const timeline = await drawn(canvasElement);
    await detailsOf(timeline, 'The town promises longer hours');
    await eventually(() => expect(arcsDrawn(timeline.toSVG())).toEqual(expected));
    // Whatever is drawn, the details name the links.
    await expect(texts(timeline, '.link-type')).toEqual(['fulfilled by', 'disputed by']);
    await expect(texts(timeline, '.links-by')).toEqual(['Links asserted by: the editors.']);
  };

/** Those of the selected event. */
export const Selected: Story = { args: { links: 'selected' }, play: plays(['disputes', 'fulfils']) };

/** All at once. */
export const All: Story = { args: { links: 'all' }, play: plays(['disputes', 'fulfils', 'denies', 'coincides with']) };

/** None: they stay in the details. */
export const None: Story = { args: { links: 'none' }, play: plays([]) };
