import { createTimeline, extentOf } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { eventsOfLane, figureOf } from './figure.js';

const timelineOf = (events: readonly object[]) =>
  createTimeline({
    asOf: '2024-12-31',
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds', measure: 'km' },
    ],
    events: events.map((event, index) => ({ id: `e${index}`, lane: 'said', title: `Event ${index}`, ...event })),
  }).timeline;
const day = (instant: number | undefined): string => new Date(instant ?? NaN).toISOString().slice(0, 10);

describe('figureOf', () => {
  it('gives the same figure for the same timeline, clock and way of drawing dates', () => {
    const timeline = timelineOf([{ date: '2024-05', reported: '2024-07-01' }]);
    expect(figureOf(timeline)).toBe(figureOf(timeline, { clock: 'happened', dateDisplay: 'range' }));
    const others = [figureOf(timeline, { clock: 'reported' }), figureOf(timeline, { dateDisplay: 'earliest' }), figureOf(timeline, { dateDisplay: 'latest' })];
    expect(new Set([figureOf(timeline), ...others]).size).toBe(4);
    expect(figureOf(timeline, { clock: 'reported' })).toBe(others[0]);
  });

  it('reaches as far on either clock, with what approximate dates add', () => {
    const timeline = timelineOf([{ date: '2024-05~', reported: '2024-11-20' }, { date: '2024-06-01' }]);
    const { extent } = figureOf(timeline);
    expect([day(extent?.start), day(extent?.end)]).toEqual(['2024-04-01', '2024-11-21']);
    for (const clock of ['happened', 'reported'] as const)
      for (const dateDisplay of ['range', 'earliest', 'latest'] as const) expect(figureOf(timeline, { clock, dateDisplay }).extent).toBe(extent);
    expect(extentOf(timelineOf([{ date: '2024-05', reported: '2024-11-20' }]))).toEqual(
      figureOf(timelineOf([{ date: '2024-05', reported: '2024-11-20' }])).extent,
    );
  });

  it('places an event by its report on that clock, as a moment, with the doubts of that date', () => {
    const timeline = timelineOf([{ date: '2024-02/2024-04', reported: '2024-07~' }, { date: '2024-05?' }]);
    const happened = figureOf(timeline).byId.get('e0');
    expect([happened?.form, happened?.date.edtf, happened?.otherDate?.edtf]).toEqual(['extent', '2024-02/2024-04', '2024-07~']);
    const reported = figureOf(timeline, { clock: 'reported' }).byId.get('e0');
    expect([reported?.form, reported?.date.edtf, reported?.otherDate?.edtf]).toEqual(['moment', '2024-07~', '2024-02/2024-04']);
    expect(reported).toMatchObject({ startCap: 'wave', isExact: false });
    const without = figureOf(timeline, { clock: 'reported' }).byId.get('e1');
    expect([without?.date.edtf, without?.otherDate, without?.isDashed]).toEqual(['2024-05?', undefined, true]);
  });

  it('makes a moment of a report that came over some time', () => {
    const timeline = timelineOf([{ date: '2024-02-01', reported: '2024-03-01/2024-03-10' }]);
    expect(figureOf(timeline, { clock: 'reported' }).byId.get('e0')).toMatchObject({ form: 'moment', isExact: false });
  });

  it('keeps a bar a bar on both clocks', () => {
    const timeline = timelineOf([
      { lane: 'done', date: '2024-05-01', reported: '2024-05-03/2024-05-04', magnitude: { value: 3, unit: 'km' } },
      { lane: 'done', date: '2024-05-01/2024-05-09', reported: '2024-05-12', magnitude: { value: 3, unit: 'km' } },
    ]);
    const formsOf = (clock: 'happened' | 'reported'): readonly unknown[] => [...figureOf(timeline, { clock }).byId.values()].map(({ form }) => form).sort();
    expect(formsOf('happened')).toEqual(['extent', 'measure']);
    expect(formsOf('reported')).toEqual(['measure', 'moment']);
  });

  it('orders events by where they are drawn', () => {
    const timeline = timelineOf([
      { date: '2024-05', reported: '2024-05-02' },
      { date: '2024-05-20', reported: '2024-05-21' },
      { date: '2024-04', reported: '2024-06' },
    ]);
    const idsOf = (options: Parameters<typeof figureOf>[1]): readonly string[] => {
      const figure = figureOf(timeline, options);
      return figure.lanes.slice(0, 1).flatMap((lane) => eventsOfLane(figure, lane).map(({ event }) => event.id));
    };
    expect(idsOf({})).toEqual(['e2', 'e0', 'e1']);
    expect(idsOf({ dateDisplay: 'latest' })).toEqual(['e2', 'e1', 'e0']);
    expect(idsOf({ clock: 'reported' })).toEqual(['e0', 'e1', 'e2']);
  });
});
