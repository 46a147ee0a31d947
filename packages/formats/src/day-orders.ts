import type { DayOrder } from '@deedline/core';

/** The orders in which a date of three numbers may be written. */
export const DAY_ORDERS: readonly DayOrder[] = ['dmy', 'mdy', 'ymd'];
