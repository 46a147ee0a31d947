// A custom series of rectangles with `dataZoom` and `weakFilter`, as the project's own example of a timeline does it.
import { CustomChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { graphic, init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts/types/dist/shared';
import { HEIGHT_PX, WIDTH_PX } from '../bare-canvas.ts';
import type { Contender } from '../contender.ts';
import { hasColour } from '../has-colour.ts';
import { startBench } from '../page.ts';
import { LANE_COLOURS, LANES, packedRows, ROWS_PER_LANE } from '../workload.ts';

use([CustomChart, GridComponent, DataZoomComponent, CanvasRenderer]);

/** Row, start, end, lane. */
type Row = [number, number, number, number];

const MARK_PX = 4;
const MARK_HEIGHT_PX = 20;
let chart: EChartsType;

function renderItem(params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) {
  const [x = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
  const [endX = 0] = api.coord([api.value(2), api.value(0)]);
  const area = params.coordSys as unknown as { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  const shape = graphic.clipRectByRect({ x, y: y - MARK_HEIGHT_PX / 2, width: Math.max(MARK_PX, endX - x), height: MARK_HEIGHT_PX }, area);
  return shape && { type: 'rect' as const, transition: [], shape, style: { fill: LANE_COLOURS[Number(api.value(3))]! } };
}

const isFinished = (target: EChartsType): Promise<void> =>
  new Promise((resolve) => {
    const onFinished = (): void => {
      target.off('finished', onFinished);
      resolve();
    };
    target.on('finished', onFinished);
  });

const contender: Contender<Row[]> = {
  toInput(workload) {
    const rows = packedRows(workload);
    return Array.from({ length: workload.count }, (_, index) => {
      const lane = workload.lane[index]!;
      return [lane * ROWS_PER_LANE + rows[index]!, workload.start[index]!, workload.end[index]!, lane];
    });
  },
  async load(box, data, { start, end }) {
    box.style.height = `${HEIGHT_PX}px`;
    chart = init(box, undefined, { width: WIDTH_PX, height: HEIGHT_PX });
    const finished = isFinished(chart);
    chart.setOption({
      animation: false,
      grid: { left: 0, right: 0, top: 0, bottom: 30 },
      xAxis: { type: 'time', min: start, max: end, axisLine: { onZero: false } },
      yAxis: { type: 'value', min: -0.5, max: LANES.length * ROWS_PER_LANE - 0.5, show: false },
      dataZoom: [{ type: 'inside', filterMode: 'weakFilter', startValue: start, endValue: end }],
      series: [{ type: 'custom', renderItem, encode: { x: [1, 2], y: 0 }, data }],
    });
    await finished;
  },
  hasEvents: (box) => [...box.querySelectorAll('canvas')].some(hasColour),
  async show({ start, end }) {
    const finished = isFinished(chart);
    chart.dispatchAction({ type: 'dataZoom', startValue: start, endValue: end });
    await finished;
  },
  shown() {
    const { dataZoom } = chart.getOption() as { dataZoom: readonly { startValue: number; endValue: number }[] };
    return { start: dataZoom[0]!.startValue, end: dataZoom[0]!.endValue };
  },
};

startBench(contender);
