// Writes examples/rhetoric-and-deeds/data.json, the data of the flagship example, from the two compiled files in ../shared/data.
// Run from anywhere: node scripts/convert-rhetoric-and-deeds.ts
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

interface PickedEvent {
  readonly id: string;
  readonly lane: 'statement' | 'action' | 'decision';
  readonly title: string;
  readonly date: string;
  readonly reported?: string;
  readonly actor: string;
  readonly via: string;
  readonly sources: { readonly count?: number; readonly anonymity: keyof typeof ATTRIBUTION_OF | null };
  readonly summary: string;
  readonly magnitude?: number;
  readonly unit?: string;
  readonly place?: string;
  readonly links: readonly { readonly rel: string; readonly to: string; readonly note: string }[];
  readonly sourceRefs: readonly { readonly title: string; readonly publisher: string; readonly url: string | null; readonly date: string | null }[];
  readonly fromSeed: boolean;
  readonly note?: string;
  readonly restsOn?: string;
}

interface LargeStrikes {
  readonly span: string;
  readonly unit: string;
  readonly credit: string;
  readonly events: readonly { readonly date: string; readonly missiles: number; readonly drones: number; readonly total: number; readonly sameAs?: string }[];
}

const ATTRIBUTION_OF = { 'on-record': 'onRecord', anonymous: 'anonymous', document: 'document' };

const STATUS_OF = new Map([
  ['counteroffensive-2025', 'planned'],
  ['isw-forecast', 'predicted'],
]);

/** Who is labelled first. Events that the source article names and that are not listed have 1, all others none. */
const PRIORITIES: readonly (readonly [priority: number, ids: readonly string[]])[] = [
  [3, ['putin-bishkek-2022', 'putin-end-war-2022']],
  [4, ['nyt-ceasefire', 'reuters-four-sources', 'putin-rossiya1-2022']],
  [3, ['signals-2023', 'december-signals', 'bloomberg-feelers', 'reuters-freeze-rejected']],
  [2, ['budapest-memorandum', 'draft-treaties-2021', 'war-aims-2022', 'rhetoric-escalation', 'isw-assessment', 'isw-forecast']],
  [2, ['crimea-2014', 'full-scale-invasion', 'annexation-2022', 'counteroffensive-2023', 'energy-campaign-2024', 'kharkiv-offensive']],
  [2, ['tank-debate', 'leopard-abrams', 'supplemental-debate', 'aid-gap', 'aid-resumes', 'restrictions-debate', 'biden-permits']],
];
const PRIORITY_OF = new Map(PRIORITIES.flatMap(([priority, ids]) => ids.map((id) => [id, priority] as const)));

/**
 * Records whose point is that Moscow is open to talks, to a freeze or to a settlement, on whatever terms: said in public, or told by unnamed sources. Chosen
 * by their content, before any of it was counted.
 */
const TALK_SIGNALS = new Set([
  'feelers-autumn-2022',
  'putin-bishkek-2022',
  'putin-end-war-2022',
  'putin-rossiya1-2022',
  'putin-erdogan-2023',
  'signals-2023',
  'turkey-intermediaries',
  'december-signals',
  'nyt-ceasefire',
  'bloomberg-feelers',
  'putin-carlson',
  'reuters-freeze-rejected',
  'reuters-four-sources',
  'peskov-eternal-war',
  'putin-minsk-2024',
  'putin-conditions-2024',
]);

const LANES = [
  { id: 'statement', label: 'Said', kind: 'words' },
  { id: 'action', label: 'Done', kind: 'deeds', measure: 'missiles and drones reported launched', measureOf: 'large strikes' },
  { id: 'decision', label: 'Decided', kind: 'context' },
];

/** The compilers' word for the article they began with means nothing to a reader. */
function forReaders(text: string): string {
  return text.replace(/\b(t)he seed( copy)?\b/gi, '$1he web copy of the source article').replace(/\b(t)he dataset\b/gi, '$1he daily strike data');
}

/** Notes that say more than the records do. */
const NOTE_FOR = new Map([['Largest strike of the war followed in six days', 'The largest strike on record until then came six days later']]);

/** Of a strike that is among the large ones what these count: one strike has one number, whichever record tells of it. */
function titleOf({ id, title }: PickedEvent): string {
  const counted = strikes.events.find(({ sameAs }) => sameAs === id);
  return counted ? strikeTitle(counted) : title.replace(/^Mass strike/, 'Strike');
}

function toEvent(event: PickedEvent) {
  const tags = [...(event.fromSeed ? ['named in the source article'] : []), ...(TALK_SIGNALS.has(event.id) ? ['talk signal'] : [])];
  const note = [event.note, event.restsOn].filter((part) => part !== undefined).join(' ');
  const priority = PRIORITY_OF.get(event.id) ?? (event.fromSeed ? 1 : undefined);
  return {
    id: event.id,
    lane: event.lane,
    date: event.date,
    reported: event.reported,
    title: titleOf(event),
    text: event.summary,
    status: STATUS_OF.get(event.id),
    actor: event.actor,
    place: event.place,
    tags: tags.length > 0 ? tags : undefined,
    magnitude: event.magnitude === undefined ? undefined : { value: event.magnitude, unit: event.unit },
    attribution: event.sources.anonymity === null ? undefined : ATTRIBUTION_OF[event.sources.anonymity],
    sourceCount: event.sources.count,
    sources: event.sourceRefs.map(toSource),
    chain: [{ agent: event.via, role: 'outlet' }],
    priority,
    note: note === '' ? undefined : forReaders(note),
  };
}

function toSource(ref: PickedEvent['sourceRefs'][number]) {
  return {
    title: ref.title,
    outlet: ref.publisher.replace(/ \(project seed [^)]*\)/, ''),
    url: ref.url ?? undefined,
    published: ref.date ?? undefined,
  };
}

const strikeId = (date: string) => `large-strike-${date}`;
const strikeTitle = ({ total }: { readonly total: number }) => `Large strike: ${total} missiles and drones reported launched`;

function toStrike(strike: LargeStrikes['events'][number], { unit, credit }: LargeStrikes) {
  return {
    id: strikeId(strike.date),
    lane: 'action',
    date: strike.date,
    title: strikeTitle(strike),
    text: `${counted(strike.missiles, 'missile')} and ${counted(strike.drones, 'drone')}, as Ukraine’s Air Force reported; not independently verified.`,
    actor: 'Russia',
    magnitude: { value: strike.total, unit },
    attribution: 'onRecord',
    sourceCount: 1,
    sources: [{ title: credit, outlet: 'P. Ivaniuk' }],
    chain: [{ agent: 'Ukrainian Air Force report', role: 'outlet' }],
    // The picked record of the same strike may count missiles alone; where the two are shown as one, the bar must be explained.
    note: strike.sameAs && `The bar counts ${counted(strike.missiles, 'missile')} and ${counted(strike.drones, 'drone')} reported launched that day.`,
  };
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const camelCased = (rel: string) => rel.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The day that the records are of; the strike data go on for some days. */
const AS_OF = '2024-06-18';

const root = new URL('../', import.meta.url);
const readShared = async (name: string) => JSON.parse(await readFile(new URL(`../shared/data/${name}`, root), 'utf8')) as unknown;
const picked = (await readShared('rhetoric-and-deeds.json')) as readonly PickedEvent[];
const strikes = (await readShared('large-strikes.json')) as LargeStrikes;

const editorialLinks = picked.flatMap((event) =>
  event.links.map((link) => ({ from: event.id, to: link.to, type: camelCased(link.rel), by: 'editorial', note: NOTE_FOR.get(link.note) ?? link.note })),
);
const sameStrikes = strikes.events.flatMap(({ date, sameAs }) =>
  sameAs === undefined ? [] : [{ from: strikeId(date), to: sameAs, type: 'sameAs', by: 'editorial', note: 'One strike, told twice: shown and counted once' }],
);

const timeline = {
  deedline: 1,
  title: 'Words and deeds: talk of a ceasefire, and what happened',
  purpose: 'Sets what was said about ending the war in Ukraine beside strikes, offensives and the decisions of Ukraine’s partners, from 1991 to June 2024.',
  asOf: AS_OF,
  view: {
    span: '2022-11/2024-06',
    compare: { signals: { lane: 'statement', filter: 'tags:"talk signal"' }, deeds: { lane: 'action' }, windows: { lane: 'decision' } },
  },
  lanes: LANES,
  coverage: [
    {
      lane: 'action',
      span: `${strikes.span.split('/')[0]}/${AS_OF}`,
      note: 'Every day on which 40 or more missiles and drones were reported launched; other deeds are a selection.',
    },
  ],
  events: [...picked.map(toEvent), ...strikes.events.map((strike) => toStrike(strike, strikes))],
  links: [...editorialLinks, ...sameStrikes],
};

const target = new URL('examples/rhetoric-and-deeds/data.json', root);
const style = await resolveConfig(target);
await writeFile(target, await format(JSON.stringify(timeline), { ...style, parser: 'json', objectWrap: 'preserve' }));
