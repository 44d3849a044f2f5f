import { describe, expect, it } from 'vitest';
import { isRefusal } from '#lib/engine/index.ts';
import { SEAT_COOKIE, Visitor } from '#lib/server/identity/index.ts';
import { Limiter } from '#lib/server/identity/limiter.ts';
import { asCode, asToken, CODE_ALPHABET, newCode, newToken, spelled } from '#lib/server/identity/tokens.ts';
import type { Cookies, CookieOptions } from '#lib/server/identity/visitor.ts';
import { Clock, openTemp, partsOf } from './temp-app.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { WHOLE_WEEK } from '#lib/server/api/index.ts';

class Jar implements Cookies {
	value: string | undefined;
	options: CookieOptions | undefined;
	constructor(value?: string) {
		this.value = value;
	}
	get(name: string) {
		return name === SEAT_COOKIE ? this.value : undefined;
	}
	set(_: string, value: string, options: CookieOptions) {
		this.value = value;
		this.options = options;
	}
}

async function office() {
	const clock = new Clock();
	const db = await openTemp();
	const parts = partsOf(db, clock);
	const visitor = (jar: Jar, address = '10.0.0.1', secure = false) =>
		new Visitor(parts.seating, jar, secure, () => address);
	/** A browser with a seat and a week. */
	const learner = async () => {
		const jar = new Jar();
		const seat = await visitor(jar).takeSeat();
		const week = await parts.playing.begin(seat, tinyScenario.slug, WHOLE_WEEK, 1);
		if (isRefusal(week)) throw new Error(week.name);
		return { jar, seat, week: week.id };
	};
	const codeOf = async (jar: Jar) => (await visitor(jar).newCode())?.code ?? '';
	return { clock, db, visitor, learner, codeOf, ...parts };
}

describe('a seat', () => {
	it('is made when it is taken, not when somebody looks', async () => {
		const { db, visitor } = await office();
		const jar = new Jar();
		expect(await visitor(jar).seat()).toBeUndefined();
		expect(jar.value).toBeUndefined();
		const seat = await visitor(jar).takeSeat();
		expect(await visitor(jar).seat()).toBe(seat);
		expect(await visitor(jar).takeSeat()).toBe(seat);
		expect(await db.selectFrom('seats').selectAll().execute()).toHaveLength(1);
	});

	it.each(['', 'x', 'x'.repeat(22), 'ä'.repeat(22), "' or 1=1 --", 'x'.repeat(100_000), '\0'])(
		'is a fresh one for a cookie that was never ours (%#)',
		async (value) => {
			const { visitor } = await office();
			const jar = new Jar(value);
			expect(await visitor(jar).seat()).toBeUndefined();
			expect(await visitor(jar).takeSeat()).toMatch(/^[\da-f-]{36}$/);
			expect(jar.value).not.toBe(value);
		}
	);

	it('is held by a cookie that scripts cannot read, over https alone where the server is there', async () => {
		const { visitor } = await office();
		const jar = new Jar();
		await visitor(jar, '10.0.0.1', true).takeSeat();
		expect(jar.options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
	});

	it('leaves neither its token nor its code in the database', async () => {
		const { db, learner, codeOf } = await office();
		const { jar } = await learner();
		const code = await codeOf(jar);
		const rows = [
			await db.selectFrom('seat_tokens').selectAll().execute(),
			await db.selectFrom('return_codes').selectAll().execute()
		];
		const text = JSON.stringify(rows);
		expect(text).not.toContain(jar.value);
		expect(text).not.toContain(code);
		expect(text).not.toContain(asCode(code));
	});
});

describe('a return code', () => {
	it('gives another browser the seat, and both go on', async () => {
		const { visitor, learner, codeOf } = await office();
		const { jar, seat } = await learner();
		const phone = new Jar();
		const code = await codeOf(jar);
		expect(await visitor(phone).claim(` ${code.toLowerCase().replace('-', ' ')} `, false)).toBeUndefined();
		expect(await visitor(phone).seat()).toBe(seat);
		expect(await visitor(jar).seat()).toBe(seat);
		expect(phone.value).not.toBe(jar.value);
	});

	it('replaces the one before, and runs out after 30 days', async () => {
		const { clock, visitor, learner, codeOf } = await office();
		const { jar } = await learner();
		const old = await codeOf(jar);
		const code = await codeOf(jar);
		expect(await visitor(new Jar()).claim(old, false)).toMatchObject({ name: 'code/unknown' });
		clock.pass(29.9);
		expect(await visitor(new Jar()).claim(code, false)).toBeUndefined();
		clock.pass(0.2);
		expect(await visitor(new Jar()).claim(code, false)).toMatchObject({ name: 'code/unknown' });
	});

	it('brings the weeks of the claiming browser along when asked, and leaves them otherwise', async () => {
		const { visitor, learner, codeOf, playing } = await office();
		const desk = await learner();
		const code = await codeOf(desk.jar);
		const weeksOf = async (seat: string) =>
			(await playing.weeks(seat, { limit: 10, offset: 0 })).attempts.map((week) => week.id);
		const stays = await learner();
		const staying = await codeOf(stays.jar);
		await visitor(stays.jar).claim(code, false);
		expect(await weeksOf(desk.seat)).toEqual([desk.week]);
		const back = new Jar();
		await visitor(back).claim(staying, false);
		expect(await weeksOf((await visitor(back).seat()) ?? '')).toEqual([stays.week]);
		const comes = await learner();
		await visitor(comes.jar).claim(code, true);
		expect((await weeksOf(desk.seat)).sort()).toEqual([desk.week, comes.week].sort());
	});

	it('does not lose the weeks when a browser claims its own seat', async () => {
		const { visitor, learner, codeOf, playing } = await office();
		const { jar, seat, week } = await learner();
		await visitor(jar).claim(await codeOf(jar), true);
		expect(await visitor(jar).seat()).toBe(seat);
		expect((await playing.weeks(seat, { limit: 10, offset: 0 })).attempts.map((one) => one.id)).toEqual([
			week
		]);
	});

	it('cannot be guessed at speed: failures are throttled for an address, not for others, and not for ever', async () => {
		const { clock, visitor, learner, codeOf } = await office();
		const { jar } = await learner();
		const code = await codeOf(jar);
		const guess = (address: string, typed = newCode()) => visitor(new Jar(), address).claim(typed, false);
		for (let n = 0; n < 30; n++) expect(await guess('10.0.0.9')).toMatchObject({ name: 'code/unknown' });
		expect(await guess('10.0.0.9', code)).toMatchObject({ name: 'code/too-many', retryAfter: 600 });
		expect(await guess('10.0.0.8', code)).toBeUndefined();
		clock.ms += 600_000;
		expect(await guess('10.0.0.9', code)).toBeUndefined();
	});

	it('takes any number of successes from one address', async () => {
		const { visitor, learner, codeOf } = await office();
		const code = await codeOf((await learner()).jar);
		for (let n = 0; n < 40; n++) expect(await visitor(new Jar()).claim(code, false)).toBeUndefined();
	});

	it('is none for a browser without a seat', async () => {
		const { visitor } = await office();
		expect(await visitor(new Jar()).newCode()).toBeUndefined();
	});
});

describe('tokens and codes', () => {
	it('are long, different and readable', () => {
		expect(new Set(Array.from({ length: 500 }, newToken)).size).toBe(500);
		expect(asToken(newToken())).toBeDefined();
		const code = newCode();
		expect([...code].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
		expect(asCode(spelled(code))).toBe(code);
		expect(CODE_ALPHABET).not.toMatch(/[01OILUV]/);
		expect(Math.log2(CODE_ALPHABET.length ** code.length)).toBeGreaterThan(47);
	});

	it('are refused when they cannot be codes', () => {
		for (const typed of ['', 'ABC', '0'.repeat(10), 'A'.repeat(11), 'A'.repeat(1000), 'ÄBCDEFGHJK'])
			expect(asCode(typed)).toBeUndefined();
	});
});

describe('the limiter', () => {
	it('forgets the oldest names when it holds too many', () => {
		const limiter = new Limiter(1, 1000, 3);
		for (const name of ['a', 'b', 'c', 'd']) limiter.fail(name, 0);
		expect(['a', 'b', 'c', 'd'].map((name) => limiter.wait(name, 0))).toEqual([0, 1, 1, 1]);
		expect(limiter.wait('d', 1000)).toBe(0);
	});
});
