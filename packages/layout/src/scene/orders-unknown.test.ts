import { createTimeline } from '@deedline/core';
import { expect, it } from 'vitest';
import { figureOf } from './figure.js';
import { ordersUnknownOf } from './orders-unknown.js';

const { timeline } = createTimeline({
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
  ],
  events: [
    { id: 'may', lane: 'said', date: '2024-05', reported: '2024-09-01', title: 'Said in May' },
    { id: 'also', lane: 'said', date: '2024-05-09', title: 'Said in May as well' },
    { id: 'day', lane: 'done', date: '2024-05-24', title: 'A day in May' },
    { id: 'through', lane: 'done', date: '2024-04/2024-07', title: 'Went on all the while' },
    { id: 'ended', lane: 'done', date: '/2024-08-01', title: 'Ended in August, start not known' },
    { id: 'before', lane: 'done', date: '2024-03', title: 'Before' },
    { id: 'after', lane: 'done', date: '2024-06-01', title: 'After' },
    { id: 'early', lane: 'done', date: '2024-05-02', title: 'Early in May' },
  ],
});
const idsOf = (id: string, clock?: 'reported'): readonly string[] => ordersUnknownOf(figureOf(timeline, clock && { clock }), id).map(({ event }) => event.id);

it('finds the events of other lanes that may lie on either side, in time order', () => {
  expect(idsOf('may')).toEqual(['early', 'day', 'ended']);
});

it('goes by the clock of the figure', () => {
  expect(idsOf('may', 'reported')).toEqual([]);
});

it('leaves out events of which a link tells the order', () => {
  const links = [
    { from: 'day', to: 'may', type: 'denies' },
    { from: 'early', to: 'may', type: 'contradicts' },
  ];
  const { lanes, events, asOf } = timeline;
  const tied = createTimeline({
    lanes,
    asOf: asOf && '2024-12-31',
    events: events.map((event) => ({ ...event, date: event.date.edtf, reported: undefined })),
    links,
  }).timeline;
  expect(ordersUnknownOf(figureOf(tied), 'may').map(({ event }) => event.id)).toEqual(['early', 'ended']);
});

it('knows nothing of an event that is not there', () => {
  expect(idsOf('nobody')).toEqual([]);
});
