/** What is held open at a moment, in words, sorted: `window resize`, `ResizeObserver`, `frame`. */
export type OpenResources = readonly string[];

/** Counts what is taken and given back between `openLedger` and `close`. */
export interface ResourceLedger {
  /** What was taken since the ledger was opened and is still held. */
  open(): OpenResources;
  /** Everything that was ever taken, to prove that the ledger saw anything at all. */
  readonly taken: ReadonlySet<string>;
  /** Puts the browser's own functions back. */
  close(): void;
}

type Observer = ResizeObserver | MutationObserver | IntersectionObserver;

/**
 * Watches what outlives an element if nobody gives it back: listeners on the window, the document, its root and media queries; observers that
 * watch something; animation frames and timers that wait. Listeners on other nodes go with their nodes and are not counted. Only one ledger
 * may be open at a time.
 */
export function openLedger(): ResourceLedger {
  const held = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (thing: object): number => {
    const known = numbers.get(thing) ?? ++last;
    numbers.set(thing, known);
    return known;
  };
  const take = (key: string, words: string): void => {
    held.set(key, words);
    taken.add(words);
  };
  const undo = [watchListeners(numberOf, take, held), watchObservers(numberOf, take, held), watchWaiting(take, held)];
  return {
    open: () => [...held.values()].sort(),
    taken,
    close: () => {
      for (const restore of undo) restore();
    },
  };
}

type NumberOf = (thing: object) => number;
type Take = (key: string, words: string) => void;
type Held = Map<string, string>;

function watchListeners(numberOf: NumberOf, take: Take, held: Held): () => void {
  const keyOf = (target: EventTarget, type: string, listener: object, options: boolean | EventListenerOptions | undefined): string =>
    `${numberOf(target)} ${type} ${numberOf(listener)} ${typeof options === 'object' ? (options.capture ?? false) : (options ?? false)}`;
  const undoAdd = replace(
    EventTarget.prototype,
    'addEventListener',
    (original) =>
      function (this: EventTarget | undefined, type, listener, options) {
        // A bare `addEventListener(…)` means the window.
        const target = this ?? window;
        original.call(target, type, listener, options);
        const place = placeOf(target);
        if (!place || !listener || (typeof options === 'object' && options.signal?.aborted)) return;
        const key = keyOf(target, type, listener, options);
        take(key, `${place} ${type}`);
        const letGo = (): void => void held.delete(key);
        if (typeof options === 'object' && options.once) original.call(target, type, letGo, { once: true, capture: options.capture ?? false });
        if (typeof options === 'object' && options.signal) original.call(options.signal, 'abort', letGo, { once: true });
      },
  );
  const undoRemove = replace(
    EventTarget.prototype,
    'removeEventListener',
    (original) =>
      function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? window;
        original.call(target, type, listener, options);
        if (listener) held.delete(keyOf(target, type, listener, options));
      },
  );
  return () => {
    undoAdd();
    undoRemove();
  };
}

function placeOf(target: EventTarget): string | undefined {
  if (target === window) return 'window';
  if (target === document) return 'document';
  if (target === document.documentElement || target === document.body) return 'root';
  return target instanceof MediaQueryList ? 'media query' : undefined;
}

function watchObservers(numberOf: NumberOf, take: Take, held: Held): () => void {
  const undo = [ResizeObserver, MutationObserver, IntersectionObserver].flatMap(({ name, prototype }) => {
    const keyOf = (observer: Observer, target = ''): string => `${name} ${numberOf(observer)} ${target}`;
    const kind = prototype as { observe(target: Node, options?: object): void; disconnect(): void; unobserve?(target: Node): void };
    return [
      replace(
        kind,
        'observe',
        (original) =>
          function (this: typeof kind, target, options) {
            original.call(this, target, options);
            take(keyOf(this as Observer, String(numberOf(target))), name);
          },
      ),
      replace(
        kind,
        'disconnect',
        (original) =>
          function (this: typeof kind) {
            original.call(this);
            for (const key of held.keys()) if (key.startsWith(keyOf(this as Observer))) held.delete(key);
          },
      ),
      'unobserve' in kind
        ? replace(
            kind as Required<typeof kind>,
            'unobserve',
            (original) =>
              function (this: typeof kind, target) {
                original.call(this as Required<typeof kind>, target);
                held.delete(keyOf(this as Observer, String(numberOf(target))));
              },
          )
        : () => undefined,
    ];
  });
  return () => {
    for (const restore of undo) restore();
  };
}

function watchWaiting(take: Take, held: Held): () => void {
  const undo = [
    replace(window, 'requestAnimationFrame', (original) => (callback) => {
      const id = original.call(window, (now) => {
        held.delete(`frame ${id}`);
        callback(now);
      });
      take(`frame ${id}`, 'frame');
      return id;
    }),
    replace(window, 'cancelAnimationFrame', (original) => (id) => {
      held.delete(`frame ${id}`);
      original.call(window, id);
    }),
    replace(window as Pick<Window, 'setTimeout'>, 'setTimeout', (original) => (handler, delay, ...rest: unknown[]) => {
      const run = (): void => {
        held.delete(`timer ${id}`);
        // Text is not run, as under a strict policy.
        if (typeof handler === 'function') Reflect.apply(handler, window, rest);
      };
      const id = original.call(window, run, delay);
      take(`timer ${id}`, 'timer');
      return id;
    }),
    replace(window as Pick<Window, 'clearTimeout'>, 'clearTimeout', (original) => (id) => {
      held.delete(`timer ${id}`);
      original.call(window, id);
    }),
  ];
  return () => {
    for (const restore of undo) restore();
  };
}

/** Puts a function in the place of another, and gives what undoes it. */
function replace<Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name, by: (original: Owner[Name]) => Owner[Name]): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value: by(owner[name]), configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else delete owner[name];
  };
}
