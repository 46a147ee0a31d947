import 'deedline';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { until } from 'lit/directives/until.js';
import { expect } from 'storybook/test';
import { alarmsOf } from './data/alarms.js';
import { manyEvents } from './data/many-events.js';
import { drawn } from './timeline-story.js';

interface LargeArgs {
  title: string;
  purpose: string;
  /** Where the data come from, and under which licence. */
  credits: string;
  /** Files beside the repository; where one is missing, the story says so instead. */
  files?: readonly string[];
  /** Our field → the column of the file. */
  mapping?: Readonly<Record<string, string>>;
  /** The data, where they are not one file alone. */
  data?: () => Promise<unknown>;
  limits?: Readonly<Record<string, number>>;
}

/**
 * Files as other people publish them, drawn at any size: while one loads, the page stays responsive, and its reading can be cancelled.
 *
 * The real files are not part of this project. They are read from a folder beside it while Storybook runs on a developer's machine;
 * where they are not there, a story says which file it wants, and from where.
 */
const meta = {
  title: 'Data/Any size',
  component: 'deed-timeline',
  // Each is heavy, so that a page of all of them would serve nobody; and they are tested once the element reads in slices.
  tags: ['!autodocs'],
  loaders: [async ({ args }) => ({ missing: await missingOf(args.files ?? []) })],
  render: (args, { loaded }) => (loaded['missing'] === undefined ? figure(args) : notice(args, String(loaded['missing']))),
  play: async ({ canvasElement, loaded }) => {
    if (loaded['missing'] === undefined) await drawn(canvasElement);
    else await expect(canvasElement.textContent).toContain('skipped:');
  },
} satisfies Meta<LargeArgs>;
export default meta;

type Story = StoryObj<LargeArgs>;

const address = (file: string): string => `./shared-data/${file}`;

/** The first of the files that is not served: a built Storybook has none. */
async function missingOf(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const answer = await fetch(address(file), { method: 'HEAD' });
    if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/csv')) return file;
  }
  return undefined;
}

function figure({ title, purpose, credits, files = [], mapping, data, limits }: LargeArgs): TemplateResult {
  const src = data ? undefined : files.map(address)[0];
  return html`<deed-timeline view="timeline" src=${ifDefined(src)} .mapping=${mapping} .limits=${limits} .data=${data ? until(data(), undefined) : undefined}>
    <p>The data are on their way.</p>
    <h2 slot="title">${title}</h2>
    <p slot="purpose">${purpose}</p>
    <p slot="footer">${credits}</p>
  </deed-timeline>`;
}

const notice = ({ title, credits }: LargeArgs, file: string): TemplateResult =>
  html`<p><b>${title}</b></p>
    <p>skipped: the file <code>${file}</code> is not in <code>shared/data</code> beside the repository. ${credits}</p>`;

const textOf = async (file: string): Promise<string> => (await fetch(address(file))).text();

/** 300,000 flights of 19 days, one mark each: a table of moments to the minute, with headers of its own. */
export const Flights: Story = {
  args: {
    title: '300,000 flights',
    purpose: 'Departures in the United States in January 2001, by the minute.',
    credits:
      'Source: US Department of Transportation, by way of the package vega-datasets 3.2.1 (data in the public domain; package BSD-3-Clause), the first 300,000 rows.',
    files: ['transport/us_flights_2001-01_300k.csv'],
    mapping: { title: 'destination', place: 'origin' },
  },
};

const ALARM_FILES = ['ukraine/air_raid_sirens_official_en.csv', 'ukraine/air_raid_sirens_volunteer_en.csv'] as const;

/** 97,545 air-raid alarms, each from its start to its end, as two records of them tell it: one lane a record. */
export const Alarms: Story = {
  args: {
    title: '97,545 air-raid alarms',
    purpose: 'Alarms in Ukraine, 2022 to 2024, as the state recorded them and as volunteers did.',
    credits: 'Source: Vadimkin/ukrainian-air-raid-sirens-dataset, commits 1366c7b and e77d06f (MIT).',
    files: ALARM_FILES,
    data: async () => {
      const [official = '', volunteer = ''] = await Promise.all(ALARM_FILES.map(textOf));
      return alarmsOf(official, volunteer);
    },
  },
};

/** 69,202 works of a museum with their dates as the catalogue writes them: “c.1785”, “1976–7”, “date not known”. */
export const Artworks: Story = {
  args: {
    title: '69,202 works of art',
    purpose: 'The collection of the Tate, by when its works were made. What has no date stands in the list of problems.',
    credits: 'Source: Tate, tategallery/collection, commit a51d8af (CC0 1.0), flattened to a table.',
    files: ['museum/tate_artwork_dates.csv'],
    mapping: { id: 'acno', date: 'dateText', actor: 'artists' },
  },
};

/** A million invented events in three lanes, the same each time. */
export const Million: Story = {
  args: {
    title: 'A million events',
    purpose: 'Invented, to show that the figure stays quick.',
    credits: 'Source: a seeded generator of this project, stories/data/many-events.ts.',
    data: () => manyEvents(1_000_000),
    limits: { fileCharacters: 64 * 1024 * 1024 },
  },
};

/** What a story says where its file is not there. */
export const MissingFile: Story = {
  tags: ['test'],
  args: {
    title: 'A file that is not there',
    purpose: '',
    credits: 'Source: nobody.',
    files: ['nobody/no-such-file.csv'],
  },
};
