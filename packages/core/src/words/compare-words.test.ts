import { describe, expect, it } from 'vitest';
import { enCompareWords as words } from './compare-words.js';

const waited = { median: 7, baseline: 9, of: 12, censored: 0, isWhole: true };
const inside = { necessary: 2, possible: 3, of: 5, coveredSure: 30, coveredDays: 90, days: 365 };

describe('the words of a comparison', () => {
  it('say of how many signals half were followed, and where that is estimated', () => {
    expect(words.waited(waited)).toBe(
      'Of the 12 signals with a known day, half were followed within 7 days; counted from any day of the period, half would be within 9 days.',
    );
    expect(words.waited({ ...waited, censored: 2, isWhole: false })).toMatch(
      /days\. Estimated: for 2 the record ends first\. Deeds or signals without a known day are left out here\.$/u,
    );
    expect(words.waited({ of: 1, censored: 1, isWhole: true })).toContain('Of the 1 signal with a known day, fewer than half were followed in the record');
  });

  it('tell hits as a range where draws of dates differ', () => {
    expect(words.tested({ hits: 7, of: 10, range: [6, 7] })).toBe(
      'Of the 10 signals with dates exact enough for the test, 6 to 7 (7 in the middle of the draws) were followed.',
    );
    expect(words.tested({ hits: 1, of: 10, range: [1, 1] })).toContain(', 1 was followed.');
    expect([words.hitsAre({ hits: 7, of: 10 }), words.hitsAre({ hits: 7, of: 10, range: [6, 8] })]).toEqual([
      '7/10',
      '6 to 8 (7 in the middle of the draws) of 10',
    ]);
  });

  it('tell days that windows perhaps take as bounds', () => {
    expect(words.insideWindows(inside)).toContain('which take 30 to 90 of 365 days (8\u00a0% to 25\u00a0%).');
    expect(words.insideWindows({ ...inside, coveredSure: 90 })).toContain('which take 90 of 365 days (25\u00a0%).');
  });

  it('speak of one and of many whose window the record cuts off', () => {
    expect(words.cutOff(2, 30)).toBe('For 2 signals that were not surely followed the record ends before the 30 days are over.');
    expect(words.cutOff(1, 1)).toBe('For 1 signal that was not surely followed the record ends before the day after is over.');
  });

  it('tell a gap in days, also where the deed may have come first', () => {
    expect([words.gap(0, 0), words.gap(3, 3), words.gap(2, 5), words.gap(-4, 6), words.gap(-4, 0)]).toEqual([
      'same day',
      '3 days',
      '2 to 5 days',
      'up to 6 days, order not known',
      'same day or earlier',
    ]);
  });

  it('say how many of those tried gave a p', () =>
    expect(words.correctedIs({ p: 0.03, tested: 3, tried: 4 })).toBe('0.030 for this comparison by Holm’s rule, over the 3 of 4 tried that gave a p'));
});
