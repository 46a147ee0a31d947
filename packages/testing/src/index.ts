export { arbitraryEdtf, arbitraryEdtfDate, arbitraryEdtfLike } from './arbitrary-edtf.js';
export * from './arbitrary-timeline.js';
export { libraryTimeline } from './library-timeline.js';
export { manyEvents, type ManyEventsOptions, type ManyEventsRecord } from './many-events.js';
export { mount, type MountOptions } from './mount.js';
export { openLedger, type OpenResources, type ResourceLedger } from './resource-ledger.js';
export { seededRandom } from './seeded-random.js';
export { openStrictFrame, type StrictFrame } from './strict-frame.js';
export { STRICT_POLICY } from './strict-policy.js';
