import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import './date-desk.js';
import { eventually, isPainted, texts } from './timeline-story.js';
import type { DeedTimeline } from 'deedline';

interface DeskArgs {
  typed: string;
  against: string;
}

/**
 * Type a date, as EDTF or in words, and see what it means: its words, the days that it may stand for, its order to another date, and its mark.
 * Below stands every form that a date may have.
 */
const meta = {
  title: 'Dates/Type a date',
  args: { typed: '2024-05', against: '2024-05-24' },
  render: ({ typed, against }) => html`<date-desk typed=${typed} against=${against}></date-desk>`,
} satisfies Meta<DeskArgs>;
export default meta;

type Story = StoryObj<DeskArgs>;

const deskOf = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('date-desk')?.shadowRoot as ShadowRoot;
const answerOf = (desk: ShadowRoot): string => desk.querySelector('.answer')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const timelineIn = (desk: ShadowRoot): DeedTimeline => desk.querySelector('deed-timeline') as DeedTimeline;

async function type(desk: ShadowRoot, text: string): Promise<void> {
  const input = desk.querySelector<HTMLInputElement>('#typed') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** A month: some time in it, so its order to a day in it is not known. */
export const Month: Story = {
  play: async ({ canvasElement }) => {
    const desk = deskOf(canvasElement);
    await eventually(() => expect(answerOf(desk)).toContain('some time in May 2024'));
    await expect(answerOf(desk)).toContain('some time between 1 and 31 May 2024');
    await expect(answerOf(desk)).toContain('It may be before, after or at the same time as 24 May 2024.');
    await eventually(() => expect(isPainted(timelineIn(desk))).toBe(true));
    await eventually(() => expect(texts(timelineIn(desk), '.layer [data-id=typed]')[0]).toContain('some time in May 2024'));
  },
};

/** What lasted has four bounds. */
export const Interval: Story = {
  args: { typed: '2023-12/2024-05~', against: '2024-02' },
  play: async ({ canvasElement }) => {
    const desk = deskOf(canvasElement);
    await eventually(() => expect(answerOf(desk)).toContain('from December 2023 to about May 2024'));
    await expect(answerOf(desk)).toContain('starts some time between 1 and 31 December 2023, ends some time between 1 April and 30 June 2024, roughly');
    await expect(answerOf(desk)).toContain('It surely shares time with some time in February 2024.');
    await eventually(() => expect(texts(timelineIn(desk), '.layer [data-id]').length).toBe(6));
  },
};

/** Words are read, and the reading is shown for confirmation. */
export const InWords: Story = {
  args: { typed: 'late May 2024' },
  play: async ({ canvasElement }) => {
    const desk = deskOf(canvasElement);
    await eventually(() => expect(answerOf(desk)).toContain('[2024-05-21..2024-05-31]'));
    await expect(timelineIn(desk)).toBeNull();
    await userEvent.click(desk.querySelector('.answer button') as HTMLButtonElement);
    await eventually(() => expect(answerOf(desk)).toContain('some time between 21 and 31 May 2024'));
    await eventually(() => expect(isPainted(timelineIn(desk))).toBe(true));
  },
};

/** “May 24” has two readings, so a person must choose. */
export const Ambiguous: Story = {
  args: { typed: 'May 24' },
  play: async ({ canvasElement }) => {
    const desk = deskOf(canvasElement);
    await eventually(() => expect(desk.querySelectorAll('.answer button').length).toBeGreaterThan(1));
    await expect(timelineIn(desk)).toBeNull();
  },
};

/** A day that is not in the calendar is refused, never moved to the next month. */
export const Refused: Story = {
  args: { typed: '2023-02-29' },
  play: async ({ canvasElement }) => {
    const desk = deskOf(canvasElement);
    await eventually(() => expect(answerOf(desk)).toContain('Month 2 of that year has no day 29'));
    await type(desk, '2024-02-29');
    await eventually(() => expect(answerOf(desk)).toContain('29 February 2024'));
    for (const button of desk.querySelectorAll<HTMLButtonElement>('tbody button')) {
      button.click();
      await eventually(() => expect(timelineIn(desk).data).toBeTruthy());
      await eventually(() => expect(isPainted(timelineIn(desk))).toBe(true));
    }
  },
};
