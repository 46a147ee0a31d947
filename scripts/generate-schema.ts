// The JSON Schema of our format, from the field table that the validator reads. Run after `tsc -b`: it imports the built core.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { EVENT_FIELDS, LINK_TYPES, SOURCE_FIELDS, snakeCase, type EventField } from '@deedline/core';
import { format } from 'prettier';

type Schema = Record<string, unknown>;

const file = 'packages/core/schema/timeline.schema.json';
const edtf: Schema = { type: 'string', maxLength: 64, description: 'EDTF, levels 0 to 2: "2024-05", "2023-12/..", "[2024-05-23,2024-05-24]".' };
const line: Schema = { type: ['string', 'number', 'boolean'], maxLength: 10_000 };
const url: Schema = { type: 'string', maxLength: 2_048, description: 'http, https, mailto or relative; others are not shown.' };
const listOf = (items: Schema): Schema => ({
  anyOf: [
    { type: 'array', items },
    { type: 'string', description: 'Parts separated by ";".' },
  ],
});

function schemaOf({ kind, values, min, max }: EventField): Schema {
  const bounds = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
  switch (kind) {
    case 'id':
    case 'lane':
    case 'line':
    case 'text':
      return line;
    case 'lang':
      return { type: 'string', description: 'BCP 47 tag.' };
    case 'date':
    case 'edtf':
      return edtf;
    case 'url':
      return url;
    case 'urls':
      return listOf(url);
    case 'list':
      return listOf(line);
    case 'choice':
      return { enum: values };
    case 'number':
    case 'integer':
      return { type: kind, ...bounds };
    case 'magnitude':
      return { anyOf: [{ type: 'number', description: 'With its unit in `unit`.' }, { $ref: '#/$defs/magnitude' }] };
    case 'sources':
      return { type: 'array', items: { anyOf: [line, { $ref: '#/$defs/source' }] } };
    case 'chain':
      return { type: 'array', items: { anyOf: [line, { $ref: '#/$defs/chainStep' }] } };
    case 'links':
      return { type: 'array', items: { $ref: '#/$defs/eventLink' } };
  }
}

/** Properties in both spellings: `sourceCount` and `source_count`. */
function propertiesOf(fields: readonly EventField[]): Schema {
  return Object.fromEntries(fields.flatMap((field) => [...new Set([field.name, snakeCase(field.name)])].map((name) => [name, schemaOf(field)])));
}

const linkParts: Schema = { type: { enum: LINK_TYPES }, note: line, by: line, since: line };

/** The schema, as JSON. A field that it does not name is let through, as by the validator. */
export function timelineSchema(): Schema {
  const events: Schema = { type: 'array', items: { $ref: '#/$defs/event' } };
  const dated: Schema = { anyOf: [{ required: ['date'] }, { required: ['start'] }] };
  const series: Schema = { type: 'object', properties: { lane: line, filter: line } };
  const compare: Schema = { type: 'object', properties: { signals: series, deeds: series, windows: series, period: edtf } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Deedline timeline',
    description: 'What was said, done and decided, with dates as they are known.',
    anyOf: [{ $ref: '#/$defs/document' }, events],
    $defs: {
      document: {
        type: 'object',
        anyOf: [{ required: ['events'] }, { required: ['items'] }],
        properties: {
          deedline: { const: 1 },
          title: line,
          purpose: line,
          asOf: { ...edtf, description: 'Open ends run to here.' },
          view: { type: 'object', properties: { span: edtf, selected: line, compare } },
          lanes: { type: 'array', items: { $ref: '#/$defs/lane' } },
          coverage: { type: 'array', items: { $ref: '#/$defs/coverage' } },
          events,
          items: events,
          links: { type: 'array', items: { type: 'object', required: ['from', 'to', 'type'], properties: { from: line, to: line, ...linkParts } } },
        },
      },
      lane: {
        type: 'object',
        required: ['id'],
        properties: { id: line, label: line, kind: { enum: ['words', 'deeds', 'context'] }, group: line, measure: line, measureOf: line },
      },
      coverage: { type: 'object', required: ['lane', 'span'], properties: { lane: line, span: edtf, note: line } },
      event: {
        type: 'object',
        required: EVENT_FIELDS.filter((field: EventField) => field.isRequired && field.kind !== 'date').map(({ name }) => name),
        ...dated,
        properties: { ...propertiesOf(EVENT_FIELDS), start: edtf, end: edtf, unit: line },
      },
      magnitude: { type: 'object', required: ['value', 'unit'], properties: { value: { type: 'number' }, unit: line } },
      source: { type: 'object', properties: propertiesOf(SOURCE_FIELDS) },
      chainStep: { type: 'object', required: ['agent'], properties: { agent: line, role: line } },
      eventLink: { type: 'object', required: ['to', 'type'], properties: { to: line, ...linkParts } },
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(file, await format(JSON.stringify(timelineSchema()), { parser: 'json', singleQuote: true, printWidth: 160 }));
  console.log(`${file} is written`);
}
