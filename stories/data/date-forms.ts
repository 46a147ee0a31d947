/** The event `shown` has the date; its neighbours have plain days, so that the form can be compared with them. The note gives the EDTF. */
export const withDate = (date: string, title: string, kind: 'moment' | 'extent' = 'moment') => ({
  deedline: 1,
  title,
  asOf: '2024-06-30',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
  ],
  events: [
    { id: 'before', lane: 'said', date: '2023-10-12', title: 'The orchestra announces a new hall' },
    { id: 'after', lane: 'said', date: '2024-05-16', title: 'The orchestra thanks its builders' },
    kind === 'moment'
      ? { id: 'shown', lane: 'done', date, title: 'The first rehearsal in the hall', note: `EDTF ${date}` }
      : { id: 'shown', lane: 'done', date, title: 'Rehearsals in the hall', note: `EDTF ${date}` },
    { id: 'opening', lane: 'done', date: '2024-04-20', title: 'The hall opens' },
  ],
});
