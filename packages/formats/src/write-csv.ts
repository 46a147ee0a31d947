import { EVENT_FIELDS, SOURCE_FIELDS, type Link, type Timeline, type TimelineEvent } from '@deedline/core';
import { dsvFormat } from 'd3-dsv';
import { guardCell, joinCell } from './csv-cell.js';
import { sourceColumn } from './csv-columns.js';

interface Column {
  readonly header: string;
  readonly cell: (event: TimelineEvent, links: readonly Link[]) => string | number | undefined;
}

const ALWAYS = new Set(['id', 'lane', 'date', 'title']);
const COLUMNS: readonly Column[] = EVENT_FIELDS.flatMap(({ name }) => columnsOf(name));

/** The events of a timeline as comma-separated text, with the columns that at least one event fills. */
export function writeCsv({ events, links }: Timeline): string {
  const linksOf = new Map<string, Link[]>();
  for (const link of links) {
    const own = linksOf.get(link.from);
    if (own === undefined) linksOf.set(link.from, [link]);
    else own.push(link);
  }
  const rows = events.map((event) => COLUMNS.map(({ cell }) => String(cell(event, linksOf.get(event.id) ?? []) ?? '')));
  const isKept = COLUMNS.map(({ header }, index) => ALWAYS.has(header) || rows.some((row) => row[index] !== ''));
  const table = [COLUMNS.map(({ header }) => header), ...rows].map((row) => row.filter((_, index) => isKept[index]).map(guardCell));
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
      return [{ header: 'via', cell: ({ chain }) => chain?.findLast(({ role }) => role === 'outlet')?.agent }];
    case 'links':
      return [{ header: name, cell: (_, links) => joinCell(links.map(({ type, to }) => `${type}:${to}`)) }];
    default:
      return [{ header: name, cell: (event) => event[name] }];
  }
}
