import 'deedline';
import type { DeedTimeline } from 'deedline';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';

/** What a story may set: properties of the element. */
export type TimelineArgs = Partial<
  Pick<
    DeedTimeline,
    | 'src'
    | 'data'
    | 'start'
    | 'end'
    | 'view'
    | 'arrangement'
    | 'orientation'
    | 'links'
    | 'dateDisplay'
    | 'clock'
    | 'followWindow'
    | 'selected'
    | 'headingLevel'
    | 'compare'
    | 'timeZone'
  >
>;

/** Attributes where there is one, so that the code panel shows what a page would write. */
export const renderTimeline = (args: TimelineArgs): TemplateResult => html`<deed-timeline
  src=${ifDefined(args.src)}
  start=${ifDefined(args.start)}
  end=${ifDefined(args.end)}
  view=${ifDefined(args.view)}
  arrangement=${ifDefined(args.arrangement)}
  orientation=${ifDefined(args.orientation)}
  links=${ifDefined(args.links)}
  date-display=${ifDefined(args.dateDisplay)}
  clock=${ifDefined(args.clock)}
  follow-window=${ifDefined(args.followWindow)}
  selected=${ifDefined(args.selected)}
  heading-level=${ifDefined(args.headingLevel)}
  time-zone=${ifDefined(args.timeZone)}
  .data=${args.data}
  .compare=${args.compare}
></deed-timeline>`;

/** Address of the flagship data, as `.storybook/main.ts` serves them. */
export const FLAGSHIP = './data/rhetoric-and-deeds.json';

export const timelineOf = (canvas: HTMLElement): DeedTimeline => canvas.querySelector('deed-timeline') as DeedTimeline;
export const all = (timeline: DeedTimeline, selector: string): HTMLElement[] => [...(timeline.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

/** The texts of elements in the shadow root, each on one line. */
export const texts = (timeline: DeedTimeline, selector: string): string[] =>
  all(timeline, selector).map((element) => element.textContent.replace(/\s+/g, ' ').trim());

/** "Said, 57 of 57 in view" and so on: what each lane shows now. */
export const laneHeadings = (timeline: DeedTimeline): string[] => texts(timeline, '.layer h3');

export const isPainted = (timeline: DeedTimeline): boolean => {
  const canvas = all(timeline, '.plot canvas')[0] as HTMLCanvasElement | undefined;
  if (!canvas || canvas.width === 0 || canvas.height === 0) return false;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((channel) => channel > 0) ?? false;
};

/** Waits until a check holds; loading and drawing take as long as they take. */
export const eventually = (check: () => void | Promise<void>): Promise<void> => waitFor(check, { timeout: 10_000 });

/** Waits until a figure is drawn and its events can be reached, which comes a moment later where there are many, and gives its element. */
export async function drawn(canvas: HTMLElement): Promise<DeedTimeline> {
  const timeline = timelineOf(canvas);
  await eventually(() => expect(isPainted(timeline)).toBe(true));
  await eventually(() => expect(all(timeline, '.layer > *')).not.toEqual([]));
  return timeline;
}

/** Waits until the details show an event, and gives their text. */
export async function detailsOf(timeline: DeedTimeline, title: string): Promise<string> {
  await eventually(() => expect(texts(timeline, '.details-title')).toEqual([title]));
  return texts(timeline, '.details').join(' ');
}
