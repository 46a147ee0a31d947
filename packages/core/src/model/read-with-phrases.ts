import type { ReadPhrase } from '../phrases/phrase.js';
import { runInSlices, type SliceOptions } from '../steps/run-in-slices.js';
import type { Steps } from '../steps/steps.js';
import { PhrasesWanted } from './phrases-wanted.js';

/**
 * Runs steps that read dates, in slices. What reads dates in words is a large part of the code, and most data have none: it is loaded when
 * one is met, and the steps begin anew. Where it cannot be loaded, as from a page that has only a part of the files, repairs name no dates.
 */
export async function readWithPhrases<Result>(steps: (readPhrase?: ReadPhrase) => Steps<Result>, options?: SliceOptions): Promise<Result> {
  try {
    return await runInSlices(steps(), options);
  } catch (error) {
    if (!(error instanceof PhrasesWanted)) throw error;
  }
  const loaded = await import('../phrases/read-phrase.js').catch(() => undefined);
  return runInSlices(steps(loaded?.readPhrase ?? readNone), options);
}

const readNone: ReadPhrase = (text) => ({ text, readings: [], isAmbiguous: false });
