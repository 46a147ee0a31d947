const LANES = ['said', 'done', 'decided'];
const YEAR_2000 = 946_684_800_000;
const DAY_MS = 86_400_000;
/** Events that are written before the page breathes. */
const EVENTS_A_SLICE = 10_000;

/**
 * A table of invented events, the same for the same seed: seven of ten are moments, the others last up to ten days, and a third come in bursts.
 * Made in slices, so that the page stays responsive; resolves with what was made so far where `signal` aborts.
 */
export async function manyEvents(count: number, { seed = 1, signal }: { readonly seed?: number; readonly signal?: AbortSignal } = {}): Promise<string> {
  const random = seededRandom(seed);
  const parts = ['lane,date,title\n'];
  let burst = YEAR_2000;
  for (let made = 0; made < count && signal?.aborted !== true; made += EVENTS_A_SLICE) {
    let part = '';
    for (let index = made; index < Math.min(count, made + EVENTS_A_SLICE); index++) {
      if (index % 500 === 0) burst = YEAR_2000 + random() * 24 * 365 * DAY_MS;
      const start = random() < 1 / 3 ? burst + random() * random() * 20 * DAY_MS : YEAR_2000 + random() * 24 * 365 * DAY_MS;
      const end = random() < 0.7 ? '' : `/${minute(start + random() * 10 * DAY_MS)}`;
      part += `${LANES[Math.floor(random() * LANES.length)]},${minute(start)}${end},Event ${index + 1}\n`;
    }
    parts.push(part);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return parts.join('');
}

const minute = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

/** Numbers from 0 (included) to 1 (excluded), the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
