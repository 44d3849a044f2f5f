import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { openApi } from './api-caller.ts';
import { openTemp, partsOf, tempFolder } from './temp-app.ts';

const root = join(import.meta.dirname, '../..');

/** What `npm run backup` runs, in a process of its own. */
async function backup(target: string, env: Record<string, string>): Promise<{ code: number; said: string }> {
	const args = [join(root, 'src/scripts/backup.ts'), target];
	try {
		const { stdout } = await promisify(execFile)(process.execPath, args, {
			cwd: root,
			env: { ...process.env, DATABASE_URL: '', ...env }
		});
		return { code: 0, said: stdout };
	} catch (error) {
		const { code, stderr } = error as { code: number; stderr: string };
		return { code, said: stderr };
	}
}

describe('a backup', () => {
	it('taken while a week is played holds what was acknowledged before, and can be played on', async () => {
		const folder = tempFolder();
		const copies = tempFolder();
		const me = (await openApi(folder)).browser();
		const begun = await me.call('POST', 'attempts', { scenario: tinyScenario.slug, seed: 7 });
		const { id, view } = begun.body as { id: string; view: { order: string[] } };
		const [a, b, ...rest] = view.order;
		let seq = 0;
		const decide = async () => {
			const items = seq % 2 === 0 ? [b, a, ...rest] : [a, b, ...rest];
			const decision = { kind: 'order', items };
			const { status } = await me.call('POST', `attempts/${id}/decisions`, {
				seq,
				key: `k${String(seq)}`,
				decision
			});
			expect(status).toBe(200);
			seq++;
		};
		for (let n = 0; n < 5; n++) await decide();
		const before = seq;
		let done = false;
		const copied = backup(join(copies, 'shadow-week.sqlite'), { DATA_DIR: folder }).finally(
			() => (done = true)
		);
		while (!done) {
			await decide();
			await pause(2);
		}
		expect(await copied).toMatchObject({ code: 0 });
		expect(readdirSync(copies)).toEqual(['shadow-week.sqlite']);

		const { seating, playing } = partsOf(await openTemp(copies));
		const seat = await seating.seatOf(me.cookie ?? '');
		const standing = await playing.standing(seat, id);
		if (!('seq' in standing)) throw new Error('The week is not in the copy.');
		expect(standing.seq).toBeGreaterThanOrEqual(before);
		expect(standing.seq).toBeLessThan(seq);
		const next = { seq: standing.seq, key: 'next', decision: { kind: 'end-day' as const } };
		expect(await playing.decide(seat, id, next)).toMatchObject({ seq: standing.seq + 1 });
	});

	it('overwrites nothing', async () => {
		const folder = tempFolder();
		await openTemp(folder);
		const target = join(folder, 'a-letter');
		writeFileSync(target, '');
		expect(await backup(target, { DATA_DIR: folder })).toMatchObject({
			code: 1,
			said: expect.stringMatching(/is there already/)
		});
	});

	it.each([
		['there is no database', {}, /^There is no database at .*DATA_DIR/],
		['it is a Postgres', { DATABASE_URL: 'postgres://db/weeks' }, /pg_dump/],
		['a setting is wrong', { DATABASE_URL: 'mysql://db/weeks' }, /^DATABASE_URL must name/]
	])('says so where %s', async (_, env, sentence) => {
		const folder = tempFolder();
		const { code, said } = await backup(join(folder, 'copy'), { DATA_DIR: folder, ...env });
		expect(code).toBe(1);
		expect(said).toMatch(sentence);
		expect(readdirSync(folder)).toEqual([]);
	});
});
