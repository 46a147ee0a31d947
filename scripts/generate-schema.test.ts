import { readFileSync } from 'node:fs';
import { createTimeline } from '@deedline/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const schema = JSON.parse(readFileSync('packages/core/schema/timeline.schema.json', 'utf8')) as object;
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);
const good = { id: 'a', lane: 'said', date: '2024-05', title: 'A word' };

describe('the JSON Schema', () => {
  it('takes the flagship data', () => {
    const data: unknown = JSON.parse(readFileSync('examples/rhetoric-and-deeds/data.json', 'utf8'));
    expect(isValid(data), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('takes a bare array, `items`, `start` and `end`, and both spellings', () => {
    for (const data of [[good], { items: [good] }, [{ title: 'B', start: '2024', end: '2025' }], [{ ...good, source_count: 4, sourceCount: 4 }]])
      expect(isValid(data)).toBe(true);
  });

  const faults: readonly (readonly [string, object])[] = [
    ['no title', { id: 'a', lane: 'said', date: '2024' }],
    ['no date', { id: 'a', lane: 'said', title: 'A' }],
    ['a date that is a number', { ...good, date: 20240501 }],
    ['an unknown attribution', { ...good, attribution: 'rumour' }],
    ['a count that is no number', { ...good, sourceCount: 'four' }],
    ['a credibility beyond its scale', { ...good, credibility: 9 }],
    ['a magnitude without a unit', { ...good, magnitude: { value: 3 } }],
    ['a title that is an object', { ...good, title: {} }],
    ['sources that are no list', { ...good, sources: 5 }],
    ['a link of an unknown type', { ...good, links: [{ to: 'a', type: 'likes' }] }],
  ];
  for (const [name, event] of faults)
    it(`refuses ${name}, and so does the validator`, () => {
      expect(isValid([event])).toBe(false);
      expect(createTimeline([event]).problems.length).toBeGreaterThan(0);
    });

  it('finds no fault where the validator finds none', () => {
    for (const status of ['reported', 'confirmed', 'denied', 'predicted', 'planned', 'retracted']) {
      const data = [
        {
          ...good,
          status,
          magnitude: { value: 3, unit: 'km' },
          sources: [{ outlet: 'Gazette', published: '2024-05-02' }],
          chain: [{ agent: 'Gazette', role: 'outlet' }],
        },
      ];
      expect([isValid(data), createTimeline(data).problems]).toEqual([true, []]);
    }
  });
});
