import { createReadStream, existsSync, statSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Where other people's data lie, beside the repository. They are never part of it, nor of what is built. */
const root = new URL('../../shared/data/', import.meta.url);

const FILES = [
  'transport/us_flights_2001-01_300k.csv',
  'ukraine/air_raid_sirens_official_en.csv',
  'ukraine/air_raid_sirens_volunteer_en.csv',
  'museum/tate_artwork_dates.csv',
];

/** Serves these files under `/shared-data/` while Storybook or its tests run, where they are there; a built Storybook has none. */
export const sharedData: Plugin = {
  name: 'shared-data',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/shared-data', (request, response) => {
      const path = FILES.find((file) => `/${file}` === request.url);
      const file = path === undefined ? undefined : new URL(path, root);
      if (file === undefined || !existsSync(file)) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('Content-Type', 'text/csv; charset=utf-8');
      response.setHeader('Content-Length', statSync(file).size);
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    });
  },
};
