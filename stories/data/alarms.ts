/** The lanes of the alarms: by whom they were recorded. */
const lanes = [
  { id: 'official', label: 'Official record', kind: 'deeds' },
  { id: 'volunteer', label: 'Volunteers’ record', kind: 'deeds' },
];

/** One document of both records of alarms. Neither file has a quotation mark, so that every comma divides cells. */
export const alarmsOf = (official: string, volunteer: string): object => ({
  deedline: 1,
  lanes,
  events: [
    ...rowsOf(official).map(([oblast = '', raion, hromada, , start = '', end = '']) => ({
      ...alarm('official', start, end),
      title: oblast,
      ...(raion && { place: [raion, hromada].filter(Boolean).join(', ') }),
    })),
    ...rowsOf(volunteer).map(([region = '', start = '', end = '', naive]) => ({
      ...alarm('volunteer', start, end),
      title: region,
      ...(naive === 'True' && { note: 'The end was not recorded; the file puts it half an hour after the start.' }),
    })),
  ],
});

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
const alarm = (lane: string, start: string, end: string): object => ({ lane, start: start.replace(' ', 'T'), end: end.replace(' ', 'T') });
