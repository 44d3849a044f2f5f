import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary, ownScenarios, type ReadScenario } from '#lib/server/library.ts';
import { readFolder } from '#lib/server/scenario-folder.ts';
import { readScenario as reallyRead } from '#lib/content/index.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { tempFolder } from './temp-app.ts';

/** Any folder whose scenario.md says "fine" is a scenario; its text is the title. */
const readScenario: ReadScenario = (files, folder) => {
	const text = files.find((file) => file.path === 'scenario.md')?.text;
	if (!text?.startsWith('fine'))
		return { findings: [{ file: 'scenario.md', line: 1, message: 'is not fine' }] };
	return { scenario: { ...tinyScenario, slug: folder, title: text.trim() } };
};

function place(folders: Record<string, Record<string, string>>): string {
	const root = tempFolder();
	for (const [folder, files] of Object.entries(folders))
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(join(root, folder, path, '..'), { recursive: true });
			writeFileSync(join(root, folder, path), text);
		}
	return root;
}

const open = (own: string | undefined, scenarioDir?: string) =>
	openLibrary({ own, scenarioDir }, readScenario);

describe('the library', () => {
	it('holds the good ones and leaves the others out with their findings', async () => {
		const own = place({
			'a-good': { 'scenario.md': 'fine A' },
			'b-broken': { 'scenario.md': 'oh no' },
			'c-empty': { 'notes.txt': 'nothing here' }
		});
		const library = await open(own);
		expect(library.scenarios.map((scenario) => scenario.slug)).toEqual(['a-good']);
		expect(library.leftOut.map((left) => left.folder)).toEqual(['b-broken', 'c-empty']);
		expect(library.leftOut[0]?.findings).toEqual([{ file: 'scenario.md', line: 1, message: 'is not fine' }]);
		expect(library.find('b-broken')).toBeUndefined();
	});

	it('reads a further folder, whose scenario stands in for one of the same name', async () => {
		const library = await open(
			place({ one: { 'scenario.md': 'fine own' } }),
			place({ one: { 'scenario.md': 'fine other' }, two: { 'scenario.md': 'fine two' } })
		);
		expect(library.find('one')?.title).toBe('fine other');
		expect(library.find('two')?.title).toBe('fine two');
	});

	it('keeps the own scenario when the one that would stand in for it is broken', async () => {
		const library = await open(
			place({ one: { 'scenario.md': 'fine own' } }),
			place({ one: { 'scenario.md': 'broken' } })
		);
		expect(library.find('one')?.title).toBe('fine own');
	});

	it('says in a sentence that a further folder is not there', async () => {
		await expect(open(undefined, '/nowhere/at/all')).rejects.toThrow(
			/^SCENARIO_DIR \/nowhere\/at\/all cannot be read/
		);
	});

	it('is found from the working folder or above the running file', () => {
		const root = place({
			content: { 'scenarios/x/scenario.md': 'fine' },
			build: { 'server/chunks/app.js': '' }
		});
		expect(ownScenarios(['/nowhere', join(root, 'build/server/chunks')])).toBe(
			join(root, 'content/scenarios')
		);
		expect(ownScenarios([tempFolder()])).toBeUndefined();
	});

	it('gets findings, not an exception, from the real content floor for rubbish', async () => {
		const own = place({
			rubbish: { 'scenario.md': '---\n: [\n', 'model.yaml': '\t- }{', 'backlog/x.md': '' }
		});
		const library = await openLibrary({ own, scenarioDir: undefined }, reallyRead);
		expect(library.scenarios).toEqual([]);
		expect(library.leftOut[0]?.findings.length).toBeGreaterThan(0);
	});
});

describe('a scenario’s folder', () => {
	it('is read as text by path, without what is hidden or no text', async () => {
		const root = place({
			s: { 'scenario.md': 'b', 'backlog/x.md': 'a', '.git/x.md': 'no', 'pic.png': 'no' }
		});
		expect(await readFolder(join(root, 's'))).toEqual({
			files: [
				{ path: 'backlog/x.md', text: 'a' },
				{ path: 'scenario.md', text: 'b' }
			],
			findings: []
		});
	});

	it('tells what it does not read: links that leave it, large files, files that are no text', async () => {
		const root = place({
			s: { 'scenario.md': 'fine', 'large.md': 'x'.repeat(1_048_577) },
			other: { 'secret.md': 'secret' }
		});
		writeFileSync(join(root, 's', 'latin.md'), Buffer.from([0x63, 0xe9, 0x0a]));
		symlinkSync(join(root, 'other', 'secret.md'), join(root, 's', 'link.md'));
		symlinkSync(join(root, 'other'), join(root, 's', 'folder'));
		symlinkSync(join(root, 's', 'nowhere'), join(root, 's', 'dangling.md'));
		const { files, findings } = await readFolder(join(root, 's'));
		expect(files.map((file) => file.path)).toEqual(['scenario.md']);
		expect(findings.map(({ file, message }) => `${file} ${message.slice(0, 20)}`).sort()).toEqual([
			'dangling.md cannot be read (Erro',
			'large.md is larger than 1 MB',
			'latin.md is not UTF-8 text',
			'link.md is a link that leave'
		]);
	});
});
