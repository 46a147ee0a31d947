import type { CalendarInterval } from './calendar-interval.js';
import { civilFromDays, daysFromCivil, daysInMonth } from './civil-days.js';

/** A rule for steps of whole days; days are counted from 1970-01-01. */
export interface DaySteps {
  /** The last step on or before a day. */
  readonly floor: (day: number) => number;
  /** The step after a step. */
  readonly next: (step: number) => number;
}

const MONDAY = 4;

function weekSteps(weeks: number): DaySteps {
  const days = weeks * 7;
  return { floor: (day) => Math.floor((day - MONDAY) / days) * days + MONDAY, next: (step) => step + days };
}

function dayOfMonthSteps(count: number): DaySteps {
  return {
    floor: (day) => day - ((civilFromDays(day).day - 1) % count),
    next: (step) => {
      const { year, month, day } = civilFromDays(step);
      const left = daysInMonth(year, month) - day;
      return step + Math.min(count, left + 1);
    },
  };
}

function monthSteps(count: number): DaySteps {
  return {
    floor: (day) => {
      const { year, month } = civilFromDays(day);
      return daysFromCivil(year, month - ((month - 1) % count), 1);
    },
    next: (step) => {
      const { year, month } = civilFromDays(step);
      return month + count > 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + count, 1);
    },
  };
}

function floorYear(year: number, step: number): number {
  if (year < 1) return 1 - Math.ceil((1 - year) / step) * step;
  const floor = Math.floor(year / step) * step;
  if (floor > 0) return floor;
  return step > 2 ? 1 : 1 - step;
}

function nextYear(year: number, step: number): number {
  if (year > 1 || (year === 1 && step === 1)) return year + step;
  if (year === 1) return step;
  if (year + step < 1) return year + step;
  return step > 2 ? 1 : step;
}

function yearSteps(count: number): DaySteps {
  return {
    floor: (day) => daysFromCivil(floorYear(civilFromDays(day).year, count), 1, 1),
    next: (step) => daysFromCivil(nextYear(civilFromDays(step).year, count), 1, 1),
  };
}

/** The rule of an interval of days or more; undefined for shorter ones. */
export function maybeDaySteps({ unit, step }: CalendarInterval): DaySteps | undefined {
  if (unit === 'day') return dayOfMonthSteps(step);
  if (unit === 'week') return weekSteps(step);
  if (unit === 'month' || unit === 'quarter') {
    const months = unit === 'month' ? step : step * 3;
    return months % 12 === 0 ? yearSteps(months / 12) : monthSteps(months);
  }
  return unit === 'year' ? yearSteps(step) : undefined;
}
