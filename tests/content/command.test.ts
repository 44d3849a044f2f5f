import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TINY } from './tiny-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const place = mkdtempSync(join(tmpdir(), 'content-check-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function run(...words: string[]): { code: number; lines: string[]; text: string } {
	const call = [join(ROOT, 'src/scripts/content-check.ts'), ...words];
	try {
		const text = execFileSync(process.execPath, call, { cwd: place, encoding: 'utf8', stdio: 'pipe' });
		return { code: 0, text, lines: text.trimEnd().split('\n') };
	} catch (error) {
		const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
		const text = stdout + stderr;
		return { code: status, text, lines: text.trimEnd().split('\n') };
	}
}

function copied(name: string): string {
	const folder = join(place, name);
	cpSync(TINY, folder, { recursive: true });
	return folder;
}

describe('npm run content:check', () => {
	it('prints file, line, key and sentence of every finding, then a summary, and exits 1', () => {
		const folder = copied('broken');
		writeFileSync(join(folder, 'week/friday.md'), '---\ntitel: Friday\n---\n\nText.\n');
		const { code, lines } = run('broken');
		expect(code).toBe(1);
		expect(lines).toEqual([
			expect.stringMatching(/^broken\/week\/friday\.md:2 title {2}“title” is missing; write it\.$/),
			expect.stringMatching(/^broken\/week\/friday\.md:2 titel {2}“titel” is no key of the format\. .*title/),
			'1 scenario checked, 2 findings.'
		]);
	});

	it('prints the same as JSON', () => {
		const { code, text } = run('broken', '--json');
		expect(code).toBe(1);
		expect(JSON.parse(text)).toMatchObject({
			folders: 1,
			findings: [
				{ file: 'broken/week/friday.md', line: 2, check: 'schema/missing', key: 'title' },
				{ key: 'titel' }
			]
		});
	});

	it('finds links, large files and what is no text, without following or reading them', () => {
		const folder = copied('hostile');
		symlinkSync('/etc/hostname', join(folder, 'backlog/link.md'));
		writeFileSync(join(folder, 'backlog/large.md'), 'x'.repeat(1_000_001));
		writeFileSync(join(folder, 'backlog/bytes.md'), Uint8Array.of(0xff, 0xfe, 0x00));
		const { code, lines } = run('hostile');
		expect(code).toBe(1);
		expect(lines.filter((line) => /backlog\/(link|large|bytes)\.md:1/.test(line))).toHaveLength(3);
	});

	it('says what is wrong with a folder that is not there, in one line and without a stack', () => {
		const { code, lines } = run('nowhere');
		expect(code).toBe(1);
		expect(lines).toHaveLength(2);
		expect(lines.join()).not.toMatch(/\bat .*\.ts:/);
	});

	it('has the players of exemplars play their weeks anew, and leaves the others alone', () => {
		const folder = copied('recorded');
		const played = readFileSync(join(folder, 'exemplars/nothing-done.yaml'), 'utf8');
		const exemplar = played.replace('name:', 'player: skilled\nname:');
		writeFileSync(join(folder, 'exemplars/skilled.yaml'), exemplar);
		run('--record-exemplars', 'recorded');
		expect(readFileSync(join(folder, 'exemplars/nothing-done.yaml'), 'utf8')).toBe(played);
		const now = readFileSync(join(folder, 'exemplars/skilled.yaml'), 'utf8');
		expect(now.split('\n').length).toBeGreaterThan(exemplar.split('\n').length);
		expect(now).toMatch(/^player: skilled\nname: /);
	});

	it('prints the JSON Schema of every kind of file, and refuses what it does not know', () => {
		const { code, text } = run('--schema');
		expect(code).toBe(0);
		expect(Object.keys(JSON.parse(text) as object)).toContain('model.yaml');
		expect(run('--shema').code).toBe(2);
	});
});
