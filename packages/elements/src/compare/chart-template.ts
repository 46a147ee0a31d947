import type { Chart } from '@deedline/layout';
import { COLOR_NAMES, drawChart, formatNumber, type Primitive, type Theme } from '@deedline/render';
import { html, nothing, svg, type TemplateResult } from 'lit';

/** The theme as the custom properties of the element: the browser fills in colours, also for dark pages, forced colours and print. */
export const cssTheme: Theme = {
  ...(Object.fromEntries(COLOR_NAMES.map((name) => [name, `var(--_${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)})`])) as Omit<
    Theme,
    'fontFamily'
  >),
  fontFamily: 'inherit',
};

/** A chart of the comparison. Its numbers stand in a table beside it; a press on one of its places opens the events there. */
export function chartTemplate(
  chart: Chart,
  { zoom, onOpen }: { readonly zoom: number; readonly onOpen: (ids: readonly string[], label: string) => void },
): TemplateResult {
  const { widthPx, heightPx, description } = chart;
  const targetAt = ({ offsetX, offsetY }: MouseEvent) =>
    chart.targets.findLast(
      ({ box }) => offsetX / zoom >= box.x && offsetX / zoom <= box.x + box.width && offsetY / zoom >= box.y && offsetY / zoom <= box.y + box.height,
    );
  const onClick = (click: MouseEvent): void => {
    const target = targetAt(click);
    if (target) onOpen(target.ids, target.label);
  };
  const onMove = (move: MouseEvent): void => {
    const target = targetAt(move);
    const picture = move.currentTarget as Element;
    picture.toggleAttribute('data-over', target !== undefined);
    // The browser shows it beside the pointer, by its own clock.
    const title = picture.querySelector('title');
    if (title && title.textContent !== (target?.label ?? '')) title.textContent = target?.label ?? '';
  };
  return html`<svg
    class="chart"
    role="img"
    aria-label=${description}
    viewBox="0 0 ${widthPx} ${heightPx}"
    width=${widthPx * zoom}
    height=${heightPx * zoom}
    @click=${onClick}
    @pointermove=${onMove}
  >
    <title></title>
    <g aria-hidden="true">${drawChart(chart, cssTheme).map(({ clip, primitives }) => (clip ? clipped(clip, primitives) : primitives.map(primitiveTemplate)))}</g>
  </svg>`;
}

const clipped = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }, primitives: readonly Primitive[]) =>
  svg`<svg x=${x} y=${y} width=${width} height=${height} viewBox="${x} ${y} ${width} ${height}" overflow="hidden">${primitives.map(primitiveTemplate)}</svg>`;

function primitiveTemplate(primitive: Primitive): TemplateResult<2> {
  const { stroke, strokeWidth, dash, opacity } = primitive;
  const paint = {
    fill: primitive.fill ?? 'none',
    stroke: stroke ?? nothing,
    width: stroke === undefined ? nothing : formatNumber(strokeWidth ?? 1),
    dash: dash ? dash.map(formatNumber).join(' ') : nothing,
    opacity: opacity === undefined || opacity === 1 ? nothing : formatNumber(opacity),
  };
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height } = primitive.box;
      return svg`<rect x=${formatNumber(x)} y=${formatNumber(y)} width=${formatNumber(width)} height=${formatNumber(height)} rx=${primitive.radius ?? nothing} fill=${paint.fill} stroke=${paint.stroke} stroke-width=${paint.width} stroke-dasharray=${paint.dash} opacity=${paint.opacity}></rect>`;
    }
    case 'circle':
      return svg`<circle cx=${formatNumber(primitive.cx)} cy=${formatNumber(primitive.cy)} r=${formatNumber(primitive.radius)} fill=${paint.fill} stroke=${paint.stroke} stroke-width=${paint.width} stroke-dasharray=${paint.dash} opacity=${paint.opacity}></circle>`;
    case 'path':
      return svg`<path d=${primitive.d} fill=${paint.fill} stroke=${paint.stroke} stroke-width=${paint.width} stroke-dasharray=${paint.dash} opacity=${paint.opacity}></path>`;
    case 'text': {
      const { text, x, y, anchor, sizePx, weight, isRotated } = primitive;
      const turn = isRotated ? `rotate(-90 ${formatNumber(x)} ${formatNumber(y)})` : nothing;
      return svg`<text x=${formatNumber(x)} y=${formatNumber(y)} dy="0.35em" font-size=${formatNumber(sizePx)} font-weight=${weight} text-anchor=${anchor} transform=${turn} fill=${paint.fill} opacity=${paint.opacity}>${text}</text>`;
    }
  }
}
