import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { provenance } from './data/provenance.js';
import { all, detailsOf, drawn, eventually, renderTimeline, texts, timelineOf, type TimelineArgs } from './timeline-story.js';

/**
 * Who says so, and how sure: on record or not, by how many, through whom, rated by whom, and contested by whom. What is contested is derived from the
 * links, never a field; likelihood and confidence are told apart; nothing is summed up in a verdict.
 */
const meta = {
  title: 'Data/Provenance',
  component: 'deed-timeline',
  tags: ['autodocs'],
  args: { data: provenance, view: 'timeline', orientation: 'horizontal' },
  render: renderTimeline,
} satisfies Meta<TimelineArgs>;
export default meta;

type Story = StoryObj<TimelineArgs>;

/** The rows of the evidence strip, as "name: value". */
const strip = async (canvas: HTMLElement, title: string): Promise<readonly string[]> => {
  const timeline = await drawn(canvas);
  await detailsOf(timeline, title);
  const [names, values] = ['.evidence dt', '.evidence dd'].map((selector) => texts(timeline, selector));
  return names?.map((name, index) => `${name}: ${values?.[index]}`) ?? [];
};

/** Contested marks are split along their middle, denied ones struck through; the key says so, and the name of each event says by whom. */
export const Marks: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    const nameOf = (id: string): string => all(timeline, `.layer [data-id=${id}]`)[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    await eventually(() => expect(nameOf('disputed')).toContain('contested: disputed by A councillor.'));
    await expect(nameOf('version-a')).toContain('at odds with Another witness.');
    await expect(nameOf('denied')).toContain('denied by The treasurer.');
    // A deed that stands against words does not make them contested.
    await expect(nameOf('on-record')).not.toContain('contested');
    await expect(timeline.toSVG()).toMatch(/<desc>.* 6 events are denied, disputed or at odds with other records of these data, 1 of them denied\.<\/desc>/u);
  },
};

/** The source by its letter and the information by its digit, in words, and who rated. */
export const Rated: Story = {
  args: { selected: 'rated' },
  play: async ({ canvasElement }) => {
    await expect(await strip(canvasElement, 'A contractor is said to be chosen')).toEqual([
      'Attribution: second hand',
      'Rated: C3: fairly reliable, possibly true',
      'Assessed by: R. Reader, River Desk',
    ]);
  },
};

/** Likelihood and confidence are two scales, on two lines. */
export const Assessed: Story = {
  args: { selected: 'assessed' },
  play: async ({ canvasElement }) => {
    await expect(await strip(canvasElement, 'The bridge is to open in winter')).toEqual([
      'Status: a prediction',
      'Likelihood: likely',
      'Confidence: low',
      'Assessed by: R. Reader, River Desk',
    ]);
  },
};

/** By whom, and when; the name leads there. */
export const Contested: Story = {
  args: { selected: 'disputed' },
  play: async ({ canvasElement }) => {
    await expect(await strip(canvasElement, 'Two hundred crossings a day')).toEqual([
      'Attribution: on record',
      'Contested: disputed by A councillor A councillor counts forty 22 July 2024',
    ]);
  },
};

/** The outlet's own count stays what it is; records that go back to others are not counted again. */
export const Derived: Story = {
  args: { selected: 'copy' },
  play: async ({ canvasElement }) => {
    await expect(await strip(canvasElement, 'A radio report repeats both')).toEqual([
      'Attribution: second hand',
      'Records here: derived from 2 independent records',
    ]);
  },
};

/** Speaker, relayer, outlet. */
export const Chain: Story = {
  args: { selected: 'on-record' },
  play: async ({ canvasElement }) => {
    const timeline = await drawn(canvasElement);
    await detailsOf(timeline, 'The mayor promises a footbridge');
    await expect(texts(timeline, '.chain li')).toEqual(['The mayor (speaker)', 'Town press office (relayer)', 'Mill Lane Gazette (outlet)']);
  },
};

/** In the list, all of it stands in one line. */
export const InTheList: Story = {
  args: { view: 'list' },
  play: async ({ canvasElement }) => {
    const timeline = timelineOf(canvasElement);
    await eventually(() => expect(texts(timeline, '.list-who')).toContain('unnamed sources, 4 voices by the outlet’s count'));
    await expect(texts(timeline, '.list-who')).toContain('The mayor · on record, contested: disputed by A councillor');
    await expect(texts(timeline, '.list-who')).toContain('leaked, F6: reliability cannot be judged, truth cannot be judged');
  },
};
