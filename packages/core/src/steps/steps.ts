/**
 * A long computation in steps: it gives way often, every few hundred microseconds at the least, and tells how far it has come, from 0 to 1.
 * What it returns is its result; what it throws is thrown by whoever runs it.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Runs all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The steps of a part of longer work: its shares lie within those of the whole. */
export function* stepsWithin<Result>(steps: Steps<Result>, [from, to]: readonly [from: number, to: number]): Steps<Result> {
  let step = steps.next();
  while (step.done !== true) {
    yield from + step.value * (to - from);
    step = steps.next();
  }
  return step.value;
}
