/** How codes 21 to 41 are read; the standard gives the seasons no months. */
export interface SeasonOptions {
  /** Where codes 21 to 24 are read; default `north`. Codes 25 to 32 name their hemisphere themselves. */
  readonly hemisphere?: 'north' | 'south';
  /** Whether a season over the turn of a year has the year in which it starts or ends; default `start`: winter 2023 ends in February 2024. */
  readonly seasonYear?: 'start' | 'end';
}

/** A run of whole months. `yearShift` is -1 where the run starts in the year before the stated one. */
export interface SeasonMonths {
  readonly firstMonth: number;
  readonly monthCount: number;
  readonly yearShift: number;
}

/** Halves, four months, quarters: the first code, and how many months each has. */
const PARTS_OF_YEAR = [
  [40, 6],
  [37, 4],
  [33, 3],
] as const;

/**
 * The months of an EDTF season, quarter (33 to 36), four months (37 to 39) or half (40, 41). Seasons are meteorological.
 * @example seasonMonths(24) //=> { firstMonth: 12, monthCount: 3, yearShift: 0 }
 */
export function seasonMonths(code: number, { hemisphere, seasonYear }: SeasonOptions = {}): SeasonMonths {
  const [first, monthCount] = PARTS_OF_YEAR.find(([least]) => code >= least) ?? [21, 3];
  if (first > 21) return { firstMonth: (code - first) * monthCount + 1, monthCount, yearShift: 0 };
  const isSouth = code >= 29 || (code <= 24 && hemisphere === 'south');
  const firstMonth = ((code - 21 + (isSouth ? 2 : 0)) % 4) * 3 + 3;
  return { firstMonth, monthCount, yearShift: firstMonth === 12 && seasonYear === 'end' ? -1 : 0 };
}
