import { describe, expect, it } from 'vitest';
import { enCompareChartWords as words } from './compare-chart-words.js';

describe('the words of the compare charts', () => {
  it('speak of one and of many', () => {
    expect(words.deedCount(1, 1)).toBe('1 deed');
    expect(words.deedCount(0, 2)).toBe('0–2 deeds');
    expect(words.observed(1, 1, 30)).toBe('1 signal observed on every day');
    expect(words.deedAfter(1, 1)).toBe('deed 1 day after the signal');
    expect(words.deedAfter(0, 0)).toBe('deed on the same day');
    expect(words.deedAfter(-4, 0)).toBe('deed from 4 days before to the day of the signal: a date is not exact');
    expect(words.deedAfter(7, 15)).toBe('deed 7 to 15 days after the signal: a date is not exact');
    const counts = { necessary: 1, possible: 1, of: 12, windowDays: 1 };
    expect(words.alignedAbout({ ...counts, rows: [1, 12] })).toBe(
      'Signals, one a row, each at day 0; 1 of 12 recorded signals were followed by a recorded deed within 1 day.',
    );
    expect(words.alignedAbout({ ...counts, possible: 3, rows: [5, 8] })).toBe(
      'Signals, one a row, each at day 0 (rows 5 to 8 of 12); 1 to 3 of 12 recorded signals were followed by a recorded deed within 1 day.',
    );
  });

  it('tell half of the waits as an estimate where some are censored, and not for few', () => {
    expect(words.halfAfterSignals(7)).toBe('Signals: half were followed within 7 days');
    expect(words.halfAfterSignals(7, { of: 12, censored: 1 })).toBe('Signals: by estimate half would be followed within 7 days');
    expect(words.halfAfterSignals(undefined, { of: 12, censored: 9, isPeriodChosen: true })).toBe('Signals: half is not reached in the period');
    expect(words.halfAfterSignals(undefined, { of: 4, censored: 0 })).toBe('Signals: too few to say when half were followed');
    expect(words.waitsAbout({ of: 12, censored: 1, median: 7, baselineMedian: 9 })).toBe(
      '12 signals: by estimate half would be followed within 7 days. From any day of the period: half within 9 days. For 1 the record ends first.',
    );
    expect(words.waitsAbout({ of: 4, censored: 0 })).toBe(
      '4 signals: too few to say when half were followed. From any day of the period: half is not reached.',
    );
  });

  it('tell a count as bounds where dates leave it open', () => {
    expect(words.followedWithin({ necessary: 3, possible: 5, of: 12 }, 30)).toBe('3 to 5 of 12 followed within 30 days');
    expect(words.followedWithin({ necessary: 5, possible: 5, of: 12 }, 0)).toBe('5 of 12 followed on the same day');
  });
});
