// What `readTimelineInSlices` loads when it is needed.
export { readPhrase } from '@deedline/core';
export { FORMATS as formats } from './formats.js';
