const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds' },
];

const good = [
  { id: 'plan', lane: 'said', date: '2024-01-10', title: 'A plan is announced' },
  { id: 'start', lane: 'done', date: '2024-02-03', title: 'The work begins' },
  { id: 'end', lane: 'done', date: '2024-03-28', title: 'The work is done' },
];

const fileOf = (title: string, events: readonly object[] = [], links: readonly object[] = []) => ({
  deedline: 1,
  title,
  lanes,
  events: [...good, ...events],
  links,
});

/** Files with one fault each: three good events, and what is wrong. */
export const faults = {
  noDate: fileOf('An event without a date', [{ id: 'talk', lane: 'said', title: 'A talk on no day' }]),
  unreadableDate: fileOf('A date that cannot be read', [{ id: 'talk', lane: 'said', date: 'next spring', title: 'A talk in spring' }]),
  unknownLane: fileOf('A lane that is not declared', [{ id: 'talk', lane: 'sung', date: '2024-02-10', title: 'A song about it' }]),
  duplicateId: fileOf('An id that is used twice', [{ id: 'plan', lane: 'said', date: '2024-02-10', title: 'Another plan' }]),
  linkToNowhere: fileOf('A link to nowhere', [], [{ from: 'plan', to: 'nobody', type: 'precedes' }]),
};

/** All of them in one file. */
export const manyFaults = fileOf(
  'A file with five faults',
  [
    { id: 'undated', lane: 'said', title: 'A talk on no day' },
    { id: 'spring', lane: 'said', date: 'next spring', title: 'A talk in spring' },
    { id: 'song', lane: 'sung', date: '2024-02-10', title: 'A song about it' },
    { id: 'plan', lane: 'said', date: '2024-02-10', title: 'Another plan' },
  ],
  [{ from: 'plan', to: 'nobody', type: 'precedes' }],
);

/** A page where data were expected, as a server gives it that asks for a log-in. */
export const htmlPage = '<!doctype html><html lang="en"><title>Please log in</title><p>Please log in.</p></html>';

/** The first half of a file, as a broken connection leaves it. */
export const truncatedJson = '{ "deedline": 1, "events": [{ "id": "plan", "lane": "said", "date": "2024-01-10", "title": "A plan is ann';
