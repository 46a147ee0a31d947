import { clampViewport, createViewState, DAY_MS, daysInZone, knownTimeZone, widestViewport, type Timeline, type ViewState } from '@deedline/core';
import { buildScene, figureOf, type SceneOptions } from '@deedline/layout';
import { renderSvg } from './svg/render-svg.js';
import type { Theme } from './theme.js';

export interface PlotOptions extends Partial<SceneOptions> {
  readonly theme?: Theme;
  /** What to show; by default the view that the data ask for, or else everything. */
  readonly view?: Partial<ViewState>;
}

/**
 * The figure of a timeline as static SVG, with its title: what `<deed-timeline>` draws, without a browser.
 *
 * @example
 * writeFileSync('figure.svg', plot(readTimeline(text).timeline))
 */
export function plot(timeline: Timeline, options: PlotOptions = {}): string {
  const { theme, view, widthPx = 1200, heightPx = 720, ...rest } = options;
  const timeZone = knownTimeZone(view?.timeZone) ?? 'UTC';
  const { extent = { start: 0, end: DAY_MS }, dayBound } = figureOf(timeline, { timeZone });
  const viewport = timeline.view?.span ? clampViewport(daysInZone(timeline.view.span, dayBound), extent) : widestViewport(extent);
  const state = createViewState({ viewport, selected: timeline.view?.selected, ...view });
  const scene = buildScene(timeline, state, { widthPx, heightPx, ...rest });
  return renderSvg(scene, { title: timeline.title, purpose: timeline.purpose, ...(theme && { theme }) });
}
