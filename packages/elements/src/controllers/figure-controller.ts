import { shortestViewportMs, VIEW_NAMES, widestViewport, type Catalogue, type Span, type Timeline, type ViewName, type ViewState } from '@deedline/core';
import {
  buildMinimap,
  buildScene,
  clusterAt,
  figureOf,
  figureEventOf,
  followOf,
  hitTest,
  naturalHeight,
  ordersUnknownOf,
  VERTICAL_BELOW_PX,
  type Box,
  type Figure,
  type FigureEvent,
  type Follow,
  type MeasureText,
  type Scene,
} from '@deedline/layout';
import { drawMinimap, paintCanvas, paintLayers, renderSvg, type Theme } from '@deedline/render';
import type { ReactiveController } from 'lit';
import { memoizeLast } from '../memoize-last.js';
import { walkLanes, walkList, type EventWalk } from '../interactions/event-walk.js';
import { Lens } from '../interactions/lens.js';
import { ZoomPan } from '../interactions/zoom-pan.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import { contestedWords, createWordsContext, type WordsContext } from '../timeline/event-words.js';
import { spanWords } from '../timeline/span-words.js';
import { createMeasureText } from './measure-text.js';
import { RestingScene } from './resting-scene.js';
import { SizeController } from './size-controller.js';
import { ThemeController } from './theme-controller.js';

/** Hosts narrower than this show the list unless they say otherwise. */
const LIST_BELOW_PX = 480;
/** Height of the overview strip. */
const OVERVIEW_PX = 42;
const MANY_EVENTS = 200_000;
/** Larger canvases fail without an error in some browsers. */
const MAX_CANVAS_PX = 16_700_000;

/** From state to pixels: builds the scene, paints it, and keeps the gestures in step. Everything here is derived; nothing is state. */
export class FigureController implements ReactiveController {
  readonly size: SizeController;
  readonly theme: ThemeController;
  /** The host's own width: it decides between views, before there is a plot to measure. */
  readonly hostSize: SizeController;
  readonly #host: DeedTimeline;
  readonly #resting: RestingScene;
  #fontsLoaded = 0;
  /** Counts up when the canvases were emptied. */
  #painted = 0;
  #zoomPan: ZoomPan | undefined;
  #zoomElement: HTMLElement | undefined;
  #lens: Lens | undefined;
  #lensElement: HTMLElement | undefined;
  #frame = 0;
  #pending: Span | undefined;

  constructor(host: DeedTimeline) {
    this.#host = host;
    this.#resting = new RestingScene(() => host.requestUpdate());
    this.size = new SizeController(host);
    this.hostSize = new SizeController(host);
    this.theme = new ThemeController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.hostSize.observe(this.#host);
    window.addEventListener('beforeprint', this.#paintForPrint);
    window.addEventListener('afterprint', this.#paintForScreen);
    // Widths measured before a font has come are wrong, and so are the rows packed with them.
    void document.fonts?.ready.then(() => this.#forgetText());
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#paintForPrint);
    window.removeEventListener('afterprint', this.#paintForScreen);
    cancelAnimationFrame(this.#frame);
    this.#resting.stop();
    this.#frame = 0;
    this.#zoomPan?.disconnect();
    this.#lens?.disconnect();
    this.#zoomPan = this.#zoomElement = this.#lens = this.#lensElement = undefined;
    this.size.observe(undefined);
    // Some browsers keep a canvas's memory until it is collected. A cleared one must be painted again.
    for (const canvas of this.#host.renderRoot.querySelectorAll?.('canvas') ?? []) canvas.width = canvas.height = 0;
    this.#painted++;
  }

  get figure(): Figure | undefined {
    const { timeline, state } = this.#host.model;
    return timeline && figureOf(timeline, state);
  }

  /** That of all events: what a filter leaves out goes on to have its place. */
  get extent(): Span | undefined {
    const { whole, state } = this.#host.model;
    return whole && figureOf(whole, { ...(state && { timeZone: state.timeZone }) }).extent;
  }

  get viewName(): ViewName {
    const { view } = this.#host;
    if (view !== undefined && VIEW_NAMES.includes(view)) return view;
    return this.hostSize.widthPx > 0 && this.hostSize.widthPx / this.zoom < LIST_BELOW_PX ? 'list' : 'timeline';
  }

  get isVertical(): boolean {
    const { orientation } = this.#host;
    return orientation === 'vertical' || (orientation !== 'horizontal' && this.hostSize.widthPx > 0 && this.hostSize.widthPx / this.zoom < VERTICAL_BELOW_PX);
  }

  figureEventOf(id: string): FigureEvent | undefined {
    const { figure } = this;
    return figure && figureEventOf(figure, id);
  }

  /** From event to event, by lanes from one side of the axis to the other, or in the list. */
  get walk(): EventWalk | undefined {
    const { figure, scene } = this;
    if (!figure) return undefined;
    if (this.viewName === 'list') return walkList(figure);
    const placeOf = new Map(scene?.lanes.map(({ lane, box }) => [lane, scene.isVertical ? box.x : box.y]));
    return walkLanes(
      figure,
      figure.lanes.toSorted((a, b) => (placeOf.get(a.lane) ?? 0) - (placeOf.get(b.lane) ?? 0)),
    );
  }

  /** The scene of the present state and size; the same object until one of them changes. */
  get scene(): Scene | undefined {
    const { timeline, state, words } = this.#host.model;
    const widthPx = this.size.widthPx / this.zoom;
    const heightPx = this.size.heightPx / this.zoom;
    if (!timeline || !state || widthPx < 40 || heightPx < 40) return undefined;
    return this.#sceneOf(timeline, words, this.measureText, widthPx, heightPx, this.isVertical, this.#drawnState(state));
  }

  /** The scene that the buttons over the figure stand on: while the reader moves, a little behind. */
  get restingScene(): Scene | undefined {
    return this.#resting.of(this.scene, this.#lastDrawn, this.#host.input.isRefocusing);
  }

  /** The state without the pointer, which moves without anything being drawn anew: the same object while nothing else changes. */
  #drawnState(state: ViewState): ViewState {
    const drawn: ViewState = { ...state, hovered: undefined, hoveredCount: undefined, listFrom: 0 };
    const last = this.#lastDrawn;
    if (!last || (Object.keys(drawn) as (keyof ViewState)[]).some((key) => drawn[key] !== last[key])) this.#lastDrawn = drawn;
    return this.#lastDrawn ?? drawn;
  }
  #lastDrawn: ViewState | undefined;

  readonly #sceneOf = memoizeLast(
    (timeline: Timeline, words: Catalogue, measureText: MeasureText, widthPx: number, heightPx: number, isVertical: boolean, state: ViewState) =>
      buildScene(timeline, state, { widthPx, heightPx, measureText, isVertical, words }),
  );

  get measureText(): MeasureText {
    return this.#measureIn(this.theme.theme.fontFamily, this.#fontsLoaded);
  }

  readonly #measureIn = memoizeLast((fontFamily: string, _fontsLoaded: number) => createMeasureText(fontFamily));

  /** What templates need to put events into words. */
  get wordsContext(): WordsContext | undefined {
    const { words, locale, state } = this.#host.model;
    const level = Math.min(4, Math.max(1, Math.round(this.#host.headingLevel) || 2));
    return this.figure && this.#wordsIn(this.figure, words, locale, state?.timeZone ?? 'UTC', level);
  }

  readonly #wordsIn = memoizeLast((figure: Figure, words: Catalogue, locale: string, timeZone: string, headingLevel: number) =>
    createWordsContext({ figure, words, locale, timeZone, headingLevel }),
  );

  /** What followed the selected event; the same whether the figure or the list is shown. */
  get follow(): Follow | undefined {
    const { state } = this.#host.model;
    const figureEvent = state?.selected === undefined ? undefined : this.figureEventOf(state.selected);
    return figureEvent && state && this.figure && this.#followIn(this.figure, figureEvent, state.followWindow);
  }

  readonly #followIn = memoizeLast(followOf);

  /** The events whose dates overlap that of the selected one, so that their order is not told. */
  get orderUnknown(): readonly FigureEvent[] {
    const { selected } = this.#host.model.state ?? {};
    return this.figure && selected !== undefined ? this.#orderUnknownIn(this.figure, selected) : [];
  }

  readonly #orderUnknownIn = memoizeLast(ordersUnknownOf);

  /** CSS pixels to a pixel of the scene: a reader's larger text makes all of the figure larger. */
  get zoom(): number {
    return this.theme.textScale;
  }

  /** The event at a point of the plot, in CSS pixels. */
  hit(x: number, y: number): string | undefined {
    return this.scene && hitTest(this.scene, x / this.zoom, y / this.zoom);
  }

  /** The counts at a point of the plot, in CSS pixels: a cluster, and the column of it. */
  countAt(x: number, y: number): ReturnType<typeof clusterAt> {
    return this.scene && clusterAt(this.scene, x / this.zoom, y / this.zoom);
  }

  /** Where an event's mark lies in the plot, in CSS pixels. */
  boxOf(id: string): Box | undefined {
    const box = this.scene?.marks.find((mark) => mark.id === id)?.box;
    return box && this.inCssPx(box);
  }

  /** A box of the scene in CSS pixels. */
  inCssPx({ x, y, width, height }: Box): Box {
    const { zoom } = this;
    return { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
  }

  /** What is in view, in a sentence. */
  get inWords(): string {
    const { state, words } = this.#host.model;
    const { scene, wordsContext } = this;
    if (!state || !scene || !wordsContext) return '';
    const counts = scene.lanes.map(({ lane, inView }) => words.countIn(inView, lane.label)).join(', ');
    return words.settled(spanWords(state.viewport, wordsContext).join(' – '), counts);
  }

  toSVG(): string {
    const { timeline, words } = this.#host.model;
    const { scene, figure } = this;
    if (!scene || !figure) return '';
    const description = [this.inWords, contestedWords(figure, words)].filter(Boolean).join(' ');
    return renderSvg(scene, { theme: this.theme.theme, title: timeline?.title, purpose: timeline?.purpose, description });
  }

  /** The scene on a canvas of its own, twice as fine as CSS pixels, on the ground colour. */
  async toPNG(): Promise<Blob> {
    const { scene } = this;
    if (!scene) throw new Error('There is no figure to export yet.');
    const canvas = document.createElement('canvas');
    const context = this.#fit(canvas, scene.widthPx, scene.heightPx, 2);
    if (!context) throw new Error('This browser gave no canvas to draw on.');
    paintCanvas(scene, context, this.theme.theme);
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = this.theme.theme.ground;
    context.fillRect(0, 0, scene.widthPx, scene.heightPx);
    return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded.')))));
  }

  /** Paints what has changed. Called after each update of the host. */
  paint(): void {
    const root = this.#host.renderRoot;
    const plot = root.querySelector<HTMLElement>('.plot') ?? undefined;
    const { figure } = this;
    if (figure) plot?.style.setProperty('--_natural-height', `${this.#naturalHeightOf(figure, this.isVertical) * this.zoom}px`);
    this.size.observe(plot);
    const { scene } = this;
    const canvas = plot?.querySelector('canvas');
    if (!plot || !canvas || !scene) return;
    this.#paintPlot(canvas, this.#painted, scene, this.theme.theme, this.size.devicePixelRatio * this.zoom);
    this.#attachZoom(plot);
    this.#paintOverview(root);
  }

  /** Paper is light, whatever the page is. Style sheets for print keep the picture's proportions. */
  readonly #paintForPrint = (): void => {
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.plot canvas');
    const { scene } = this;
    const context = canvas && scene && this.#fit(canvas, scene.widthPx, scene.heightPx, Math.max(2, this.size.devicePixelRatio * this.zoom));
    if (context) paintCanvas(scene, context, this.theme.printTheme);
  };

  readonly #paintForScreen = (): void => {
    this.#painted++;
    this.#host.requestUpdate();
  };

  readonly #naturalHeightOf = memoizeLast(naturalHeight);

  readonly #paintPlot = memoizeLast((canvas: HTMLCanvasElement, _painted: number, scene: Scene, theme: Theme, ratio: number) => {
    const context = this.#fit(canvas, scene.widthPx, scene.heightPx, ratio);
    if (context) paintCanvas(scene, context, theme);
  });

  #overviewed: Figure | undefined;
  readonly #paintMinimap = memoizeLast(
    (canvas: HTMLCanvasElement, _painted: number, figure: Figure, extent: Span, widthPx: number, theme: Theme, ratio: number) => {
      const context = this.#fit(canvas, widthPx, OVERVIEW_PX, ratio);
      const { timeline, state } = this.#host.model;
      if (!context || !timeline) return;
      context.clearRect(0, 0, widthPx, OVERVIEW_PX);
      paintLayers(drawMinimap(buildMinimap(timeline, widestViewport(extent), { widthPx, heightPx: OVERVIEW_PX }, state), widthPx, theme), context, theme);
    },
  );

  #paintOverview(root: ParentNode): void {
    const overview = root.querySelector<HTMLElement>('.overview');
    const canvas = overview?.querySelector('canvas');
    const { figure, extent } = this;
    if (!overview || !canvas || !figure || !extent) return;
    // Of very many events it is counted in a task of its own, after the figure is seen.
    if (figure.columns.length > MANY_EVENTS && figure !== this.#overviewed) {
      this.#overviewed = figure;
      setTimeout(() => this.#host.requestUpdate(), 0);
      return;
    }
    this.#paintMinimap(canvas, this.#painted, figure, extent, this.hostSize.widthPx, this.theme.theme, this.size.devicePixelRatio);
    const strip = overview.querySelector<HTMLElement>('.lens') ?? undefined;
    if (strip && strip !== this.#lensElement) {
      this.#lens?.disconnect();
      this.#lensElement = strip;
      this.#lens = new Lens(strip, () => this.#movement(this.hostSize.widthPx));
    }
    this.#lens?.sync();
  }

  /** Sizes a canvas to device pixels and scales its context, so that one unit is a CSS pixel. */
  #fit(canvas: HTMLCanvasElement, widthPx: number, heightPx: number, wanted = this.size.devicePixelRatio): CanvasRenderingContext2D | null {
    const ratio = Math.min(wanted, Math.sqrt(MAX_CANVAS_PX / Math.max(1, widthPx * heightPx)));
    const width = Math.round(widthPx * ratio);
    const height = Math.round(heightPx * ratio);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d');
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }

  #attachZoom(plot: HTMLElement): void {
    if (plot !== this.#zoomElement) {
      this.#zoomPan?.disconnect();
      this.#zoomElement = plot;
      this.#zoomPan = new ZoomPan(plot, () => {
        const { scene } = this;
        const movement = this.#movement(this.size.widthPx);
        if (!scene || !movement) return undefined;
        const { zoom } = this;
        const startPx = scene.scale.startPx * zoom;
        const endPx = scene.scale.endPx * zoom;
        return {
          ...movement,
          plot: { startPx, endPx, isVertical: scene.isVertical },
          isWheelZoom: this.#host.wheel === 'zoom' || plot.matches(':focus-within'),
        };
      });
    }
    this.#zoomPan?.sync();
  }

  #movement(widthPx: number) {
    const { state } = this.#host.model;
    const { extent } = this;
    if (!state || !extent) return undefined;
    return {
      widest: widestViewport(extent),
      // What was asked for in this frame is not yet in the state.
      viewport: this.#pending ?? state.viewport,
      minimumMs: shortestViewportMs(extent),
      widthPx,
      onViewport: (span: Span) => this.#show(span),
      onSettled: () => {
        this.#flush();
        this.#host.reader.settle();
      },
    };
  }

  /** Input of one frame becomes one request. */
  #show(span: Span): void {
    this.#pending = span;
    this.#frame ||= requestAnimationFrame(() => this.#flush());
  }

  #flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const span = this.#pending;
    this.#pending = undefined;
    if (span) this.#host.request('showSpan', { span });
  }

  #forgetText(): void {
    this.#fontsLoaded++;
    this.#host.requestUpdate();
  }
}
