import { readFileSync, writeFileSync } from 'node:fs';
import { readTimeline } from '@deedline/formats';
import { plot } from '@deedline/render';

const text = readFileSync(new URL('../rhetoric-and-deeds/data.json', import.meta.url), 'utf8');
const { timeline } = readTimeline(text);
writeFileSync(process.argv[2] ?? 'figure.svg', plot(timeline));
