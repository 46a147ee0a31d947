import { gravityTimeline } from '../gravity-timeline.ts';
import { startBench } from '../page.ts';

startBench(gravityTimeline({ hasMarks: false }));
