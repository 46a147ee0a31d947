import 'deedline';
import type { DeedLoadEvent, DeedTimeline } from 'deedline';

const figure = document.querySelector<DeedTimeline>('deed-timeline');
const list = document.querySelector<HTMLOListElement>('#sources');

interface Publisher {
  readonly name: string;
  readonly links: Map<string, string>;
  records: number;
}

/** Publishers of all sources in the data, the most used first, each with the pages that were read. */
async function listSources(): Promise<void> {
  const answer = await fetch('./data.json');
  const { events } = (await answer.json()) as { events: { sources?: { title?: string; outlet?: string; url?: string }[] }[] };
  const publishers = new Map<string, Publisher>();
  for (const { sources = [] } of events)
    for (const { title, outlet, url } of sources) {
      const name = outlet ?? title ?? '';
      const publisher = publishers.get(name) ?? { name, links: new Map<string, string>(), records: 0 };
      publisher.records++;
      if (url?.startsWith('https://')) publisher.links.set(url, title ?? url);
      publishers.set(name, publisher);
    }
  const sorted = [...publishers.values()].sort((a, b) => b.records - a.records || a.name.localeCompare(b.name));
  list?.replaceChildren(...sorted.map(sourceItem));
}

function sourceItem({ name, links, records }: Publisher): HTMLLIElement {
  const item = document.createElement('li');
  item.append(`${name} (${records === 1 ? '1 record' : `${records} records`})`);
  for (const [index, [url, title]] of [...links].entries()) {
    const link = document.createElement('a');
    link.href = url;
    link.rel = 'noopener noreferrer';
    link.referrerPolicy = 'no-referrer';
    link.textContent = title;
    item.append(index === 0 ? ': ' : '; ', link);
  }
  return item;
}

figure?.addEventListener('deed-load', (load: DeedLoadEvent) => {
  document.documentElement.dataset['loaded'] = String(load.recordCount);
});
await listSources();
