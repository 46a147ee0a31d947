import { shorten, type Problem, type ProblemCode } from '@deedline/core';

/** What a problem says. */
export type ProblemText = Pick<Problem, 'message' | 'repair'>;

const SHOWN_CHARACTERS = 80;

/** Where a fault lies in a text. */
export interface TextPlace {
  readonly severity?: Problem['severity'];
  readonly record?: number;
  readonly field?: string;
  readonly value?: string;
}

/** A problem of a reader; an error unless said otherwise. */
export function problemOf(code: ProblemCode, text: ProblemText, { severity = 'error', record, field, value }: TextPlace = {}): Problem {
  return {
    code,
    severity,
    ...(record !== undefined && { record }),
    ...(field !== undefined && { field }),
    ...(value !== undefined && {
      value: shorten(
        value
          .slice(0, 4 * SHOWN_CHARACTERS)
          .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
          .trim(),
        SHOWN_CHARACTERS,
      ),
    }),
    ...text,
  };
}
