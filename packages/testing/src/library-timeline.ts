/**
 * A small neutral timeline as a user would write it: what a town said about its library in 2024, and what it did. Three lanes, eight events,
 * three links, a source, a measure and an interval. A new object each time, so that a test may change it.
 */
export function libraryTimeline() {
  const unit = 'readers';
  return {
    deedline: 1,
    title: 'A library opens longer',
    purpose: 'Sets what a town said about its library beside what it did.',
    asOf: '2024-12-31',
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds', measure: unit, measureOf: 'open evenings' },
      { id: 'decided', label: 'Decided', kind: 'context' },
    ],
    coverage: [{ lane: 'done', span: '2024-01/2024-12' }],
    events: [
      {
        id: 'promise',
        lane: 'said',
        date: '2024-01-10',
        title: 'The town promises longer hours',
        actor: 'The mayor',
        attribution: 'onRecord',
        sources: [{ title: 'Minutes of January', url: 'https://example.org/minutes' }],
      },
      { id: 'repeat', lane: 'said', date: '2024-03-05', title: 'The mayor repeats the promise', attribution: 'anonymous' },
      { id: 'doubt', lane: 'said', date: '2024-06', title: 'A councillor doubts it' },
      { id: 'evening-1', lane: 'done', date: '2024-02-01', title: 'First open evening', magnitude: { value: 40, unit } },
      { id: 'evening-2', lane: 'done', date: '2024-03-20', title: 'Second open evening', magnitude: { value: 90, unit } },
      { id: 'works', lane: 'done', date: '2024-05-06/2024-05-20', title: 'Works on the reading room' },
      { id: 'evening-3', lane: 'done', date: '2024-09-12', title: 'Third open evening', magnitude: { value: 120, unit } },
      { id: 'budget', lane: 'decided', date: '2024-04/2024-07', title: 'The budget is debated' },
    ],
    links: [
      { from: 'evening-1', to: 'promise', type: 'fulfils', by: 'the editors' },
      { from: 'doubt', to: 'promise', type: 'disputes' },
      { from: 'budget', to: 'promise', type: 'coincidesWith' },
    ],
  };
}
