import type { Scene } from '@deedline/layout';
import { drawScene } from '../draw-scene.js';
import { lightTheme, type Theme } from '../theme.js';
import { textOnBaseline, writeSvg } from './write-svg.js';

export interface SvgOptions {
  readonly theme?: Theme;
  /** Headline and one sentence above the figure. */
  readonly title?: string | undefined;
  readonly purpose?: string | undefined;
  /** What the figure shows, for readers who do not see it. */
  readonly description?: string | undefined;
}

/**
 * A scene as a static SVG document. Pure text: runs in Node and in workers, and gives the same bytes for the same scene.
 *
 * @example
 * renderSvg(scene).startsWith('<svg') //=> true
 */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { theme = lightTheme, title, purpose, description } = options;
  const marginPx = title === undefined ? 0 : 20;
  const headerPx = title === undefined ? 0 : purpose === undefined ? 44 : 66;
  const width = scene.widthPx + 2 * marginPx;
  const height = scene.heightPx + headerPx + marginPx;
  const name = title ?? scene.title;
  const headerText = (text: string, baseline: number, style: { readonly sizePx: number; readonly weight: number; readonly fill: string }) =>
    textOnBaseline(text, { x: marginPx, baseline, ...style });
  return writeSvg({
    width,
    height,
    theme,
    name,
    description,
    around: [
      ...(title === undefined ? [] : [headerText(title, 30, { sizePx: 22, weight: 700, fill: theme.ink })]),
      ...(title === undefined || purpose === undefined ? [] : [headerText(purpose, 54, { sizePx: 14, weight: 400, fill: theme.muted })]),
    ],
    figure: drawScene(scene, theme),
    at: [marginPx, headerPx],
  });
}
