import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/server/stores/index.ts';
import { DATABASES, openTemp, partsOf } from './temp-app.ts';

const at = '2026-01-05T09:00:00.000Z';

const attempt = (id: string, seat: string, touched = at) => ({
	id,
	seat,
	version: 'hash',
	engine: '1',
	setup: '{}',
	seed: String(Number.MAX_SAFE_INTEGER),
	created: at,
	touched,
	seq: 0,
	day: 0,
	ended: null,
	commitment: null
});
const version = { hash: 'hash', scenario: 's', slug: 's', title: 'A title', content: '{"a":1}', created: at };
const entry = (seq: number, key = `key-${String(seq)}`, over: Partial<Entry> = {}): Entry => ({
	attempt: 'a',
	seq,
	key,
	decision: JSON.stringify({ kind: 'line', after: seq }),
	at,
	day: 0,
	ended: false,
	...over
});

async function withAttempt(place: string) {
	const db = await openTemp(place);
	const parts = partsOf(db);
	await parts.seats.create('seat', 'token', at);
	await parts.attempts.create(attempt('a', 'seat'), version);
	return { place, db, ...parts };
}

describe.each(DATABASES)('the log of an attempt on %s', (_, place) => {
	it('keeps what it acknowledged when the server comes back', async () => {
		const { place: here, db, attempts } = await withAttempt(await place());
		for (let seq = 0; seq < 30; seq++)
			expect(await attempts.append(entry(seq))).toEqual({ kind: 'appended' });
		await db.destroy();
		const again = partsOf(await openTemp(here)).attempts;
		const log = await again.log('a', 0, 100);
		expect(log.map((row) => row.seq)).toEqual(Array.from({ length: 30 }, (_, seq) => seq));
		expect((await again.find('seat', 'a'))?.seq).toBe(30);
		expect((await again.find('seat', 'a'))?.seed).toBe('9007199254740991');
	});

	it('refuses an old number and a number ahead, and says where it stands', async () => {
		const { attempts } = await withAttempt(await place());
		await attempts.append(entry(0));
		expect(await attempts.append(entry(0, 'another'))).toEqual({ kind: 'stale', seq: 1 });
		expect(await attempts.append(entry(5, 'ahead'))).toEqual({ kind: 'stale', seq: 1 });
		expect(await attempts.log('a', 0, 100)).toHaveLength(1);
	});

	it('knows a key again under whatever number it comes', async () => {
		const { attempts } = await withAttempt(await place());
		await attempts.append(entry(0, 'first'));
		await attempts.append(entry(1, 'second'));
		for (const seq of [0, 1, 2, 9])
			expect(await attempts.append(entry(seq, 'first'))).toEqual({ kind: 'repeat', seq: 0 });
		expect((await attempts.find('seat', 'a'))?.seq).toBe(2);
	});

	it('takes one of many writers at each number, over two connections', async () => {
		const { place: here, attempts } = await withAttempt(await place());
		const other = partsOf(await openTemp(here)).attempts;
		for (let seq = 0; seq < 20; seq++) {
			const outcomes = await Promise.all(
				[attempts, other, attempts, other].map((store, n) =>
					store.append(entry(seq, `k${String(seq)}-${String(n)}`))
				)
			);
			expect(outcomes.filter((outcome) => outcome.kind === 'appended')).toHaveLength(1);
			for (const outcome of outcomes.filter((one) => one.kind !== 'appended'))
				expect(outcome).toEqual({ kind: 'stale', seq: seq + 1 });
		}
		expect((await other.log('a', 0, 100)).map((row) => row.seq)).toEqual(
			Array.from({ length: 20 }, (_, n) => n)
		);
	});

	it('stores the same request once when it arrives twice at once', async () => {
		const { place: here, attempts } = await withAttempt(await place());
		const other = partsOf(await openTemp(here)).attempts;
		const outcomes = await Promise.all([attempts.append(entry(0, 'same')), other.append(entry(0, 'same'))]);
		expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['appended', 'repeat']);
	});

	it('comes in pages of at most 500', async () => {
		const { attempts } = await withAttempt(await place());
		for (let seq = 0; seq < 510; seq++) await attempts.append(entry(seq));
		expect(await attempts.log('a', 0, 100_000)).toHaveLength(500);
		expect((await attempts.log('a', 500, 510)).map((row) => row.seq)).toEqual([
			500, 501, 502, 503, 504, 505, 506, 507, 508, 509
		]);
	});

	it('goes with its attempt', async () => {
		const { attempts } = await withAttempt(await place());
		await attempts.append(entry(0));
		expect(await attempts.remove('another seat', 'a')).toBe(false);
		expect(await attempts.remove('seat', 'a')).toBe(true);
		expect(await attempts.log('a', 0, 10)).toEqual([]);
	});
});

describe.each(DATABASES)('attempts of a seat on %s', (_, place) => {
	it('are found by that seat alone', async () => {
		const { attempts } = await withAttempt(await place());
		expect(await attempts.find('seat', 'a')).toBeDefined();
		expect(await attempts.find('another', 'a')).toBeUndefined();
		expect(await attempts.list('another', 10)).toEqual([]);
		expect(await attempts.commit('another', 'a', 'mine')).toBe(false);
	});

	it('are listed last touched first, in bounded pages', async () => {
		const { attempts } = await withAttempt(await place());
		for (let n = 0; n < 120; n++)
			await attempts.create(
				attempt(`n${String(n)}`, 'seat', new Date(Date.parse(at) + (n + 1) * 1000).toISOString()),
				version
			);
		const page = await attempts.list('seat', 5000);
		expect(page).toHaveLength(100);
		expect(page[0]).toMatchObject({ id: 'n119', title: 'A title', headline: null });
		expect((await attempts.list('seat', 100, 100)).at(-1)?.id).toBe('a');
	});

	it('expire unfinished, and not when they are over', async () => {
		const { attempts } = await withAttempt(await place());
		await attempts.create(attempt('over', 'seat'), version);
		await attempts.append(entry(0, 'end', { attempt: 'over', ended: true }));
		expect(await attempts.expire('2026-01-05T08:59:59.000Z')).toBe(0);
		expect(await attempts.expire('2026-04-05T09:00:00.000Z')).toBe(1);
		expect(await attempts.find('seat', 'a')).toBeUndefined();
		expect((await attempts.find('seat', 'over'))?.ended).toBe(at);
		expect(await attempts.version('hash')).toBe('{"a":1}');
	});

	it('keep their result per engine version, and may lose it', async () => {
		const { attempts } = await withAttempt(await place());
		const result = { attempt: 'a', engine: '1', headline: 61.25, scorecard: '{}', debrief: '{}' };
		await attempts.keepResult(result);
		await attempts.keepResult({ ...result, headline: 70 });
		expect((await attempts.result('a', '1'))?.headline).toBe(70);
		expect(await attempts.result('a', '2')).toBeUndefined();
		expect((await attempts.list('seat', 10))[0]?.headline).toBe(70);
	});
});
