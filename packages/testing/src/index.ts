export * from './arbitrary-timeline.js';
export { seededRandom } from './seeded-random.js';
export { STRICT_POLICY } from './strict-policy.js';
