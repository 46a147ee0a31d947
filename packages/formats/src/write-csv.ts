import { contestsIn, EVENT_FIELDS, evidenceOf, SOURCE_FIELDS, type Link, type Timeline, type TimelineEvent } from '@deedline/core';
import { dsvFormat } from 'd3-dsv';
import { guardCell, joinCell, writeChainCell } from './csv-cell.js';
import { MAX_SOURCES, SOURCE_COLUMNS, sourceColumn } from './csv-columns.js';

interface Column {
  readonly header: string;
  readonly cell: (event: TimelineEvent, links: Links) => string | number | undefined;
}

/** The links from an event, and those by which others contest it. */
interface Links {
  readonly own: readonly Link[];
  readonly contests: readonly Link[];
}

const ALWAYS = new Set(['id', 'lane', 'date', 'title']);
const COLUMNS: readonly Column[] = [
  ...EVENT_FIELDS.flatMap(({ name }) => columnsOf(name)),
  // Derived from links, for who reads the table; not read back.
  { header: 'contestedBy', cell: ({ id }, { contests }) => joinCell(contests.map(({ type, from, to }) => `${type}:${from === id ? to : from}`)) },
];
/** The columns of the second source and the next ones, behind all others: few tables need them. */
const MORE_SOURCES = SOURCE_COLUMNS.filter(({ index }) => index > 0);

/**
 * The events of a timeline as comma-separated text, with the columns that at least one event fills. `contestedBy` is derived from the links of all
 * events: what stands against an event, as `type:id`. It is not read back.
 */
export function writeCsv(timeline: Timeline): string {
  const { events, links } = timeline;
  const hasContests = contestsIn(timeline).size > 0;
  const linksOf = new Map<string, Link[]>();
  for (const link of links) {
    const own = linksOf.get(link.from);
    if (own === undefined) linksOf.set(link.from, [link]);
    else own.push(link);
  }
  const rows = events.map((event) => {
    const told = { own: linksOf.get(event.id) ?? [], contests: hasContests ? evidenceOf(timeline, event.id).contestedBy : [] };
    const cells = COLUMNS.map(({ cell }) => String(cell(event, told) ?? ''));
    for (const source of event.sources?.slice(1, MAX_SOURCES) ?? []) for (const { name } of SOURCE_FIELDS) cells.push(source[name] ?? '');
    return cells;
  });
  const width = rows.reduce((most, { length }) => Math.max(most, length), COLUMNS.length);
  const headers = [...COLUMNS.map(({ header }) => header), ...MORE_SOURCES.map(({ column }) => column)].slice(0, width);
  const kept = headers.flatMap((header, index) => (ALWAYS.has(header) || rows.some((row) => (row[index] ?? '') !== '') ? [index] : []));
  const table = [headers, ...rows].map((row) => kept.map((index) => guardCell(row[index] ?? '')));
  return `${dsvFormat(',').formatRows(table)}\n`;
}

function columnsOf(name: (typeof EVENT_FIELDS)[number]['name']): readonly Column[] {
  switch (name) {
    case 'date':
    case 'reported':
      return [{ header: name, cell: (event) => event[name]?.edtf }];
    case 'topics':
    case 'tags':
      return [{ header: name, cell: (event) => event[name] && joinCell(event[name]) }];
    case 'media':
      return [{ header: name, cell: ({ media }) => media?.join(' ') }];
    case 'magnitude':
      return [
        { header: 'magnitude', cell: ({ magnitude }) => magnitude?.value },
        { header: 'unit', cell: ({ magnitude }) => magnitude?.unit },
      ];
    case 'sources':
      return SOURCE_FIELDS.map(({ name: field }) => ({ header: sourceColumn(field), cell: ({ sources }) => sources?.[0]?.[field] }));
    case 'chain':
      return [
        { header: 'chain', cell: ({ chain = [] }) => (isOneOutlet(chain) ? undefined : joinCell(chain.map(writeChainCell))) },
        { header: 'via', cell: ({ chain = [] }) => (isOneOutlet(chain) ? chain[0]?.agent : undefined) },
      ];
    case 'links':
      return [{ header: name, cell: (_, { own }) => joinCell(own.map(({ type, to }) => `${type}:${to}`)) }];
    default:
      return [{ header: name, cell: (event) => event[name] }];
  }
}

/** A chain that `via` holds all of. */
const isOneOutlet = (chain: NonNullable<TimelineEvent['chain']>): boolean => chain.length === 1 && chain[0]?.role === 'outlet';
