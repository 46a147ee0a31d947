import { csvFormat } from './csv-format.js';
import type { Format } from './format.js';
import { jsonFormat } from './json-format.js';

/** All formats, by what they are called in an option. The first is taken where a text looks like none. */
export const FORMATS = [csvFormat, jsonFormat] as const satisfies readonly Format[];

/** The name of a format. */
export type FormatId = (typeof FORMATS)[number]['id'];
