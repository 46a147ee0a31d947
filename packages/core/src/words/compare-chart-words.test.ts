import { describe, expect, it } from 'vitest';
import { enCompareChartWords as words } from './compare-chart-words.js';

describe('the words of the compare charts', () => {
  it('speak of one and of many', () => {
    expect(words.deedCount(1, 1)).toBe('1 deed');
    expect(words.deedCount(0, 2)).toBe('0–2 deeds');
    expect(words.observed(1, 1, 30)).toBe('1 signal observed on every day');
    expect(words.deedAfter(1, 1)).toBe('deed 1 day after the signal');
    expect(words.deedAfter(0, 0)).toBe('deed on the same day');
    expect(words.alignedAbout({ signals: 12, followed: 1, windowDays: 1 })).toBe(
      '12 signals, one a row, each at day 0; 1 was followed by a recorded deed within 1 day.',
    );
  });

  it('tell a count as bounds where dates leave it open', () => {
    expect(words.followedWithin({ necessary: 3, possible: 5, of: 12 }, 30)).toBe('3 to 5 of 12 followed within 30 days');
    expect(words.followedWithin({ necessary: 5, possible: 5, of: 12 }, 0)).toBe('5 of 12 followed on the same day');
  });
});
