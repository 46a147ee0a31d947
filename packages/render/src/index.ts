export { paintCanvas, paintLayers } from './canvas/paint-canvas.js';
export { drawMinimap } from './draw-minimap.js';
export { drawScene } from './draw-scene.js';
export { plot, type PlotOptions } from './plot.js';
export type * from './primitive.js';
export { escapeXml, renderSvg, type SvgOptions } from './svg/render-svg.js';
export { COLOR_NAMES, darkTheme, lightTheme, type ColorName, type Theme } from './theme.js';
