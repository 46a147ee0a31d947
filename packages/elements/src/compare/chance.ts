import { isExactDay, LEAST_FOR_A_TEST, type Comparison, type Happening } from '@deedline/core';

/** Whether chance may be told: with too few for a test it is neither drawn nor written, on the page or in a file. */
export const hasChance = ({ notes }: Comparison): boolean => !notes.includes('tooFew');

/** The same for what is of happenings whose day is known: there have to be enough of these. */
export const hasExactChance = ({ signals, deeds }: Comparison): boolean => [signals, deeds].every(({ happenings }) => isEnough(happenings));

const isEnough = (happenings: readonly Happening[]): boolean => happenings.filter(isExactDay).length >= LEAST_FOR_A_TEST;
