import { buildSite, examplePages } from './site.ts';

if (examplePages().length === 0) console.log('There is no examples/*/index.html yet: no site is built.');
else {
  await buildSite();
  console.log('site/ is built: open it through any web server');
}
