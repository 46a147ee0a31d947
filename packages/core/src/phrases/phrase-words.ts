/** What a word or sign stands for in a date. */
export type WordKind =
  | 'about'
  | 'doubt'
  | 'third'
  | 'edge'
  | 'season'
  | 'era'
  | 'century'
  | 'unit'
  | 'ordinal'
  | 'glue'
  | 'to'
  | 'and'
  | 'or'
  | 'slash'
  | 'dash'
  | 'comma'
  | 'between'
  | 'limit'
  | 'open'
  | 'act'
  | 'month'
  | 'weekday';

/** A kind with its number: 1 to 12 for a month, 0 for Sunday, an EDTF code for a season, -1 and 1 for an era. */
export type WordMeaning = readonly [kind: WordKind, value: number | string];

// One line a meaning: kind, value, words. An ordinal -1 is the last; a unit is how many of it make the whole.
const TABLE = `about 0 c ca circa circ ci cca about around approx approximately roughly ~
doubt 0 possibly probably perhaps maybe likely presumably ?
third 0 early
third 1 mid middle
third 2 late
edge 0 beginning start
edge 2 end
season 21 spring
season 22 summer
season 23 autumn fall
season 24 winter
era -1 bc bce
era 1 ad ce
century 0 century centuries cent
unit 4 quarter
unit 2 half
ordinal 1 first
ordinal 2 second
ordinal 3 third
ordinal 4 fourth
ordinal -1 last
glue 0 the of in on at during dated year
to 0 to through thru
to until until till
and 0 and &
or 0 or
slash 0 /
dash 0 – -
comma 0 , ;
between 0 between
limit from from
limit since since
limit by by
limit before before
limit after after
limit notbefore notbefore
limit orlater orlater
limit orearlier orearlier
limit onward onward onwards
open 0 present now ongoing today
act 0 published printed exhibited engraved made painted cast built designed written issued created`;

const MEANINGS: ReadonlyMap<string, WordMeaning> = new Map(
  TABLE.split('\n').flatMap((line) => {
    const [kind, value = '', ...words] = line.split(' ');
    const number = Number(value);
    return words.map((word) => [word, [kind as WordKind, Number.isNaN(number) ? value : number]] as const);
  }),
);

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/**
 * What a word in lower case, or a sign, means; `undefined` where it is no word of a date. Months and weekdays may be cut to three letters or more.
 * @example wordMeaning('sept') //=> ['month', 9]
 */
export function wordMeaning(word: string): WordMeaning | undefined {
  const known = MEANINGS.get(word);
  if (known !== undefined || word.length < 3) return known;
  const month = MONTHS.findIndex((name) => name.startsWith(word));
  if (month >= 0) return ['month', month + 1];
  const weekday = WEEKDAYS.findIndex((name) => name.startsWith(word));
  return weekday < 0 ? undefined : ['weekday', weekday];
}
