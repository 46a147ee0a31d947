import type { PhraseRun } from './phrase-run.js';
import type { Token } from './phrase-tokens.js';
import { laterYear } from './share-parts.js';

/**
 * The tokens with "2003-04" made a month or two years. It is both where the number can be a month and a later year; behind a season it is years.
 */
export function withYearPairs(tokens: readonly Token[], run: PhraseRun): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'pair') return [token];
    const [year = '', sign = '', ending = ''] = token.pieces;
    const isMonth = Number(ending) >= 1 && Number(ending) <= 12;
    const isYear = laterYear(Number(year), Number(ending), ending.length) !== undefined;
    const isOfSeason = tokens.slice(0, at).findLast(({ kind }) => kind !== 'glue')?.kind === 'season';
    const answers = [
      [false, 'A month is meant.'],
      [true, 'Two years are meant.'],
    ] as const;
    // "2003-04" is a month in EDTF; "1922/3" and "1922-3" are years in catalogues.
    const isEdtfMonth = sign === '-' && ending.length === 2;
    const isTwoYears = isOfSeason || (isMonth && isYear ? run.choose('span', isEdtfMonth ? answers : answers.toReversed()) : !isMonth);
    return isTwoYears ? yearsOf(token, year, ending) : [{ ...token, kind: 'numeric' as const, pieces: ['', '', ending, year] }];
  });
}

function yearsOf({ hasGap }: Token, year: string, ending: string): readonly Token[] {
  const number = (text: string, hasGapBefore: boolean): Token => ({
    kind: 'number',
    text,
    value: Number(text),
    digits: text.length,
    pieces: [],
    hasGap: hasGapBefore,
  });
  return [number(year, hasGap), { kind: 'dash', text: '–', value: 0, digits: 0, pieces: [], hasGap: false }, number(ending, false)];
}
