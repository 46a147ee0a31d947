import type { EventWalk } from './event-walk.js';

/** What a key asks of the figure. */
export type KeyAction =
  | { readonly kind: 'focus'; readonly id: string; readonly note?: 'first' | 'last' | 'lane' }
  | { readonly kind: 'stay'; readonly note: 'first' | 'last' }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'page'; readonly share: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'related'; readonly step: 1 | -1 }
  /** The event in the table of the comparison, or the signal before or after it there. */
  | { readonly kind: 'pair'; readonly way: 'table' | 1 | -1 }
  | { readonly kind: 'details' }
  | { readonly kind: 'help' }
  | { readonly kind: 'dismiss' };

export interface KeyContext {
  readonly walk: Pick<EventWalk, 'along' | 'across' | 'edge'>;
  readonly isVertical: boolean;
  /** Single letters may be switched off. */
  readonly hasShortcuts: boolean;
}

/**
 * The action of a key while the event `id` has focus, or `undefined` for keys that are not ours. Pure; modified keys are left alone,
 * but for Ctrl+Home and Ctrl+End.
 */
export function keyAction(
  key: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  id: string,
  context: KeyContext,
): KeyAction | undefined {
  if (key.altKey || key.metaKey || (key.ctrlKey && key.key !== 'Home' && key.key !== 'End')) return undefined;
  const { walk } = context;
  const [back, forward, up, down] = context.isVertical
    ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
    : ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  const focusOr = (target: string | undefined, step: 1 | -1, note?: 'lane'): KeyAction =>
    target === undefined ? { kind: 'stay', note: step < 0 ? 'first' : 'last' } : { kind: 'focus', id: target, ...(note && { note }) };
  switch (key.key) {
    case back:
      return focusOr(walk.along(id, -1), -1);
    case forward:
      return focusOr(walk.along(id, 1), 1);
    case up:
      return focusOr(walk.across(id, -1), -1, 'lane');
    case down:
      return focusOr(walk.across(id, 1), 1, 'lane');
    case 'Home':
    case 'End': {
      const target = walk.edge(id, key.key === 'Home' ? 'first' : 'last', key.ctrlKey);
      return target === undefined ? undefined : { kind: 'focus', id: target };
    }
    case 'PageUp':
      return { kind: 'page', share: -1 };
    case 'PageDown':
      return { kind: 'page', share: 1 };
    case 'F6':
      return { kind: 'details' };
    case 'Escape':
      return { kind: 'dismiss' };
  }
  return context.hasShortcuts ? shortcut(key) : undefined;
}

function shortcut({ key }: Pick<KeyboardEvent, 'key'>): KeyAction | undefined {
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', factor: 1.5 };
    case '-':
    case '−':
      return { kind: 'zoom', factor: 1 / 1.5 };
    case '0':
      return { kind: 'fit' };
    case '?':
      return { kind: 'help' };
    case 'm':
      return { kind: 'related', step: 1 };
    case 'M':
      return { kind: 'related', step: -1 };
    case 't':
    case 'T':
      return { kind: 'pair', way: 'table' };
    case '[':
      return { kind: 'pair', way: -1 };
    case ']':
      return { kind: 'pair', way: 1 };
    default:
      return undefined;
  }
}
