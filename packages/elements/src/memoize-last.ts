/**
 * A function that remembers its last answer, and gives it again while its arguments are the same, by identity.
 *
 * @example
 * const twice = memoizeLast((list: readonly number[]) => list.map((value) => 2 * value))
 */
export function memoizeLast<Args extends readonly unknown[], Result>(build: (...args: Args) => Result): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last || last.args.length !== args.length || args.some((arg, index) => arg !== last?.args[index])) last = { args, result: build(...args) };
    return last.result;
  };
}
