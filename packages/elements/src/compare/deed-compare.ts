import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SizeController } from '../controllers/size-controller.js';
import type { CompareContext } from './compare-context.js';
import { failureNote } from './failure-note.js';
import { StageController } from './stage-controller.js';
import { baseStyles } from '../styles/base-styles.js';
import { tokenStyles } from '../styles/tokens.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import type { WayBack } from '../timeline/way-back.js';

/** Columns by which the table of pairs can be sorted. */
export type PairColumn = 'said' | 'who' | 'saidOn' | 'doneOn' | 'gap';

/** A list of events behind a number. */
export interface OpenList {
  readonly title: string;
  readonly ids: readonly string[];
}

/**
 * Words held against deeds: the comparison of a timeline, alone. Counts come with what chance alone would give, and every number opens its events.
 *
 * @customElement deed-compare
 *
 * @csspart compare - All of it.
 *
 * @cssprop --deed-words - Colour of words; all colours are those of `deed-timeline`.
 */
export class DeedCompare extends LitElement {
  static override styles = [tokenStyles, baseStyles];

  /** Id of the timeline that is compared. */
  @property({ attribute: 'for' }) for: string | undefined;
  /** The timeline itself, in place of its id. */
  @property({ attribute: false }) timeline: DeedTimeline | undefined;
  /** The comparison with all its parts, or a summary in sentences. */
  @property() show: 'compare' | 'summary' = 'compare';
  /** Without the fields by which a reader chooses what is compared. */
  @property({ type: Boolean, attribute: 'no-choice' }) noChoice = false;

  /** @internal */
  @state() sortedBy: { readonly column: PairColumn; readonly isDescending: boolean } = { column: 'saidOn', isDescending: false };
  /** @internal How many signals of the table are left out before its first row, and how many deeds of the second list. */
  @state() pairsFrom = 0;
  /** @internal */
  @state() unannouncedFrom = 0;
  /** @internal The drawers that a reader has opened, by name. */
  @state() openDrawers: ReadonlySet<string> = new Set();
  /** @internal */
  @state() openList: OpenList | undefined;
  /** @internal The window that holds while what was typed in its place is no number of days. */
  @state() wrongDaysOver: string | undefined;

  /** @internal */
  readonly size = new SizeController(this);
  /** @internal Its sections come one a task. */
  readonly stages = new StageController<CompareContext>(this);
  /** Whether the styles have come with the rest of what it shows. */
  #isStyled = false;
  #target: DeedTimeline | undefined;
  #unobserve: (() => void) | undefined;
  #finding: MutationObserver | undefined;
  #seen: readonly unknown[] = [];
  /** The focus that the open list goes back to. */
  #opener: HTMLElement | undefined;
  /** The button that was pressed last: not every browser gives it focus. */
  #pressed: HTMLElement | undefined;

  /** @internal The timeline that is compared, once it is there. */
  get target(): DeedTimeline | undefined {
    return this.#target;
  }

  /** The pairs, counts and method as comma-separated text; empty while nothing is compared. */
  toCSV(): string {
    return this.#export('csv');
  }

  /** All numbers of the comparison as JSON; empty while nothing is compared. */
  toJSON(): string {
    return this.#export('json');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#onPrint);
    this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#onPrint);
    this.#shutList();
    // A timeline that leads back here no longer does, unless this was but moved.
    const target = this.#target;
    queueMicrotask(() => this.isConnected || target?.requestUpdate());
    // What it shows stays, for when it is back.
    this.#unobserve?.();
    this.#unobserve = undefined;
    this.#finding?.disconnect();
    this.#finding = undefined;
  }

  /** What is printed carries its method. Paper does not wait for an update of its own. */
  readonly #onPrint = (): void => {
    this.turnDrawer('method', true);
    this.performUpdate();
  };

  /** @internal Opens the events behind a number. */
  open(list: OpenList): void {
    this.#opener = this.#pressed;
    this.openList = list;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLDialogElement>('dialog.events')?.showModal());
  }

  /** @internal */
  closeList(): void {
    this.renderRoot.querySelector<HTMLDialogElement>('dialog.events')?.close();
    this.openList = undefined;
    this.#opener?.focus();
  }

  /** @internal Notes that a drawer was opened or closed. */
  turnDrawer(name: string, isOpen: boolean): void {
    if (this.openDrawers.has(name) === isOpen) return;
    this.openDrawers = new Set(isOpen ? [...this.openDrawers, name] : [...this.openDrawers].filter((other) => other !== name));
  }

  /** @internal Goes to an event in the timeline. */
  goTo(id: string): void {
    const opener = this.openList ? this.#opener : this.#pressed;
    this.#shutList();
    this.#target?.reader.goTo(id, { compare: this, opener, text: opener?.textContent });
  }

  /** @internal Turns from the summary to the comparison; focus goes to its heading, as the button is gone. */
  async toCompare(): Promise<void> {
    this.#target?.reader.show('compare');
    await this.#target?.updateComplete;
    await this.takeFocus();
  }

  /** @internal Focus goes to a button of it that is there as it was, else to the first heading, or to all of it; meanwhile it is held, unless a reader takes it elsewhere. */
  async takeFocus({ opener, text }: Pick<WayBack, 'opener' | 'text'> = {}): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot as ShadowRoot;
    const all = (): HTMLElement | null => root.querySelector<HTMLElement>('.compare');
    all()?.focus({ preventScroll: true });
    await this.whole();
    if (root.activeElement !== all() && document.activeElement !== document.body && document.activeElement !== null) return;
    const isThere = opener?.isConnected && opener.textContent === text;
    (isThere ? opener : (root.querySelector<HTMLElement>('h3') ?? all()))?.focus();
  }

  /** @internal Resolves when everything in it is as it is to be, or it has left the page. */
  async whole(): Promise<void> {
    await this.#target?.comparing.made();
    await this.updateComplete;
    while (this.isConnected && this.renderRoot.querySelector('[aria-busy]')) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.updateComplete;
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', ({ target }) => (this.#pressed = (target as Element).closest<HTMLElement>('button') ?? undefined), true);
    return root;
  }

  /** The closing list takes the focus nowhere. */
  #shutList(): void {
    this.#opener = undefined;
    this.renderRoot.querySelector<HTMLDialogElement>('dialog.events')?.close();
    this.openList = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') || changed.has('timeline')) this.#find();
    const { whole, data, state: viewState } = this.#target?.model ?? {};
    if (this.#seen[0] !== whole || this.#seen[1] !== viewState?.compare) {
      this.pairsFrom = this.unannouncedFrom = 0;
    }
    this.#seen = [whole, viewState?.compare];
    // A sample of what is being read is not compared.
    if (data?.kind === 'ready') this.#target?.comparing.use(whole, viewState);
  }

  protected override render(): TemplateResult | typeof nothing {
    const target = this.#target;
    const panel = target?.comparing.state.panel;
    if (!target) return nothing;
    if (!panel) return target.comparing.state.isFailed ? html`<div class="compare" part="compare" tabindex="-1">${failureNote(target)}</div>` : nothing;
    if (!this.#isStyled) adoptStyles(this.renderRoot as ShadowRoot, [...DeedCompare.styles, ...panel.panelStyles]);
    this.#isStyled = true;
    return panel.panelTemplate(this, target);
  }

  protected override updated(): void {
    this.size.observe(this.renderRoot.querySelector('.compare') ?? undefined);
  }

  #export(format: 'csv' | 'json'): string {
    const target = this.#target;
    const panel = target?.comparing.state.panel;
    return target && panel ? panel.exportOf(this, target, format) : '';
  }

  /** Finds the timeline by its id, also one that comes later. */
  #find(): void {
    if (!this.isConnected) return;
    const root = this.getRootNode() as Document | ShadowRoot;
    const found = this.timeline ?? (this.for ? root.querySelector(`#${CSS.escape(this.for)}`) : undefined);
    // An element that is not defined yet has no model.
    const target = found && 'comparing' in found ? (found as DeedTimeline) : undefined;
    if (target === this.#target && (this.#unobserve || !target)) return this.#await(target);
    this.#leave();
    this.#target = target;
    this.#await(target);
    this.requestUpdate();
    if (!target) return;
    const unobserve = target.comparing.observe(() => this.requestUpdate());
    const controller = { hostUpdated: () => this.#follow(), hostDisconnected: () => queueMicrotask(() => this.#find()) };
    target.addController(controller);
    this.#unobserve = () => {
      unobserve();
      target.removeController(controller);
    };
  }

  #await(target: DeedTimeline | undefined): void {
    if (target || !this.for) {
      this.#finding?.disconnect();
      this.#finding = undefined;
    } else if (!this.#finding) {
      this.#finding = new MutationObserver(() => this.#find());
      this.#finding.observe(this.getRootNode(), { childList: true, subtree: true });
      void customElements.whenDefined('deed-timeline').then(() => this.#find());
    }
  }

  #leave(): void {
    this.#unobserve?.();
    this.#unobserve = this.#target = undefined;
  }

  #followed: readonly unknown[] = [];

  /** An update of the timeline is one here only where it changes what is compared or how it is told; not while the reader moves it. */
  #follow(): void {
    const { whole, data, state: viewState, words, locale } = this.#target?.model ?? {};
    const { compare, followWindow, clock, timeZone } = viewState ?? {};
    const now = [whole, data?.kind, compare, followWindow, clock, timeZone, words, locale];
    if (now.every((each, index) => each === this.#followed[index])) return;
    this.#followed = now;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deed-compare': DeedCompare;
  }
}
