import { startBench } from '../page.ts';
import { visTimeline } from '../vis-timeline.ts';

startBench(visTimeline({}));
