import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ping } from '#lib/server/db/index.ts';
import { startPostgres } from '../../src/scripts/soak/real-postgres.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { openApi, type Browser } from './api-caller.ts';
import { tempPostgres } from './temp-app.ts';

const begin = { scenario: tinyScenario.slug, seed: 7 };

/** A decision that can be taken as often as one likes: the first two items change places. */
async function begun(me: Browser) {
	const answer = await me.call('POST', 'attempts', begin);
	const { id, view } = answer.body as { id: string; view: { order: string[] } };
	const [a, b, ...rest] = view.order;
	const swap = (seq: number) => ({
		seq,
		key: `k${String(seq)}`,
		decision: { kind: 'order', items: seq % 2 === 0 ? [b, a, ...rest] : [a, b, ...rest] }
	});
	return { id, swap };
}

/** Ends every connection to a database again and again, until it is told to stop. */
async function breakConnections(database: string): Promise<() => Promise<void>> {
	const breaker = new pg.Client({ connectionString: inject('postgres') });
	await breaker.connect();
	let going = true;
	const breaking = (async () => {
		for (let n = 0; going; n++) {
			await new Promise((done) => setTimeout(done, (n * 7) % 40));
			const end = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
			await breaker.query(end, [database]);
		}
		await breaker.end();
	})();
	const stop = () => {
		going = false;
		return breaking;
	};
	onTestFinished(stop);
	return stop;
}

describe('a Postgres that stops', () => {
	it('is told kindly, and is used again once it is back, without a restart of the server', async () => {
		const postgres = await startPostgres({ durable: true });
		onTestFinished(() => postgres.remove());
		const { browser, db } = await openApi(await postgres.create('weeks'));
		const me = browser();
		const { id, swap } = await begun(me);
		const first = await me.call('POST', `attempts/${id}/decisions`, swap(0));
		expect(first.status).toBe(200);

		await postgres.stop();
		for (const [method, path, body] of [
			['GET', `attempts/${id}`, undefined],
			['POST', `attempts/${id}/decisions`, swap(1)],
			['POST', 'attempts', begin],
			['GET', 'attempts', undefined]
		] as const) {
			const answer = await me.call(method, path, body);
			expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
			expect(answer.body).toMatchObject({ name: 'storage/away' });
		}
		await expect(ping(db)).rejects.toThrow();

		await postgres.start();
		await ping(db);
		expect((await me.call('GET', `attempts/${id}`)).body).toEqual(first.body);
		expect((await me.call('POST', `attempts/${id}/decisions`, swap(1))).body).toMatchObject({ seq: 2 });
	});

	it('loses and doubles nothing when its connections break while a week is played', async () => {
		const place = await tempPostgres();
		const { browser } = await openApi(place);
		const me = browser();
		const { id, swap } = await begun(me);
		const stop = await breakConnections(new URL(place).pathname.slice(1));
		const seen = { 200: 0, 503: 0 };
		for (let seq = 0; seq < 60;) {
			const { status, body } = await me.call('POST', `attempts/${id}/decisions`, swap(seq));
			expect([200, 503]).toContain(status);
			seen[status as 200 | 503]++;
			if (status !== 200) continue;
			expect(body).toMatchObject({ seq: seq + 1 });
			seq++;
		}
		await stop();
		expect(seen[503]).toBeGreaterThan(0);
		const log = (await me.call('GET', `attempts/${id}/log?limit=100`)).body as {
			decisions: { seq: number; decision: unknown }[];
		};
		expect(log.decisions).toHaveLength(60);
		for (const { seq, decision } of log.decisions) expect(decision).toEqual(swap(seq).decision);
	});
});
