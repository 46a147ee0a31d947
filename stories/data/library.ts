const unit = 'readers counted';

/** A neutral timeline: what a town said about its library in 2024, and what it did. */
export const library = {
  deedline: 1,
  title: 'A library opens longer',
  purpose: 'Sets what a town said about its library beside what it did.',
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds', measure: unit, measureOf: 'open evenings' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: [{ lane: 'done', span: '2024-01/2024-12', note: 'Every open evening of the year.' }],
  events: [
    {
      id: 'promise',
      lane: 'said',
      date: '2024-01-10',
      title: 'The town promises longer hours',
      text: 'The council announces three open evenings a month.',
      actor: 'Town council',
      attribution: 'onRecord',
      sourceCount: 1,
      sources: [{ title: 'Minutes of the January meeting', outlet: 'Town archive', url: 'https://example.org/minutes/2024-01', published: '2024-01-11' }],
      priority: 2,
    },
    { id: 'rumour', lane: 'said', date: '2024-03', title: 'Staff are said to be short', attribution: 'anonymous', sourceCount: 2 },
    { id: 'denial', lane: 'said', date: '2024-03-19', title: 'The director denies it', actor: 'The director', attribution: 'onRecord' },
    { id: 'doubt', lane: 'said', date: '2024-06-04', title: 'A councillor doubts the plan', actor: 'A councillor', attribution: 'onRecord' },
    { id: 'evening-1', lane: 'done', date: '2024-01-25', title: 'First open evening', magnitude: { value: 40, unit } },
    { id: 'evening-2', lane: 'done', date: '2024-02-08', title: 'Second open evening', magnitude: { value: 65, unit } },
    { id: 'evening-3', lane: 'done', date: '2024-03-21', title: 'Third open evening', magnitude: { value: 90, unit } },
    { id: 'works', lane: 'done', date: '2024-05-06/2024-05-20', title: 'The reading room is closed for works' },
    { id: 'evening-4', lane: 'done', date: '2024-09-12', title: 'Fourth open evening', magnitude: { value: 120, unit } },
    { id: 'budget', lane: 'decided', date: '2024-04/2024-07', title: 'The budget is debated' },
  ],
  links: [
    { from: 'evening-1', to: 'promise', type: 'fulfils', by: 'the editors' },
    { from: 'denial', to: 'rumour', type: 'denies', by: 'the editors' },
    { from: 'doubt', to: 'promise', type: 'disputes', by: 'the editors' },
    { from: 'budget', to: 'doubt', type: 'coincidesWith', by: 'the editors' },
  ],
} as const;

/** The headings of its lanes while all of it is in view. */
export const libraryInView = ['Said, 4 of 4 in view', 'Done, 5 of 5 in view', 'Decided, 1 of 1 in view'];
