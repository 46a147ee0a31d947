/** What a key asks of the figure. */
export type KeyAction =
  | { readonly kind: 'focus'; readonly id: string; readonly note?: 'first' | 'last' | 'lane' }
  | { readonly kind: 'stay'; readonly note: 'first' | 'last' }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'page'; readonly share: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'related'; readonly step: 1 | -1 }
  | { readonly kind: 'details' }
  | { readonly kind: 'help' }
  | { readonly kind: 'dismiss' };

export interface KeyContext {
  /** All events by lane, in time order; lanes as they stand in the figure. */
  readonly lanes: readonly { readonly ids: readonly string[] }[];
  /** When an event began, to find the nearest in another lane. */
  readonly timeOf: (id: string) => number;
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
  const laneAt = context.lanes.findIndex(({ ids }) => ids.includes(id));
  const ids = context.lanes[laneAt]?.ids ?? [];
  const at = ids.indexOf(id);
  const [back, forward, up, down] = context.isVertical
    ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
    : ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  const inLane = (index: number): KeyAction => {
    const target = ids[index];
    return target === undefined ? { kind: 'stay', note: index < 0 ? 'first' : 'last' } : { kind: 'focus', id: target };
  };
  switch (key.key) {
    case back:
      return inLane(at - 1);
    case forward:
      return inLane(at + 1);
    case up:
      return toLane(-1, laneAt, id, context);
    case down:
      return toLane(1, laneAt, id, context);
    case 'Home':
    case 'End': {
      const all = key.ctrlKey ? context.lanes.flatMap((lane) => [...lane.ids]).sort((a, b) => context.timeOf(a) - context.timeOf(b)) : ids;
      const target = key.key === 'Home' ? all[0] : all[all.length - 1];
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
    default:
      return undefined;
  }
}

/** The event nearest in time in the next lane that holds any; `lanes` stand in the order in which they are drawn. */
function toLane(step: 1 | -1, laneAt: number, id: string, { lanes, timeOf }: KeyContext): KeyAction {
  for (let lane = laneAt + step; lane >= 0 && lane < lanes.length; lane += step) {
    const ids = lanes[lane]?.ids ?? [];
    const here = timeOf(id);
    const nearest = ids.reduce<string | undefined>(
      (best, other) => (best === undefined || Math.abs(timeOf(other) - here) < Math.abs(timeOf(best) - here) ? other : best),
      undefined,
    );
    if (nearest !== undefined) return { kind: 'focus', id: nearest, note: 'lane' };
  }
  return { kind: 'stay', note: step < 0 ? 'first' : 'last' };
}
