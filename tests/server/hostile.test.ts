/** What an attack found, each as what the server does now. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { beginWeek, decide, isRefusal, type Week } from '#lib/engine/index.ts';
import { clientFault, guardEveryResponse, ownActions, readForm, WHOLE_WEEK } from '#lib/server/index.ts';
import { isStorageFault, ping, write } from '#lib/server/db/index.ts';
import { WeekCache } from '#lib/server/week-cache.ts';
import { dropEmpty, originFault, startFault } from '../../src/scripts/start-faults.mjs';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { openTemp, tempFolder } from './temp-app.ts';

describe('a form', () => {
	it.each(['multipart/form-data', 'multipart/form-data; boundary=zz', 'text/plain'])(
		'that is none is refused, not a fault (%s)',
		async (type) => {
			const request = new Request('http://here/', {
				method: 'POST',
				body: 'xx',
				headers: { 'content-type': type }
			});
			expect(await readForm(request)).toMatchObject({ refused: true, name: 'request/malformed' });
		}
	);

	it('reaches no action by the name of what every object has', () => {
		const actions: Record<string, unknown> = ownActions({ start: 1 });
		expect(Object.keys(actions)).toEqual(['start']);
		for (const name of ['__proto__', 'constructor', 'toString']) expect(actions[name]).toBeUndefined();
	});
});

it('gives what a browser did wrong no number of a fault', () => {
	expect(clientFault(400, 'Bad Request')?.message).toMatch(/^.{20,}\.$/);
	expect(clientFault(404, 'Not Found')).toEqual({ name: 'request/address', message: 'Not Found' });
	expect(clientFault(500, 'Internal Error')).toBeUndefined();
});

it('guards answers that no hook sees, and leaves a better word on caching standing', async () => {
	const end = guardEveryResponse(true);
	const server = createServer((request, response) => {
		if (request.url === '/hashed') response.setHeader('cache-control', 'public,immutable');
		response.end('x');
	});
	try {
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
		const { headers } = await fetch(base);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('x-frame-options')).toBe('DENY');
		expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
		expect(headers.get('cache-control')).toBe('no-cache');
		expect((await fetch(`${base}/hashed`)).headers.get('cache-control')).toBe('public,immutable');
	} finally {
		end();
		server.closeAllConnections();
		server.close();
	}
});

it.skipIf(process.platform === 'win32')('acknowledges nothing once its file is gone', async () => {
	const folder = tempFolder();
	const db = await openTemp(folder);
	const seat = (id: string) =>
		write(db, (tx) => tx.insertInto('seats').values({ id, created: 'now' }).execute());
	await seat('before');
	rmSync(folder, { recursive: true });
	const fault: unknown = await seat('after').catch((error: unknown) => error);
	expect(isStorageFault(fault)).toBe(true);
	await expect(ping(db)).rejects.toThrow(/moved or deleted/);
	expect(await db.selectFrom('seats').select('id').execute()).toEqual([{ id: 'before' }]);
});

it('keeps weeks by their steps, so that one endless week does not fill the memory', () => {
	const begun = beginWeek(tinyScenario, WHOLE_WEEK, 1) as Week;
	const line = (week: Week, n: number): Week => {
		const next = decide(week, { kind: 'end-day' });
		return n === 0 || isRefusal(next) ? week : line(next, n - 1);
	};
	const cache = new WeekCache(8);
	for (const id of ['a', 'b', 'c']) cache.put(id, line(begun, 2));
	expect(['a', 'b', 'c'].map((id) => cache.get(id, 9) !== undefined)).toEqual([false, true, true]);
	cache.put('b', line(begun, 4));
	expect(['b', 'c'].map((id) => cache.get(id, 9)?.decisions.length)).toEqual([4, 2]);
	cache.drop('b');
	for (const id of ['d', 'e']) cache.put(id, begun);
	expect(['c', 'd', 'e'].every((id) => cache.get(id, 9))).toBe(true);
});

describe('a start that cannot succeed', () => {
	it('is told in one sentence that names the setting', () => {
		expect(originFault({ ORIGIN: 'nonsense' })).toMatch(/^ORIGIN .*\.$/);
		expect(originFault({ ORIGIN: 'https://example.org' })).toBeUndefined();
		for (const [code, name] of [
			['EADDRINUSE', 'PORT'],
			['ENOTFOUND', 'HOST']
		] as const)
			expect(startFault(Object.assign(new Error(code), { code, syscall: 'listen' }))).toMatch(`${name} `);
		expect(startFault(new Error("Invalid BODY_SIZE_LIMIT: 'abc'."))).toMatch(/^Invalid BODY_SIZE_LIMIT/);
		expect(startFault(new TypeError('x is not a function'))).toBeUndefined();
	});

	it('takes an empty setting as not given', () => {
		const env = { PORT: '', ORIGIN: ' ', HOST: '127.0.0.1' };
		dropEmpty(env);
		expect(env).toEqual({ HOST: '127.0.0.1' });
	});
});
