import '../compare/define.js';
import { defineElement } from '../define-element.js';
import { DeedTimeline } from './deed-timeline.js';

defineElement('deed-timeline', DeedTimeline);

export { DeedTimeline };
