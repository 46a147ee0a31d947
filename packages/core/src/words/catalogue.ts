import { enDateWords, type DateWords } from './date-words.js';
import { enFigureWords, type FigureWords } from './figure-words.js';

/** All words of one language: dates, and everything the figure shows. */
export interface Catalogue extends FigureWords {
  readonly dates: DateWords;
}

/** The English catalogue, the default everywhere. */
export const enCatalogue: Catalogue = { ...enFigureWords, dates: enDateWords };
