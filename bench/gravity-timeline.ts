import { AbstractEventRenderer, defaultViewConfig, Timeline, type TimelineEvent } from '@gravity-ui/timeline';
import { HEIGHT_PX, WIDTH_PX } from './bare-canvas.ts';
import type { Contender } from './contender.ts';
import { hasColour } from './has-colour.ts';
import { LANE_COLOURS, LANES, packedRows, ROWS_PER_LANE } from './workload.ts';

const TRACK_PX = 25;
const MARK_PX = 4;
const GREY = '#888888';
/** All of it: what is left out of a part is left undefined. */
const { ruler } = defaultViewConfig;

/** The calls of the library's own renderer, but nothing is narrower than a mark. */
class MarkRenderer extends AbstractEventRenderer {
  override render(context: CanvasRenderingContext2D, event: TimelineEvent, _isSelected: boolean, x0: number, x1: number, y: number, height: number): void {
    context.beginPath();
    context.fillStyle = event.color ?? GREY;
    context.rect(x0, y - height / 2, Math.max(MARK_PX, x1 - x0), height);
    context.fill();
  }

  override getHitbox(_event: TimelineEvent, x0: number, x1: number) {
    this.hitboxResult.left = x0;
    this.hitboxResult.right = Math.max(x0 + MARK_PX, x1);
    return this.hitboxResult;
  }
}

export interface GravityOptions {
  /**
   * Whether instants end where they start, and a renderer of ours makes marks of them. Otherwise they have no end, as the README has it for
   * point events, and the library's own renderer draws them to the edge of the view.
   */
  readonly hasMarks: boolean;
}

export function gravityTimeline({ hasMarks }: GravityOptions): Contender<TimelineEvent[]> {
  let canvas: HTMLCanvasElement | undefined;
  let timeline: Timeline<TimelineEvent>;
  return {
    toInput(workload) {
      const { start, end, lane } = workload;
      const renderer = new MarkRenderer();
      const rows = packedRows(workload);
      return Array.from({ length: workload.count }, (_, index) => ({
        id: `e${index}`,
        from: start[index]!,
        ...((hasMarks || end[index] !== start[index]) && { to: end[index]! }),
        axisId: LANES[lane[index]!]!,
        trackIndex: rows[index]!,
        color: LANE_COLOURS[lane[index]!]!,
        ...(hasMarks && { renderer }),
      }));
    },
    load(box, events, { start, end }) {
      canvas = document.createElement('canvas');
      canvas.style.width = `${WIDTH_PX}px`;
      canvas.style.height = `${HEIGHT_PX}px`;
      box.append(canvas);
      const axes = LANES.map((id, lane) => ({ id, tracksCount: ROWS_PER_LANE, top: lane * ROWS_PER_LANE * TRACK_PX, height: TRACK_PX - 4 }));
      timeline = new Timeline({
        settings: { start, end, axes, events },
        viewConfiguration: { ruler: { ...ruler, color: { ...ruler.color, rulerWeekendColor: GREY } } },
      });
      timeline.init(canvas);
    },
    hasEvents: () => hasColour(canvas),
    show: ({ start, end }) => timeline.api.setRange(start, end),
    shown: () => timeline.api.getInterval(),
  };
}
