import { cleanLine, isInvisible } from './clean-text.js';
import { plainText } from './plain-text.js';

/** The id as it stands in a record, where it can be used as one. */
export function plainId(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
  const id = cleanLine(plainText(value) ?? '');
  return isInvisible(id) ? undefined : id;
}
