import type { Lag } from '../time/lag-of.js';

/** A number of calendar units, or from a least to a most; an end that is absent is not known. */
export interface LagAmount {
  readonly least?: number;
  readonly most?: number;
  readonly unit: 'day' | 'month' | 'year';
  /** Rounded, or of dates that are approximate. */
  readonly isAbout: boolean;
}

/** The words of a language for how far one event lies from another in time. */
export interface LagWords {
  readonly lagSameDay: string;
  /** One of them lasted, and they share time. */
  readonly lagShared: string;
  /** Such as "8 to 38 days later"; at least one of the two numbers is there. */
  readonly lagEarlier: (amount: LagAmount) => string;
  readonly lagLater: (amount: LagAmount) => string;
  /** A tie in words, and how far away the other event lies: "denied by, 1 day later". */
  readonly tieWithLag: (tie: string, lag: string) => string;
}

const MOST_DAYS = 60;
const MONTH_DAYS = 30.436875;
const YEAR_DAYS = 365.2425;
const MOST_MONTHS = 24;

const grouped = new Intl.NumberFormat('en');

/** "8 to 38 days", "about 3 months", "at least 2 years". */
function amountWords({ least, most, unit, isAbout }: LagAmount): string {
  const units = `${unit}${(most ?? least) === 1 ? '' : 's'}`;
  const about = isAbout ? 'about ' : '';
  if (most === undefined) return `at least ${about}${grouped.format(least ?? 0)} ${units}`;
  if (least === undefined || least === 0) return `at most ${about}${grouped.format(most)} ${units}`;
  return least === most ? `${about}${grouped.format(most)} ${units}` : `${about}${grouped.format(least)} to ${grouped.format(most)} ${units}`;
}

export const enLagWords: LagWords = {
  lagSameDay: 'the same day',
  lagShared: 'at the same time',
  lagEarlier: (amount) => `${amountWords(amount)} earlier`,
  lagLater: (amount) => `${amountWords(amount)} later`,
  tieWithLag: (tie, lag) => `${tie}, ${lag}`,
};

/**
 * A lag in words: days up to 60, then months up to 24, then years. Bounds in months and years are rounded outwards; a lag that is one number of them is
 * told as "about" so many. `undefined` where the dates leave open which came first, and where they say nothing of how far.
 *
 * @example
 * lagWords(lagOf(parseEdtf('2024-05'), parseEdtf('2024-06-08')), enCatalogue) //=> '8 to 38 days later'
 */
export function lagWords({ least, most, isAbout, isShared }: Lag, words: LagWords): string | undefined {
  if (least === 0 && most === 0) return isShared ? words.lagShared : words.lagSameDay;
  if (least < 0 && most > 0) return undefined;
  const isLater = most > 0;
  const [near, far] = isLater ? [least, most] : [-most, -least];
  if (near === 0 && !Number.isFinite(far)) return undefined;
  return (isLater ? words.lagLater : words.lagEarlier)(amountOf(near, far, isAbout));
}

function amountOf(near: number, far: number, isAbout: boolean): LagAmount {
  const days = Number.isFinite(far) ? far : near;
  const unit = days <= MOST_DAYS ? 'day' : days < MOST_MONTHS * MONTH_DAYS ? 'month' : 'year';
  const size = unit === 'day' ? 1 : unit === 'month' ? MONTH_DAYS : YEAR_DAYS;
  const [least, most] = [near / size, far / size];
  const isOne = Math.round(least) === Math.round(most);
  if (isOne) return { least: Math.round(least), most: Math.round(most), unit, isAbout: isAbout || unit !== 'day' };
  return { least: Math.floor(least), ...(Number.isFinite(far) && { most: Math.ceil(most) }), unit, isAbout };
}
