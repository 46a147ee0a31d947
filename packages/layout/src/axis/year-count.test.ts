import { describe, expect, it } from 'vitest';
import { createWriteCount, maybeCompactCount } from './year-count.js';

describe('createWriteCount', () => {
  it('groups digits from five on', () => {
    expect([44, 9999, 10_000, 66_000_001].map(createWriteCount('en-GB'))).toEqual(['44', '9999', '10,000', '66,000,001']);
    expect(createWriteCount('de')(271_822)).toBe('271.822');
    expect(createWriteCount('ar-EG')(1000)).toBe('١٠٠٠');
  });
});

describe('maybeCompactCount', () => {
  it('keeps digits below a million, and where the step would need many decimals', () => {
    expect(maybeCompactCount('en', { step: 100_000, most: 900_000 })).toBeUndefined();
    expect(maybeCompactCount('en', { step: 500, most: 66_000_000 })).toBeUndefined();
    expect(maybeCompactCount('en', { step: 1000, most: 66_000_000 })?.(66_041_000)).toBe('66.041 million');
  });

  for (const tag of ['en', 'de', 'es', 'ja', 'hi', 'ar', 'fa', 'th', 'he', 'ru'])
    it(`gives all multiples of a step different texts in ${tag}`, () => {
      for (const step of [1e4, 2e5, 5e5, 1e6, 5e7, 1e8, 1e9])
        for (const most of [step * 5, step * 20, step * 100]) {
          const write = maybeCompactCount(tag, { step, most });
          const texts = write ? Array.from({ length: most / step }, (_, index) => write((index + 1) * step)) : [];
          expect(new Set(texts).size).toBe(texts.length);
        }
    });

  it('counts all in the unit of the farthest', () => {
    const billions = maybeCompactCount('en', { step: 5e8, most: 1e10 });
    expect([5e8, 1e9, 1.35e10].map((years) => billions?.(years))).toEqual(['0.5 billion', '1 billion', '13.5 billion']);
    const myriads = maybeCompactCount('ja', { step: 1e7, most: 1e8 });
    expect([1e7, 1e8].map((years) => myriads?.(years))).toEqual(['0.1億', '1億']);
  });
});
