export { DeedCompare } from './compare/deed-compare.js';
export { DeedTimeline, type SavedView } from './timeline/deed-timeline.js';
export * from './timeline/events.js';
export { registerCatalogue } from './words.js';
import './timeline/define.js';
