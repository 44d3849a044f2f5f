import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/engine/index.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { openApi, type Browser } from './api-caller.ts';
import { tempPostgres } from './temp-app.ts';

const END: Decision = { kind: 'end-day' };

/** Two servers on one database, started at the same moment, and a tab of one learner on each. */
async function twoTabs() {
	const place = await tempPostgres();
	const [one, other] = await Promise.all([openApi(place), openApi(place)]);
	const here = one.browser();
	const begun = await here.call('POST', 'attempts', { scenario: tinyScenario.slug, seed: 7 });
	expect(begun.status).toBe(201);
	const { id } = begun.body as { id: string };
	return { here, there: other.browser(here.cookie), id };
}
const send = (tab: Browser, id: string, seq: number, key: string, decision = END) =>
	tab.call('POST', `attempts/${id}/decisions`, { seq, key, decision });

describe('two servers on one Postgres', () => {
	it('serve two tabs of one learner by turns, to the same debrief', async () => {
		const { here, there, id } = await twoTabs();
		for (let seq = 0; seq < 5; seq++) {
			const [tab, next] = seq % 2 === 0 ? [here, there] : [there, here];
			const answer = await send(tab, id, seq, `k${String(seq)}`);
			expect(answer.status).toBe(200);
			expect((await next.call('GET', `attempts/${id}`)).body).toEqual(answer.body);
		}
		const [mine, its] = await Promise.all(
			[here, there].map((tab) => tab.call('GET', `attempts/${id}/debrief`))
		);
		expect(mine?.status).toBe(200);
		expect(its?.body).toEqual(mine?.body);
	});

	it('take one of two decisions made at once, and tell the other tab where the week stands', async () => {
		const { here, there, id } = await twoTabs();
		for (let seq = 0; seq < 5; seq++) {
			const answers = await Promise.all([
				send(here, id, seq, `here-${String(seq)}`),
				send(there, id, seq, `there-${String(seq)}`)
			]);
			expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
			expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
				name: 'attempt/stale',
				seq: seq + 1
			});
		}
		const log = await here.call('GET', `attempts/${id}/log`);
		expect((log.body as { decisions: unknown[] }).decisions).toHaveLength(5);
	});

	it('take a request that reaches both once, and give both the same answer', async () => {
		const { here, there, id } = await twoTabs();
		for (let seq = 0; seq < 5; seq++) {
			const answers = await Promise.all(
				[here, there, here].map((tab) => send(tab, id, seq, `k${String(seq)}`))
			);
			expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
			expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
		}
		expect((await there.call('GET', `attempts/${id}`)).body).toMatchObject({ seq: 5 });
	});
});
