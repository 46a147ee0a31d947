import type { CompareChartWords } from './compare-chart-words.js';
import type { CompareWords } from './compare-words.js';
import { enDateWords, type DateWords } from './date-words.js';
import { enEvidenceWords, type EvidenceWords } from './evidence-words.js';
import { enFigureWords, type FigureWords } from './figure-words.js';

/** All words of one language: dates, and everything the figure shows. */
export interface Catalogue extends FigureWords, EvidenceWords {
  readonly dates: DateWords;
  /** Those of the compare and summary views and of their charts; English where a language brings none. */
  readonly compare?: CompareWords;
  readonly compareCharts?: CompareChartWords;
}

/** The English catalogue, the default everywhere. */
export const enCatalogue: Catalogue = { ...enFigureWords, ...enEvidenceWords, dates: enDateWords };
