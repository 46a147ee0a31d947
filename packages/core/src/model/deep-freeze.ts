import { isLazyList } from './lazy-list.js';

/**
 * Freezes an object and everything in it that is not frozen yet, and returns it. For trees that we built ourselves.
 * A list that makes its members is passed over: it cannot be written to as it is.
 *
 * @example
 * Object.isFrozen(deepFreeze({ tags: ['a'] }).tags) //=> true
 */
export function deepFreeze<T extends object>(root: T): T {
  const open: object[] = [root];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    Object.freeze(item);
    for (const child of Object.values(item))
      if (typeof child === 'object' && child !== null && !Object.isFrozen(child) && !isLazyList(child as object)) open.push(child as object);
  }
  return root;
}
