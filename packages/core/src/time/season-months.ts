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

/**
 * The months of an EDTF season, quarter (33 to 36), four months (37 to 39) or half (40, 41). Seasons are meteorological.
 * @example seasonMonths(24) //=> { firstMonth: 12, monthCount: 3, yearShift: 0 }
 */
export function seasonMonths(code: number, options: SeasonOptions = {}): SeasonMonths {
  if (code >= 40) return { firstMonth: (code - 40) * 6 + 1, monthCount: 6, yearShift: 0 };
  if (code >= 37) return { firstMonth: (code - 37) * 4 + 1, monthCount: 4, yearShift: 0 };
  if (code >= 33) return { firstMonth: (code - 33) * 3 + 1, monthCount: 3, yearShift: 0 };
  const isSouth = code >= 29 || (code <= 24 && options.hemisphere === 'south');
  const quarter = ((code - 21) % 4) + (isSouth ? 2 : 0);
  const firstMonth = (quarter % 4) * 3 + 3;
  return { firstMonth, monthCount: 3, yearShift: firstMonth === 12 && options.seasonYear === 'end' ? -1 : 0 };
}
