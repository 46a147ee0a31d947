export { seededRandom } from '@deedline/core';
