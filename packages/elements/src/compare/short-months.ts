import { languageTag } from '@deedline/core';

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month, 1));
type Name = readonly [long: string, short: string];
const known = new Map<string, readonly Name[]>();

/**
 * A date in words with the names of its months in short, as the language writes them alone and beside a day.
 *
 * @example
 * shortMonths('from September to December 2023', 'en-GB') //=> 'from Sept to Dec 2023'
 */
export function shortMonths(text: string, locale: string): string {
  const names = known.get(locale) ?? [undefined, 'numeric' as const].flatMap((day) => namesOf(locale, day));
  known.set(locale, names);
  return names.reduce((left, [long, short]) => left.replaceAll(long, short), text);
}

function namesOf(locale: string, day: 'numeric' | undefined): readonly Name[] {
  const [long, short] = (['long', 'short'] as const).map((month) => new Intl.DateTimeFormat(languageTag(locale), { month, day, timeZone: 'UTC' }));
  const nameOf = (format: Intl.DateTimeFormat | undefined, at: number): string => format?.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
  return MONTHS.map((at): Name => [nameOf(long, at), nameOf(short, at)]).filter(([name, brief]) => brief !== '' && brief.length < name.length);
}
