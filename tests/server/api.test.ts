import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { openApi, type Answer, type Browser } from './api-caller.ts';

const scenario = tinyScenario.slug;
const END = { kind: 'end-day' };

async function playing() {
	const { browser, db } = await openApi();
	const me = browser();
	const started = await me.call('POST', 'attempts', { scenario, seed: 7 });
	const { id } = started.body as { id: string };
	const send = (seq: number, key: string, decision: unknown = END, who: Browser = me) =>
		who.call('POST', `attempts/${id}/decisions`, { seq, key, decision });
	return { browser, db, me, id, started, send };
}
const fault = ({ status, body }: Answer) => [status, (body as { name: string }).name];

describe('the API', () => {
	it('plays a week from its start to its debrief', async () => {
		const { me, id, started, send } = await playing();
		expect(started.status).toBe(201);
		expect(started.body).toMatchObject({ seq: 0, view: { day: 0 } });
		expect(fault(await me.call('GET', `attempts/${id}/debrief`))).toEqual([409, 'debrief/not-yet']);
		for (let day = 0; day < 5; day++) expect((await send(day, `key-number-${String(day)}`)).status).toBe(200);
		expect((await me.call('GET', `attempts/${id}`)).body).toMatchObject({
			seq: 5,
			view: { phase: 'debrief' }
		});
		expect((await me.call('GET', `attempts/${id}/debrief`)).body).toMatchObject({ seed: 7 });
		expect((await me.call('PUT', `attempts/${id}/commitment`, { text: ' I ask first. ' })).body).toEqual({
			text: 'I ask first.'
		});
		expect((await me.call('GET', `attempts/${id}/log?limit=2&offset=4`)).body).toMatchObject({
			decisions: [{ seq: 4, decision: END }]
		});
		expect((await me.call('GET', 'attempts')).body).toMatchObject({
			attempts: [{ id, scenario, phase: 'debrief', seq: 5 }]
		});
		expect((await me.call('DELETE', `attempts/${id}`)).status).toBe(204);
		expect(fault(await me.call('GET', `attempts/${id}`))).toEqual([404, 'attempt/not-found']);
	});

	it('answers a repeated key with the same bytes, and a stale number with the current one', async () => {
		const { send } = await playing();
		const first = await send(0, 'the-first-key');
		expect(await send(0, 'the-first-key')).toMatchObject({ status: 200, body: first.body });
		const stale = await send(0, 'another-key');
		expect(fault(stale)).toEqual([409, 'attempt/stale']);
		expect(stale.body).toMatchObject({ seq: 1 });
	});

	it('keeps one seat’s weeks from another, and from nobody', async () => {
		const { browser, id, send } = await playing();
		const other = browser();
		await other.call('POST', 'attempts', { scenario });
		for (const who of [other, browser(), browser('forged'), browser('x'.repeat(22))]) {
			expect(fault(await send(0, 'a-foreign-key', END, who))).toEqual([404, 'attempt/not-found']);
			for (const path of ['', '/debrief', '/log'])
				expect(fault(await who.call('GET', `attempts/${id}${path}`))).toEqual([404, 'attempt/not-found']);
			expect(fault(await who.call('PUT', `attempts/${id}/commitment`, { text: 'x' }))).toEqual([
				404,
				'attempt/not-found'
			]);
			expect(fault(await who.call('DELETE', `attempts/${id}`))).toEqual([404, 'attempt/not-found']);
		}
	});

	it('starts nothing, and makes no seat, for what is not open', async () => {
		const { browser, db } = await openApi();
		const me = browser();
		const start = async (body: unknown) => fault(await me.call('POST', 'attempts', body));
		expect(await start({ scenario: 'nowhere' })).toEqual([422, 'scenario/unknown']);
		expect(await start({ scenario, setup: { mode: 'shadow' } })).toEqual([422, 'setup/not-open']);
		expect(await start({ scenario, setup: { stakes: 'assessment' } })).toEqual([422, 'setup/not-open']);
		expect(await start({ scenario, setup: { days: [2, 1] } })).toEqual([400, 'setup/malformed']);
		for (const seed of [-1, 1.5, 2 ** 52, '7', null, 1e300])
			expect((await start({ scenario, seed }))[0]).toBe(400);
		expect(await start({ scenario, cheat: true })).toEqual([400, 'request/malformed']);
		expect(me.cookie).toBeUndefined();
		expect(await db.selectFrom('seats').selectAll().execute()).toEqual([]);
	});

	it('draws a seed of its own when none is given', async () => {
		const { browser, db } = await openApi();
		const me = browser();
		for (let n = 0; n < 5; n++) await me.call('POST', 'attempts', { scenario });
		const seeds = await db.selectFrom('attempts').select('seed').execute();
		expect(new Set(seeds.map((row) => row.seed)).size).toBe(5);
	});

	it.each([
		['no JSON', '{"seq":', {}, 400],
		['no text', '\ud800{', {}, 400],
		['no body', undefined, { 'content-type': 'application/json' }, 400],
		['a form', 'seq=0', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
		['plain text', '{}', { 'content-type': 'text/plain' }, 415],
		['a megabyte', `"${'x'.repeat(1_000_000)}"`, {}, 413],
		['a megabyte that says it is small', `"${'x'.repeat(1_000_000)}"`, { 'content-length': '10' }, 413],
		['null', 'null', {}, 400],
		['a list', '[]', {}, 400],
		['deep nesting', '['.repeat(30_000), {}, 400]
	])('refuses %s with a sentence', async (_, body, headers, status) => {
		const { me, id } = await playing();
		const answer = await me.call('POST', `attempts/${id}/decisions`, body, headers);
		expect(answer.status).toBe(status);
		expect((answer.body as { message: string }).message).toMatch(/^.{8,300}$/);
		expect((await me.call('GET', `attempts/${id}`)).body).toMatchObject({ seq: 0 });
	});

	it.each(['a\0b', 'a\ud800b'])(
		'refuses %j as a commitment: not every database can keep it',
		async (text) => {
			const { me, id } = await playing();
			expect(fault(await me.call('PUT', `attempts/${id}/commitment`, { text }))).toEqual([
				400,
				'request/malformed'
			]);
		}
	);

	it.each<object>([
		{ kind: 'nothing' },
		{},
		{ kind: 'order' },
		{ kind: 'order', items: 'all' },
		{ kind: 'order', items: Array.from({ length: 65 }, (_, n) => `i${String(n)}`) },
		{ kind: 'cut', item: 'a' },
		{ kind: 'cut', item: 'a', because: 'b', extra: 1 },
		{ kind: 'line', after: -1 },
		{ kind: 'line', after: 1e9 },
		{ kind: 'invitation', invitation: 'a', reply: 'hand-on' },
		{ kind: 'invitation', invitation: 'a', reply: 'accept', to: 'sm' },
		{ kind: 'forecast', question: 'a', yes: true, sure: 51 },
		{ kind: 'resize', item: 'a', size: 0 },
		{ kind: 'resize', item: 'a', size: 1.5 },
		{ kind: 'answer', message: 'a', answer: 'b', text: 'x'.repeat(601) },
		{ kind: 'accept', increment: 'x'.repeat(81) },
		{ kind: '__proto__' },
		{ kind: 'end-day', __proto__: 1, constructor: 2 }
	])('refuses the malformed decision %j', async (decision) => {
		const { send } = await playing();
		expect(fault(await send(0, 'some-key-here', decision))).toEqual([400, 'request/malformed']);
	});

	it.each<object>([
		{ kind: 'order', items: [] },
		{ kind: 'order', items: ['map', 'map'] },
		{ kind: 'cut', item: 'constructor', because: 'hasOwnProperty' },
		{ kind: 'accept', increment: '__proto__' },
		{ kind: 'spend', on: 'evidence', id: 'toString' },
		{ kind: 'answer', message: 'nobody', answer: 'b' },
		{ kind: 'slice', item: 'reserve', keep: [] },
		{ kind: 'resize', item: 'nothing', size: 3 }
	])('hands on what the week refuses: %j', async (decision) => {
		const { send } = await playing();
		const answer = await send(0, 'some-key-here', decision);
		expect(answer.status).toBe(422);
		expect(answer.body).toMatchObject({
			name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
			message: expect.any(String)
		});
	});

	it('names the methods of an address, and has an answer for addresses that are none', async () => {
		const { browser } = await openApi();
		const answer = await browser().call('PATCH', 'attempts');
		expect(fault(answer)).toEqual([405, 'request/method']);
		expect(answer.headers.get('allow')).toBe('GET, POST');
		expect(fault(await browser().call('GET', 'nothing/here'))).toEqual([404, 'request/address']);
	});

	it('refuses pages that are none', async () => {
		const { me } = await playing();
		for (const query of ['limit=0', 'limit=101', 'offset=-1', 'limit=x', 'offset=1e99'])
			expect(fault(await me.call('GET', `attempts?${query}`))).toEqual([400, 'request/malformed']);
	});

	it('lets no answer be stored by a cache', async () => {
		const { me, id } = await playing();
		for (const path of ['attempts', `attempts/${id}`, 'scenarios', 'attempts/unknown'])
			expect((await me.call('GET', path)).headers.get('cache-control')).toBe('private, no-store');
	});

	it('takes a mistake in a query for a bug, not for a storage that fails', async () => {
		const { db, send } = await playing();
		await sql`alter table decisions rename to gone`.execute(db);
		await expect(send(0, 'the-first-key')).rejects.toThrow('no such table');
	});

	it('says 503 when the storage fails, and takes the decision when it is back', async () => {
		const { db, send } = await playing();
		await sql`pragma query_only = on`.execute(db);
		const away = await send(0, 'the-first-key');
		expect(fault(away)).toEqual([503, 'storage/away']);
		expect(away.headers.get('retry-after')).toBe('5');
		await sql`pragma query_only = off`.execute(db);
		expect(await send(0, 'the-first-key')).toMatchObject({ status: 200, body: { seq: 1 } });
	});

	it('brings a week to another browser by its code', async () => {
		const { browser, me, id } = await playing();
		const { body } = await me.call('POST', 'return-code');
		const phone = browser();
		expect(fault(await phone.call('POST', 'return-code'))).toEqual([404, 'seat/none']);
		expect(fault(await phone.call('POST', 'return-code/claim', { code: 'AAAAA-AAAAA' }))).toEqual([
			404,
			'code/unknown'
		]);
		expect(
			(await phone.call('POST', 'return-code/claim', { code: (body as { code: string }).code })).status
		).toBe(204);
		expect((await phone.call('GET', `attempts/${id}`)).status).toBe(200);
		for (let n = 0; n < 29; n++) await phone.call('POST', 'return-code/claim', { code: 'AAAAA-AAAAA' });
		const throttled = await phone.call('POST', 'return-code/claim', { code: 'AAAAA-AAAAA' });
		expect(fault(throttled)).toEqual([429, 'code/too-many']);
		expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
	});
});

describe('what anybody may read of a scenario', () => {
	it('is its public parts and nothing else', async () => {
		const { browser } = await openApi();
		const list = await browser().call('GET', 'scenarios');
		const one = await browser().call('GET', `scenarios/${scenario}`);
		expect(Object.keys(one.body).sort()).toEqual(
			[
				'briefing',
				'goal',
				'hats',
				'id',
				'level',
				'minutes',
				'people',
				'product',
				'slug',
				'summary',
				'team',
				'title'
			].sort()
		);
		const text = JSON.stringify([list.body, one.body]);
		expect(text).not.toMatch(/Key"|"prior"|"met"|"readings"|"mentor"|"hash"/);
		expect(fault(await browser().call('GET', 'scenarios/nowhere'))).toEqual([404, 'scenario/not-found']);
	});
});

describe('the OpenAPI document', () => {
	const document = async () => {
		const { browser } = await openApi();
		return (await browser().call('GET', 'openapi.json')).body as {
			paths: Record<string, Record<string, object>>;
			components: { schemas: Record<string, object> };
		};
	};

	it('names every address with the methods that it takes', async () => {
		const { paths } = await document();
		const { browser } = await openApi();
		const files = Object.keys(import.meta.glob('../../src/routes/api/v1/**/+server.ts')).map((file) =>
			file
				.replace('../../src/routes/api/v1', '')
				.replace('/+server.ts', '')
				.replace(/\[(\w+)\]/g, '{$1}')
		);
		expect(Object.keys(paths).sort()).toEqual(files.filter((path) => !/openapi|\.\.\./.test(path)).sort());
		for (const [path, operations] of Object.entries(paths)) {
			const { headers } = await browser().call('PATCH', path.slice(1).replace(/\{\w+\}/, 'x'));
			expect(headers.get('allow')?.toLowerCase().split(', ')).toEqual(Object.keys(operations));
		}
	});

	it('refers only to components that it has, and to nothing of the hidden model', async () => {
		const whole = await document();
		const known = Object.keys(whole.components.schemas);
		expect(known.sort()).toEqual(
			[
				'ClaimRequest',
				'CommitmentRequest',
				'Debrief',
				'Decision',
				'DecisionRequest',
				'Fault',
				'Log',
				'OpenDecision',
				'ReturnCode',
				'ScenarioBrief',
				'ScenarioCard',
				'Scenarios',
				'Setup',
				'Standing',
				'StartRequest',
				'Started',
				'View',
				'Week',
				'Weeks'
			].sort()
		);
		const references = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1]);
		expect(references.length).toBeGreaterThan(20);
		for (const reference of references)
			expect(known.map((id) => `#/components/schemas/${id}`)).toContain(reference);
	});
});
