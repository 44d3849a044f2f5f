import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachesOf } from '../src/scripts/architecture/floors.ts';
import { pictureIn, pictureOf } from '../src/scripts/architecture/picture.ts';
import { readSources, sourceOf } from '../src/scripts/architecture/source.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root);

/** The breaches of a small project that holds these files and nothing else. */
function breaches(files: Record<string, string>): string[] {
	const known = new Set(Object.keys(files));
	return breachesOf(Object.entries(files).map(([path, text]) => sourceOf(path, text, known)));
}

describe('the project', () => {
	test('every floor has been read', () => {
		for (const start of ['src/routes/', 'src/lib/ui/', 'src/lib/engine/']) {
			expect(sources.some((source) => source.path.startsWith(start) && source.imports.length > 0)).toBe(true);
		}
	});

	test('keeps its floors', () => {
		expect(breachesOf(sources)).toEqual([]);
	});

	test('has no drawer for everything', () => {
		const drawers = /^(utils?|helpers?|misc|common|managers?|services?|lib)$/;
		const named = sources.flatMap(({ path }) =>
			path
				.split('/')
				.slice(2)
				.filter((part) => drawers.test(basename(part).replace(/\..*$/, '')))
		);
		expect(named).toEqual([]);
	});

	test('is drawn in the README as it is: npm run architecture:draw', () => {
		expect(pictureIn(readFileSync(join(root, 'README.md'), 'utf8'))).toBe(pictureOf(sources));
	});
});

describe('a breach is found and told:', () => {
	const engine = { 'src/lib/engine/index.ts': '', 'src/lib/engine/week.ts': '' };

	test.each<[string, Record<string, string>, string]>([
		[
			'an import that runs upward',
			{ 'src/lib/engine/a.ts': `import '#lib/ui/index.ts'`, 'src/lib/ui/index.ts': '' },
			'engine may not import ui: imports run downward only.'
		],
		[
			'ui that imports server',
			{
				'src/lib/ui/A.svelte': `<script>import '#lib/server/index.ts'</script>`,
				'src/lib/server/index.ts': ''
			},
			'ui and server never meet.'
		],
		[
			'server that imports only a type of ui',
			{
				'src/lib/server/a.ts': `import type { A } from '#lib/ui/index.ts'`,
				'src/lib/ui/index.ts': 'export interface A {}'
			},
			'ui and server never meet.'
		],
		[
			'two neighbours on the second floor',
			{ 'src/lib/rooms/a.ts': `export * from '#lib/coaching/index.ts'`, 'src/lib/coaching/index.ts': '' },
			'content, coaching and rooms never import each other.'
		],
		[
			'a folder that is not entered by its index',
			{ ...engine, 'src/routes/+page.ts': `import { x } from '#lib/engine/week.ts'` },
			'src/lib/engine is entered by its index.ts.'
		],
		[
			'a room inside a floor that is not entered by its index',
			{
				'src/lib/engine/week.ts': `import './value/order.ts'`,
				'src/lib/engine/value/index.ts': '',
				'src/lib/engine/value/order.ts': ''
			},
			'src/lib/engine/value is entered by its index.ts.'
		],
		[
			'a floor without an entrance',
			{ 'src/routes/+page.ts': `import '#lib/engine/week.ts'`, 'src/lib/engine/week.ts': '' },
			'engine has no index.ts to enter by.'
		],
		[
			'a relative path across folders',
			{ ...engine, 'src/lib/ui/a.ts': `import '../engine/index.ts'` },
			'imports across folders are written #lib/….'
		],
		[
			'#lib inside a folder',
			{ ...engine, 'src/lib/engine/a.ts': `import '#lib/engine/week.ts'` },
			'inside a folder paths are relative.'
		],
		['$lib', { 'src/routes/a.ts': `import '$lib/engine'` }, 'folders are named by #lib, not by $lib.'],
		[
			'a missing file',
			{ 'src/routes/a.ts': `import './b'` },
			'there is no such file (endings are written out).'
		],
		[
			'a package that the floor does not have',
			{ 'src/lib/engine/a.ts': `import { z } from 'zod'` },
			'engine may import no other package than xstate.'
		],
		[
			'Node in a pure floor',
			{ 'src/lib/content/a.ts': `const fs = await import('node:fs')` },
			'content is pure and knows nothing of Node.'
		],
		[
			'Kit in the server',
			{ 'src/lib/server/a.ts': `import { env } from '$env/dynamic/private'` },
			'server may import no other package than'
		],
		[
			'an import of routes',
			{ 'src/lib/ui/a.ts': `type A = import('../../routes/a.ts').A`, 'src/routes/a.ts': 'export type A = 1' },
			'nothing imports routes.'
		],
		[
			'an import of the tests',
			{ 'src/lib/ui/a.ts': `import '../../../tests/a.ts'`, 'tests/a.ts': '' },
			'nothing imports the tests.'
		],
		[
			'chance in the engine',
			{ 'src/lib/engine/a.ts': 'export const a = () => Math.random()' },
			'uses Math.random'
		],
		['the clock in the engine', { 'src/lib/engine/a.ts': 'export const a = Date.now()' }, 'uses Date.now'],
		['today in the engine', { 'src/lib/engine/a.ts': 'export const a = new Date()' }, 'uses new Date()'],
		['a stopwatch in the engine', { 'src/lib/engine/a.ts': 'performance.now()' }, 'uses performance'],
		['a request in the engine', { 'src/lib/engine/a.ts': `void fetch('/')` }, 'uses fetch'],
		[
			'a circle of three, types included',
			{
				'src/lib/engine/a.ts': `import './b.ts'`,
				'src/lib/engine/b.ts': `import type { C } from './c.ts'`,
				'src/lib/engine/c.ts': `export { A } from './a.ts'`
			},
			'src/lib/engine/a.ts → src/lib/engine/b.ts → src/lib/engine/c.ts → src/lib/engine/a.ts: files import each other'
		],
		['a file that lies nowhere', { 'src/lib/odd.ts': '' }, 'it lies on no floor']
	])('%s', (_, files, sentence) => {
		const found = breaches(files);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(sentence);
	});

	test('what is allowed raises none', () => {
		expect(
			breaches({
				'src/lib/engine/index.ts': `export * from './week.ts'`,
				'src/lib/engine/week.ts': `import { setup } from 'xstate'; import './value/index.ts'`,
				'src/lib/engine/value/index.ts': `export * from './order.ts'`,
				'src/lib/engine/value/order.ts': `import type { Random } from '../random.ts'; const performance = 1; void performance.toFixed()`,
				'src/lib/engine/random.ts': '',
				'src/lib/server/index.ts': `import { readFileSync } from 'node:fs'; import '#lib/engine/index.ts'; Date.now()`,
				'src/lib/ui/tokens.css': '',
				'src/lib/ui/index.ts': `export { default as A } from './A.svelte'`,
				'src/lib/ui/A.svelte': `<script lang="ts">import type { A } from '#lib/engine/index.ts';</script>`,
				'src/routes/+page.ts': `import './$types'; import '#lib/server/index.ts'; import '#lib/ui/tokens.css'; import '#lib/engine/value/index.ts'`,
				'src/scripts/bench.ts': `import '#lib/engine/value/index.ts'`,
				'tests/a.test.ts': `import '#lib/engine/value/order.ts'`
			})
		).toEqual([]);
	});
});
