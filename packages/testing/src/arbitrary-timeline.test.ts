import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryEdtf, arbitraryTimeline } from './arbitrary-timeline.js';

test('writes dates with the characters of EDTF only, and no interval that runs backwards', () => {
  fc.assert(
    fc.property(arbitraryEdtf, (text) => {
      expect(text).toMatch(/^[\d\-/.,[\]?~%:TZ+]+$/);
      const [start, end] = text.split('/');
      if (/^\d/.test(start ?? '') && /^\d/.test(end ?? '')) expect(start! <= end!).toBe(true);
    }),
  );
});

test('writes timelines whose events and links refer to what exists', () => {
  fc.assert(
    fc.property(arbitraryTimeline(), ({ lanes, events, links }) => {
      const [laneIds, ids] = [new Set(lanes.map((lane) => lane.id)), new Set(events.map((event) => event.id))];
      expect(ids.size).toBe(events.length);
      expect(events.every((event) => laneIds.has(event.lane))).toBe(true);
      expect(links.every((link) => ids.has(link.from) && ids.has(link.to) && link.from !== link.to)).toBe(true);
    }),
  );
});
