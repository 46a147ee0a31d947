import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { library } from './data/library.js';
import { detailsOf, drawn, renderTimeline, timelineOf, type TimelineArgs } from './timeline-story.js';

/** The figure takes the page’s font and its colour scheme. Every colour can be set by a custom property; the canvas follows. */
const meta = {
  title: 'Timeline/Themes',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: library, view: 'timeline', orientation: 'horizontal', selected: 'promise' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** The colours of the SVG that the figure would be saved as: the same as those on the canvas. */
const colorsOf = (canvas: HTMLElement): ReadonlySet<string> =>
  new Set(
    timelineOf(canvas)
      .toSVG()
      .match(/rgb\([^)]*\)|#[\da-f]{6}/gi) ?? [],
  );

const scheme = (canvas: HTMLElement): string => getComputedStyle(canvas).colorScheme;

export const Light: Story = {
  globals: { theme: 'light' },
  play: async ({ canvasElement }) => {
    await detailsOf(await drawn(canvasElement), 'The town promises longer hours');
    await expect(scheme(canvasElement)).toBe('light');
    await expect([...colorsOf(canvasElement)]).toContain('rgb(29, 92, 140)');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await detailsOf(await drawn(canvasElement), 'The town promises longer hours');
    await expect(scheme(canvasElement)).toBe('dark');
    await expect([...colorsOf(canvasElement)]).not.toContain('rgb(29, 92, 140)');
  },
};

/** `--deed-words`, `--deed-deeds` and a font, set by a class of the page. */
export const OwnColoursAndFont: Story = {
  globals: { theme: 'light' },
  render: (args) => html`<div class="own-theme">${renderTimeline(args)}</div>`,
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await detailsOf(timeline, 'The town promises longer hours');
    const colors = [...colorsOf(canvasElement)];
    await expect(colors).toContain('rgb(11, 87, 64)');
    await expect(colors).toContain('rgb(122, 31, 92)');
    await expect(timeline.toSVG()).toContain('Georgia');
    await expect(getComputedStyle(timeline).fontFamily).toContain('Georgia');
  },
};
