import { describe, expect, it } from 'vitest';
import { enCompareWords as words } from './compare-words.js';

const waited = { median: 7, baseline: 9, of: 12, censored: 0, isWhole: true, isChosen: false };
const inside = { necessary: 2, possible: 3, of: 5, coveredSure: 30, coveredDays: 90, days: 365 };

describe('the words of a comparison', () => {
  it('say of how many signals half were followed, and where that is estimated', () => {
    expect(words.waited(waited)).toBe(
      'Of the 12 signals with a known day, half were followed within 7 days; counted from any day of the period, half would be within 9 days.',
    );
    expect(words.waited({ ...waited, censored: 2, isWhole: false })).toBe(
      'Of the 12 signals with a known day, by estimate (Kaplan–Meier) half would be followed within 7 days; counted from any day of the period, half would be within 9 days. For 2 the record ends first. Deeds or signals without a known day are left out here.',
    );
    expect(words.waited({ ...waited, median: 0 })).toContain('half were followed on the same day; ');
    const none = { of: 6, censored: 5, isWhole: true };
    expect(words.waited({ ...none, isChosen: false })).toContain('fewer than half were followed in the record; ');
    expect(words.waited({ ...none, isChosen: true })).toMatch(/fewer than half were followed in the period; .* For 5 the period ends first\.$/u);
  });

  it('tell hits as a range where draws of dates differ', () => {
    const all = { kind: 'deeds', hasAllDeeds: true } as const;
    expect(words.tested({ ...all, hits: 7, of: 10, range: [6, 7] })).toBe(
      'Of the 10 signals with dates exact enough for the test, 6 to 7 (7 in the middle case) were followed, depending on the days that dates stand for.',
    );
    expect(words.tested({ ...all, hits: 1, of: 10, range: [1, 1] })).toContain(', 1 was followed.');
    expect(words.tested({ ...all, hits: 1, of: 10, hasAllDeeds: false })).toContain(', 1 was followed by deeds with such dates.');
    expect([words.hitsAre({ hits: 7, of: 10 }), words.hitsAre({ hits: 7, of: 10, range: [6, 8] })]).toEqual(['7/10', '6 to 8 (7 in the middle case) of 10']);
  });

  it('tell days that windows perhaps take as bounds', () => {
    expect(words.insideWindows(inside)).toContain('which take 30 to 90 of 365 days (8\u00a0% to 25\u00a0%).');
    expect(words.insideWindows({ ...inside, coveredSure: 90 })).toContain('which take 90 of 365 days (25\u00a0%).');
  });

  it('speak of one and of many whose window the record cuts off', () => {
    const record = { isChosen: false };
    expect(words.cutOff({ ...record, count: 2, windowDays: 30 })).toBe(
      'For 2 signals that were not surely followed the record ends before the 30 days are over.',
    );
    expect(words.cutOff({ ...record, count: 1, windowDays: 1 })).toBe(
      'For 1 signal that was not surely followed the record ends before the day after is over.',
    );
    expect(words.cutOff({ count: 1, windowDays: 7, isChosen: true })).toContain(' the period ends before the 7 days are over.');
  });

  it('speak of one and of many whose days before reach beyond the period', () => {
    expect(words.lookBackCut({ count: 2, windowDays: 30, kind: 'deeds' })).toBe(
      'For 2 deeds not surely preceded the 30 days before reach outside the period, and a signal there would not be counted.',
    );
    expect(words.lookBackCut({ count: 1, windowDays: 1, kind: 'words' })).toContain('For 1 statement not surely preceded the 1 day before lies outside');
    const help = { count: 3, of: 9, windowDays: 7, kind: 'deeds' } as const;
    expect(words.unannouncedHelp({ ...help, cut: 2 })).toMatch(/ is not here\. For 2 of them these days reach outside the period\.$/u);
    expect(words.unannouncedHelp({ ...help, cut: 0 })).toMatch(/ is not here\.$/u);
  });

  it('call what follows by what it is: a deed, a statement, an event', () => {
    const facts = { necessary: 1, possible: 1, of: 2, windowDays: 7 };
    const told = (kind: 'deeds' | 'words' | 'context') => [
      words.followed({ ...facts, kind }),
      words.preceded({ ...facts, kind }),
      words.noDeedWithin(7, kind),
      words.noCountedDeed('1 May', kind),
      words.unannounced(kind),
      words.moreDeeds(1, kind),
    ];
    expect(told('deeds')).toEqual([
      '1 of 2 recorded signals were followed by at least one recorded deed within 7 days.',
      '1 of 2 recorded deeds came within 7 days after at least one recorded signal.',
      'No deed recorded within 7 days',
      'No counted deed by 1 May',
      'Deeds no one announced',
      'and 1 more deed',
    ]);
    for (const [kind, noun] of [
      ['words', /statement/iu],
      ['context', /event/iu],
    ] as const)
      for (const text of told(kind)) {
        expect(text).toMatch(noun);
        expect(text).not.toMatch(/deed|announced/iu);
      }
  });

  it('tell too few by the days that a test would be of, and what was left out of it', () => {
    const few = { signals: 4, deeds: 1, kind: 'deeds' } as const;
    expect(words.tooFew({ ...few, isWhole: true })).toBe('Too few for a test (4 signals, 1 deed); all pairs are listed.');
    expect(words.tooFew({ ...few, isWhole: false })).toBe('Too few for a test (4 signals, 1 deed, without dates wider than the window); all pairs are listed.');
  });

  it('tell the smallest p with the count that it belongs to', () => {
    expect(words.cannotShow({ minimumP: 0.2, most: 6, of: 6 })).toContain(
      'even with every signal followed, chance alone would do as much in about 20 of 100 cases (p 0.200).',
    );
    expect(words.cannotShow({ minimumP: 0.2, most: 2, of: 6 })).toContain(
      'even with as many signals followed as their stretches of days allow (2 of 6), chance',
    );
  });

  it('stand alone: no sentence leans on the one before', () => {
    expect(words.sameDayOnly(2)).toBe('2 of the followed signals were followed only on the day of the signal itself: days are counted, not hours.');
    expect(words.expected({ expected: 1.5, of: 6, low: 0, high: 3, jitterDays: 30 })).toContain('about 1.5 of 6 would be followed (from 0 to 3');
    expect(words.periodIs({ from: 'a', to: 'b', days: 9, isCovered: true, uncovered: ['Statements'] })).toBe('a to b, 9 days; “Statements” states no coverage');
    expect([words.nextAfter(31, 59), words.nextAfter(1, 1)]).toEqual(['the next 31 to 59 days after', 'the next 1 day after']);
  });

  it('are plain: counts and verbs, and every number stays', () => {
    expect(words.withoutUncertain({ necessary: 11, possible: 11, of: 12 })).toBe(
      'Leaving out signals and deeds whose date is marked as not certain or approximate, 11 of 12 signals were followed.',
    );
    expect(words.expected({ expected: 1.5, of: 6, low: 0, high: 3, jitterDays: 120 })).toBe(
      'If each signal had come on a random day of its own stretch of 120 days, about 1.5 of 6 would be followed (from 0 to 3 in 95 % of cases).',
    );
    expect(words.gapIs({ gap: 0.25, date: '5 May' })).toBe(
      '25 percentage points: so far apart were, by 5 May, the shares of all signals and of all deeds that had come',
    );
    expect([1, 2, 49].map((count) => words.summaryTie({ tie: 'contradicts', count }))).toEqual([
      '“contradicts” once',
      '“contradicts” twice',
      '“contradicts” 49 times',
    ]);
  });

  it('tell the signals inside windows on the base that chance is told of', () =>
    expect(words.windowsChance({ hits: 6, of: 10, expected: 5.5, low: 3, high: 8, jitterDays: 182 })).toBe(
      '6 of the 10 signals with exact dates lie inside windows at their widest. If each signal had come on a random day of its own stretch of 182 days, about 5.5 of 10 would (from 3 to 8 in 95 % of cases).',
    ));

  it('tell of a series by a sum that adds up', () => {
    const facts = { lane: 'Done', filter: '', events: 74, leftOut: 17 };
    expect(words.seriesIs({ ...facts, happenings: 57, noun: 'deeds' })).toBe(
      'Done: 74 records, 17 of them left out; the other 57 make 57 deeds (those of one day or of one event count once)',
    );
    expect(words.seriesIs({ ...facts, leftOut: 0, filter: 'a', events: 13, happenings: 1, noun: 'signal' })).toBe(
      'Done, filter “a”: 13 records make 1 signal (those of one day or of one event count once)',
    );
    expect(words.windowsAre({ ...facts, events: 9, leftOut: 8, windows: 1 })).toBe(
      'Done: 9 records, 8 of them left out; the other 1 makes 1 window (those that touch are joined)',
    );
  });

  it('name what lists the records behind a number, with what it counts', () => {
    expect(words.opens({ count: 14, text: words.eventsBehind(14) })).toBe('List the 14 records');
    expect(words.opens({ count: 45, text: words.eventsBehind(45, true) })).toBe('List the 45 records: signals and deeds');
    expect(words.opens({ count: 3, text: '1', what: 'Signals, May 2024' })).toBe('1: list the 3 records: Signals, May 2024');
    expect(words.opens({ text: 'and 3 more deeds', what: 'and 3 more deeds' })).toBe('and 3 more deeds: list the records');
  });

  it('say where a saved figure is from, as far as the data tell', () => {
    expect(words.figureFrom({ title: 'Talks', purpose: 'Words beside deeds.', asOf: '18 June 2024' })).toBe(
      'From “Talks”, as of 18 June 2024. Words beside deeds.',
    );
    expect(words.figureFrom({ title: '', purpose: '', asOf: '' })).toBe('From a timeline.');
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
