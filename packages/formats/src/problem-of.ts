import { inShort, type Problem, type ProblemCode, type ProblemText } from '@deedline/core';

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
    ...(value !== undefined && { value: inShort(value) }),
    ...text,
  };
}
