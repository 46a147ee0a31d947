/** What was found out late: three events became known weeks or months after they happened. */
export const lateReports = {
  deedline: 1,
  title: 'A bridge is closed, and people hear of it',
  purpose: 'When things happened beside when they were reported.',
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
  ],
  events: [
    { id: 'crack', lane: 'done', date: '2024-02-12', reported: '2024-05-03', title: 'A crack is found in a pier', actor: 'Works department', priority: 2 },
    { id: 'assured', lane: 'said', date: '2024-03-14', title: 'The council calls the bridge sound', actor: 'Town council', priority: 2 },
    { id: 'meeting', lane: 'said', date: '2024-04', reported: '2024-07-19', title: 'Engineers advise a closure, behind closed doors', attribution: 'leaked' },
    { id: 'closed', lane: 'done', date: '2024-06-20', title: 'The bridge is closed' },
    { id: 'repair', lane: 'done', date: '2024-07-01/2024-11~', reported: '2024-07-10', title: 'The pier is repaired' },
    { id: 'inquiry', lane: 'said', date: '2024-09-02', title: 'An inquiry is announced', actor: 'Town council' },
  ],
  links: [{ from: 'assured', to: 'crack', type: 'contradicts', by: 'the editors' }],
};
