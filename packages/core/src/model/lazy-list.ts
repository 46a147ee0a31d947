/** How many results of one generation are kept; the generation before is kept, too. */
const KEPT = 4096;

const lists = new WeakSet<object>();

/** Whether an object is a list that `lazyList` made: what it holds is frozen, and going through it would make all of it. */
export const isLazyList = (list: object): boolean => lists.has(list);

/**
 * A list of `length` members, each asked for when somebody reads it. It is an array to whoever reads it (`Array.isArray`, every method, spreading)
 * and refuses to be written to. `memberAt` must give an equal member for an index each time; `keepLately` makes that the same one.
 */
export function lazyList<Member>(length: number, memberAt: (index: number) => Member): readonly Member[] {
  const indexOf = (key: string | symbol): number => {
    if (typeof key !== 'string') return -1;
    const index = Number(key);
    return index >= 0 && index < length && String(index) === key && Number.isInteger(index) ? index : -1;
  };
  const lengthOf = { value: length, writable: true, enumerable: false, configurable: false };
  const refuse = (): boolean => false;
  const list = new Proxy<Member[]>([], {
    get: (target, key) => {
      const index = indexOf(key);
      if (index >= 0) return memberAt(index);
      return key === 'length' ? length : (Reflect.get(target, key) as unknown);
    },
    has: (target, key) => indexOf(key) >= 0 || Reflect.has(target, key),
    getOwnPropertyDescriptor: (_, key) => {
      const index = indexOf(key);
      if (index >= 0) return { value: memberAt(index), writable: false, enumerable: true, configurable: true };
      return key === 'length' ? lengthOf : undefined;
    },
    ownKeys: () => [...Array.from({ length }, (_, index) => String(index)), 'length'],
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    setPrototypeOf: refuse,
    preventExtensions: refuse,
  });
  lists.add(list);
  return list;
}

/** A function of an index that gives the same object again for one of the last few thousand indexes that it was asked for. */
export function keepLately<Member>(make: (index: number) => Member): (index: number) => Member {
  let young = new Map<number, Member>();
  let old = new Map<number, Member>();
  return (index) => {
    const known = young.get(index);
    if (known !== undefined) return known;
    const member = old.get(index) ?? make(index);
    if (young.size >= KEPT) [old, young] = [young, new Map()];
    young.set(index, member);
    return member;
  };
}
