import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlayed, checkScenario, readScenario } from '#lib/content/index.ts';
import { folderFiles } from '../../src/scripts/content/folder-files.ts';

const own = join(import.meta.dirname, '../../content/scenarios');
const slugs = readdirSync(own, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(slugs.map((entry) => entry.name))('%s has no findings', (slug) => {
	const { files, findings } = folderFiles(join(own, slug));
	expect(findings).toEqual([]);
	const reading = readScenario(files, slug);
	if ('findings' in reading) return expect(reading.findings).toEqual([]);
	const { scenario, source } = reading;
	expect([...checkScenario(scenario, source), ...checkPlayed(scenario, source)]).toEqual([]);
});
