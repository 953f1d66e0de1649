import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../bundles/publicEntries.ts';
import { bundledPackages } from './bundled.ts';
import { developmentPackages } from './development.ts';
import { pages } from './pages.ts';

for (const [path, text] of pages(await bundledPackages(), developmentPackages())) {
  writeFileSync(resolve(ROOT, path), text);
  console.log(path);
}
