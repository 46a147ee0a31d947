import { createWordsOf, enProblemWords as words, parseEdtf, type Problem } from '@deedline/core';
import type { DateCells } from './date-column.js';
import type { ReadContext } from './format.js';
import { problemOf } from './problem-of.js';

/** A cell that was read as a date. */
export interface DateReading {
  readonly column: DateCells;
  readonly cell: string;
  readonly edtf: string;
  readonly record: number;
  /** Whether the cell is words or three numbers, and whether these had a midnight that is left off. */
  readonly from: 'words' | 'numbers' | 'midnight';
}

/** Collects what was read, and tells it. */
export interface DateReport {
  /** What the columns leave open. */
  readonly found: Problem[];
  readonly add: (reading: DateReading) => void;
  readonly problems: () => readonly Problem[];
}

interface Count {
  readonly first: DateReading;
  count: number;
}

/**
 * Dates in words are told by record, up to half of the problems that are listed, so that they do not push out the faults; the others by
 * their number. Dates of three numbers are told once a column, and not at all where their order was stated;
 * midnights that were read as days are told in any case.
 */
export function createReport({ limits, dateOrder }: ReadContext): DateReport {
  const wordsOf = createWordsOf();
  const limit = Math.ceil(limits.listedProblems / 2);
  const found: Problem[] = [];
  const listed: Problem[] = [];
  const numbers = new Map<DateCells, Count>();
  const midnights = new Map<DateCells, Count>();
  const unlisted = new Map<DateCells, Count>();
  const tell = ({ column, cell, edtf, record }: DateReading): Problem => {
    const text = edtf === '..' ? words.goesOnFromWords({ given: cell }) : words.readFromWords({ given: cell, edtf, meaning: wordsOf(parseEdtf(edtf)) });
    return problemOf('bad_date', text, { severity: 'warning', record, field: column.field, value: cell });
  };
  return {
    found,
    add: (reading) => {
      if (reading.from !== 'words') addTo(reading.from === 'midnight' ? midnights : numbers, reading);
      else if (listed.length < limit) listed.push(tell(reading));
      else addTo(unlisted, reading);
    },
    problems: () => [
      ...found,
      ...[...(dateOrder === undefined ? numbers.values() : []), ...midnights.values()].map(({ first: { column, cell, edtf }, count }) =>
        problemOf('bad_date', words.readInOrder({ column: column.header, example: cell, edtf, count }), {
          severity: 'warning',
          field: column.field,
          value: cell,
        }),
      ),
      ...listed,
      ...[...unlisted.values()].map(({ first: { column }, count }) =>
        problemOf('bad_date', words.moreFromWords({ column: column.header, count }), { severity: 'warning', field: column.field }),
      ),
    ],
  };
}

function addTo(counts: Map<DateCells, Count>, first: DateReading): void {
  const known = counts.get(first.column);
  if (known === undefined) counts.set(first.column, { first, count: 1 });
  else known.count++;
}
