import { reachableLanes } from '../timeline/plot-layer.js';
import { DeedHoverEvent } from '../timeline/events.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import { keyAction, type KeyAction } from '../interactions/keys.js';
import { hideTooltip, showTooltip } from '../interactions/tooltip.js';

/** Time for a pointer to get from a mark into its tooltip. */
const HIDE_AFTER_MS = 220;

/** Pointer, focus and keys in the plot: each becomes a request, or moves focus. */
export class PlotInput {
  readonly #host: DeedTimeline;
  /** The event that has or had focus: where a Tab comes to. */
  focused: string | undefined;
  #refocus: string | undefined;
  #hiding = 0;
  #over: string | undefined;

  constructor(host: DeedTimeline) {
    this.#host = host;
  }

  readonly onPointerMove = (pointer: PointerEvent): void => {
    if (pointer.buttons > 0 || pointer.pointerType === 'touch') return;
    const plot = pointer.currentTarget as HTMLElement;
    this.#hover(this.#hitAt(plot, pointer), plot);
  };

  readonly onPointerLeave = (pointer: PointerEvent): void => {
    this.#hover(undefined, pointer.currentTarget as HTMLElement);
  };

  /** The pointer may enter the tooltip and stay in it. */
  readonly onTooltipEnter = (): void => clearTimeout(this.#hiding);

  onTooltipLeave(): void {
    const plot = this.#host.renderRoot.querySelector<HTMLElement>('.plot');
    if (plot) this.#hover(undefined, plot);
  }

  readonly onPointerDown = (): void => {
    const tooltip = this.#tooltip;
    if (tooltip) hideTooltip(tooltip);
  };

  readonly onClick = (click: MouseEvent): void => {
    const plot = click.currentTarget as HTMLElement;
    const button = click.target instanceof Element ? click.target.closest<HTMLElement>('[data-id]') : null;
    // A pointer means the mark it is nearest to; a key or assistive technology means the button itself.
    const id = click.detail === 0 ? button?.dataset['id'] : this.#hitAt(plot, click);
    if (id === undefined && this.#host.selected === undefined) return;
    this.#host.chooseByReader(id);
    if (id !== undefined) this.#focusLater(id);
    // A finger does not hover, and the details may be off the screen.
    if (click instanceof PointerEvent && click.pointerType === 'touch') this.#hover(id, plot);
  };

  readonly onFocusIn = (focus: FocusEvent): void => {
    const id = (focus.target as HTMLElement).dataset['id'];
    if (id === undefined) return;
    this.focused = id;
    if ((focus.target as HTMLElement).matches(':focus-visible')) this.#hover(id, focus.currentTarget as HTMLElement);
    this.#host.requestUpdate();
  };

  readonly onFocusOut = (focus: FocusEvent): void => this.#hover(undefined, focus.currentTarget as HTMLElement);

  readonly onKeyDown = (key: KeyboardEvent): void => {
    const id = key.target instanceof Element ? key.target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined;
    const { figure } = this.#host.model;
    const { scene } = figure;
    if (id === undefined || !scene || key.defaultPrevented) return;
    const action = keyAction(key, id, {
      lanes: inDrawnOrder(reachableLanes(scene)),
      middleOf: (other) => middleOf(figure.itemOf(other)?.outer),
      isVertical: scene.isVertical,
      hasShortcuts: this.#host.shortcuts !== 'off',
    });
    if (!action || !this.#act(action, id)) return;
    key.preventDefault();
    key.stopPropagation();
  };

  disconnect(): void {
    clearTimeout(this.#hiding);
  }

  /** After an update: brings focus to where a key sent it. */
  settle(): void {
    if (this.#refocus === undefined) return;
    const button = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.layer [data-id]')].find((other) => other.dataset['id'] === this.#refocus);
    this.#refocus = undefined;
    button?.focus();
  }

  #act(action: KeyAction, id: string): boolean {
    const host = this.#host;
    const item = host.model.figure.itemOf(id);
    switch (action.kind) {
      case 'focus': {
        const lane = host.model.figure.itemOf(action.id)?.lane.label;
        if (action.note === 'lane' && lane) host.announce(lane);
        this.#focusLater(action.id);
        return true;
      }
      case 'stay':
        host.announce(host.model.words[action.note]);
        return true;
      case 'select':
        host.chooseByReader(action.id);
        return true;
      case 'zoom':
        host.request('zoom', { factor: action.factor, at: middleOf(item?.outer) });
        break;
      case 'page':
        host.request('pan', { share: action.share });
        break;
      case 'fit':
        host.fit();
        break;
      case 'related':
        return this.#related(id, action.step);
      case 'dismiss':
        return this.#dismiss();
    }
    host.settleByReader();
    this.#focusLater(action.kind === 'page' ? this.#nearestInView(id) : id);
    return true;
  }

  /** Tooltip first, then the selection; a key that closes nothing is left to the page. */
  #dismiss(): boolean {
    const tooltip = this.#tooltip;
    if (tooltip?.matches(':popover-open')) {
      hideTooltip(tooltip);
      return true;
    }
    if (this.#host.selected === undefined) return false;
    this.#host.chooseByReader(undefined);
    return true;
  }

  #related(id: string, step: 1 | -1): boolean {
    const { figure, words } = this.#host.model;
    const centre = this.#host.selected ?? id;
    const ties = (figure.figure?.linksOf.get(centre) ?? []).map(({ from, to }) => (from === centre ? to : from));
    if (ties.length === 0) return false;
    const at = (ties.indexOf(id) + step + ties.length) % ties.length;
    const target = ties[at < 0 ? 0 : at] as string;
    this.#host.announce(words.related(at + 1, ties.length));
    this.#focusLater(target);
    return true;
  }

  #nearestInView(id: string): string {
    const { figure, state } = this.#host.model;
    const ids = figure.scene?.lanes.find(({ lane }) => lane.id === figure.itemOf(id)?.lane.id)?.ids ?? [];
    const middle = middleOf(state?.viewport);
    return ids.reduce(
      (best, other) => (Math.abs(middleOf(figure.itemOf(other)?.outer) - middle) < Math.abs(middleOf(figure.itemOf(best)?.outer) - middle) ? other : best),
      ids[0] ?? id,
    );
  }

  #focusLater(id: string): void {
    this.#host.reveal(id);
    this.#refocus = id;
    this.focused = id;
    this.#host.requestUpdate();
  }

  #hitAt(plot: HTMLElement, pointer: MouseEvent): string | undefined {
    const { left, top, width, height } = plot.getBoundingClientRect();
    // The ratio of laid-out to drawn size undoes a transform or zoom of the page.
    const x = ((pointer.clientX - left) * plot.offsetWidth) / width;
    const y = ((pointer.clientY - top) * plot.offsetHeight) / height;
    return this.#host.model.figure.hit(x, y);
  }

  #hover(id: string | undefined, plot: HTMLElement): void {
    const tooltip = this.#tooltip;
    plot.toggleAttribute('data-over', id !== undefined);
    if (id !== this.#over) {
      this.#over = id;
      // The tooltip keeps its words until it is gone.
      if (id !== undefined) this.#host.hovered = id;
      this.#host.dispatchEvent(new DeedHoverEvent(id));
    }
    const box = id === undefined ? undefined : this.#host.model.figure.boxOf(id);
    if (!tooltip) return;
    clearTimeout(this.#hiding);
    if (!box) this.#hiding = window.setTimeout(() => hideTooltip(tooltip), HIDE_AFTER_MS);
    else void this.#host.updateComplete.then(() => showTooltip(tooltip, plot, visiblePart(box, plot)));
  }

  get #tooltip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }
}

const middleOf = (span: { readonly start: number; readonly end: number } | undefined): number => (span ? (span.start + span.end) / 2 : 0);

/** Lanes as they stand in the figure, from one side of the axis to the other. */
function inDrawnOrder<Lane extends { readonly box: { readonly x: number; readonly y: number } }>(lanes: readonly Lane[]): readonly Lane[] {
  return [...lanes].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

function visiblePart(box: { x: number; y: number; width: number; height: number }, plot: HTMLElement) {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  return {
    x,
    y,
    width: Math.max(1, Math.min(box.x + box.width, plot.offsetWidth) - x),
    height: Math.max(1, Math.min(box.y + box.height, plot.offsetHeight) - y),
  };
}
