import { formatNumber as n, type Layer, type Paint, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML: the five special characters escaped, and characters that XML does not allow left out. */
export const escapeXml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- XML 1.0 allows no other control characters
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** A document: a figure on the ground of its theme, and what stands around it. Sizes are CSS pixels. */
export interface SvgDocument {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly name: string;
  readonly description?: string | undefined;
  /** In the document's own pixels. */
  readonly around: readonly Primitive[];
  readonly figure: readonly Layer[];
  /** Where the figure's top left is. */
  readonly at: readonly [x: number, y: number];
}

/** Writes a static SVG document. Pure text, the same bytes for the same figure. */
export function writeSvg({ width, height, theme, name, description, around, figure, at }: SvgDocument): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" font-family="${escapeXml(theme.fontFamily)}" role="img">`,
    `<title>${escapeXml(name)}</title>`,
    ...(description === undefined ? [] : [`<desc>${escapeXml(description)}</desc>`]),
    `<rect width="100%" height="100%" fill="${escapeXml(theme.ground)}"/>`,
    ...around.map(writePrimitive),
    `<g transform="translate(${n(at[0])} ${n(at[1])})">`,
    ...figure.map(writeLayer),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A line of text whose letters stand on `baseline`. */
export const textOnBaseline = (
  text: string,
  {
    x,
    baseline,
    sizePx,
    weight,
    fill,
  }: { readonly x: number; readonly baseline: number; readonly sizePx: number; readonly weight: number; readonly fill: string },
): Primitive => ({ kind: 'text', text, x, y: baseline - sizePx * 0.35, anchor: 'start', sizePx, weight, fill });

/** A clip is an inner `<svg>`, which needs no id: ids of two figures on one page would meet. */
function writeLayer({ clip, primitives }: Layer): string {
  const body = primitives.map(writePrimitive).join('\n');
  if (!clip) return `<g>\n${body}\n</g>`;
  const { x, y, width, height } = clip;
  const view = [x, y, width, height].map(n).join(' ');
  return `<svg x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" viewBox="${view}" overflow="hidden">\n${body}\n</svg>`;
}

function paintAttributes({ fill, stroke, strokeWidth, dash, opacity }: Paint): string {
  return [
    ` fill="${fill === undefined ? 'none' : escapeXml(fill)}"`,
    ...(stroke === undefined ? [] : [` stroke="${escapeXml(stroke)}" stroke-width="${n(strokeWidth ?? 1)}"`]),
    ...(dash ? [` stroke-dasharray="${dash.map(n).join(' ')}"`] : []),
    ...(opacity === undefined || opacity === 1 ? [] : [` opacity="${n(opacity)}"`]),
  ].join('');
}

function writePrimitive(primitive: Primitive): string {
  const paint = paintAttributes(primitive);
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height } = primitive.box;
      const radius = primitive.radius ? ` rx="${n(primitive.radius)}"` : '';
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius}${paint}/>`;
    }
    case 'circle':
      return `<circle cx="${n(primitive.cx)}" cy="${n(primitive.cy)}" r="${n(primitive.radius)}"${paint}/>`;
    case 'path':
      return `<path d="${primitive.d}"${paint}/>`;
    case 'text': {
      const { text, x, y, anchor, sizePx, weight, isRotated } = primitive;
      const turn = isRotated ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : '';
      const align = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${n(x)}" y="${n(y)}" dy="0.35em" font-size="${n(sizePx)}"${weight === 400 ? '' : ` font-weight="${weight}"`}${align}${turn}${paint}>${escapeXml(text)}</text>`;
    }
  }
}
