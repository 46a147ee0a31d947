import { runSteps, type Steps } from '../steps/steps.js';

/** Places found by id. Two ids are told apart by asking for them again, so that a place costs eight bytes and no text is kept. */
export interface IdTable {
  /** The place of an id, or -1. */
  placeOf(id: string): number;
  /** Enters an id that is not there yet at the place after the last. */
  add(id: string): void;
  /** Takes all places from `size` on out again. */
  cutTo(size: number): void;
  /** Makes room for ids up to a number of them. */
  growSteps(size: number): Steps<void>;
}

const SMALLEST_BITS = 6;
/** Ids between two steps. */
const STEP_IDS = 2_000;

/**
 * A hash table with open addressing. An entry holds a place, from 1, in its low bits, and in those left the high bits of the hash, so that nearly
 * no other id is looked at. The hash begins with a number that nobody can know, so that no file can be made of ids that meet in one place.
 */
export function createIdTable(idAt: (place: number) => string): IdTable {
  const seed = Math.floor(Math.random() * 0x1_0000_0000);
  let slots = new Uint32Array(1 << SMALLEST_BITS);
  let size = 0;
  /** Slots that are taken, also by what was taken out again. */
  let used = 0;

  /** The slot of an id, or where none holds it the free one where it belongs. */
  const slotOf = (id: string, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number;
      if (entry === 0) return slot;
      if (((entry ^ hash) & ~mask) !== 0) continue;
      const place = (entry & mask) - 1;
      // What was taken out again still stands here; its place may be another's by now.
      if (place < size && idAt(place) === id) return slot;
    }
  };
  function* growSteps(wanted: number): Steps<void> {
    let length = slots.length;
    while (length < 2 * wanted) length *= 2;
    if (length === slots.length && used === size) return;
    // The table is looked into while the larger one is filled.
    const larger = new Uint32Array(length);
    const mask = length - 1;
    for (let place = 0; place < size; place++) {
      const hash = hashOf(idAt(place), seed);
      let slot = hash & mask;
      while (larger[slot] !== 0) slot = (slot + 1) & mask;
      larger[slot] = (hash & ~mask) | (place + 1);
      if (place % STEP_IDS === 0) yield place / size;
    }
    slots = larger;
    used = size;
  }
  return {
    placeOf: (id) => ((slots[slotOf(id, hashOf(id, seed))] as number) & (slots.length - 1)) - 1,
    add: (id) => {
      if (4 * used >= 3 * slots.length) runSteps(growSteps(2 * (size + 1)));
      const hash = hashOf(id, seed);
      const slot = slotOf(id, hash);
      slots[slot] = (hash & ~(slots.length - 1)) | (size + 1);
      size++;
      used++;
    },
    cutTo: (wanted) => void (size = Math.min(size, wanted)),
    growSteps,
  };
}

/** FNV-1a over code units, then stirred, for its low bits alone would tell little. */
function hashOf(id: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
