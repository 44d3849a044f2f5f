/** Writes the picture of the floors into the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureOf, withPicture } from './architecture/picture.ts';
import { readSources } from './architecture/source.ts';

const root = join(import.meta.dirname, '../..');
const readme = join(root, 'README.md');
writeFileSync(readme, withPicture(readFileSync(readme, 'utf8'), pictureOf(readSources(root))));
