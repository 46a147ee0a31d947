import { civilFromDays, daysFromCivil } from '../time/civil-days.js';
import { plainText } from './plain-date.js';
import type { PhraseRun } from './phrase-run.js';

/** How many months "recently" looks back, and how it counts "recent weeks" and "recent years". */
const RECENT: Readonly<Record<string, number>> = { weeks: 1, months: 3, years: 36 };
const RECENTLY = /^(?:recently|lately|(?:in|over|during) (?:the )?(?:recent|last few|past few) (weeks|months|years))$/;
const COUNTED = /^(?:(?:in |earlier )?(this|last) (month|year)|(today|yesterday))$/;

/** Whether a plain phrase counts from the day on which it was written. */
export function isRelative(phrase: string): boolean {
  return RECENTLY.test(phrase) || COUNTED.test(phrase);
}

/**
 * The EDTF of a phrase that counts from the reference day; `undefined` where it does not.
 * @example relativeEdtf('in recent months', { referenceDay: [2024, 5, 25], … }) //=> '2024-02~/2024-05'
 */
export function relativeEdtf(phrase: string, { referenceDay, note }: PhraseRun): string | undefined {
  if (referenceDay === undefined) return undefined;
  const [year, month, day] = referenceDay;
  const monthsAgo = (count: number) => {
    const months = year * 12 + month - 1 - count;
    return [Math.floor(months / 12), (months % 12) + 1] as const;
  };
  const recent = RECENTLY.exec(phrase);
  if (recent !== null) {
    note('How far back it reaches is taken, not stated.');
    return `${plainText(monthsAgo(RECENT[recent[1] ?? 'months'] ?? 0))}~/${plainText([year, month])}`;
  }
  const [, which, unit, name] = COUNTED.exec(phrase) ?? [];
  const back = which === 'last' ? 1 : 0;
  if (unit === 'year') return plainText([year - back]);
  if (unit === 'month') return plainText(monthsAgo(back));
  if (name === undefined) return undefined;
  const civil = civilFromDays(daysFromCivil(year, month, day) - (name === 'today' ? 0 : 1));
  return plainText([civil.year, civil.month, civil.day]);
}
