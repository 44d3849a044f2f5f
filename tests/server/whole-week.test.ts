import { describe, expect, it } from 'vitest';
import type { Debrief, Decision, View } from '#lib/engine/index.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { openApi, type Browser } from './api-caller.ts';
import { tempFolder, wholeEngine } from './temp-app.ts';

interface Standing {
	id: string;
	seq: number;
	view: View;
}

/** Takes what the view offers, each thing once, and then ends the day: it knows nothing but the view. */
async function playOn(
	me: Browser,
	start: Standing,
	until: number
): Promise<Standing & { answers: unknown[] }> {
	const answers: unknown[] = [];
	const done = new Set<string>();
	let now = start;
	while (now.view.phase === 'desk' && now.seq < until) {
		const next = now.view.open.find(
			({ kind, id }) => !['end-day', 'restore', 'resize'].includes(kind) && !done.has(`${kind} ${id ?? ''}`)
		);
		if (next) done.add(`${next.kind} ${next.id ?? ''}`);
		const decision: Decision = next?.example ?? { kind: 'end-day' };
		const answer = await me.call('POST', `attempts/${start.id}/decisions`, {
			seq: now.seq,
			key: `n${String(now.seq)}`,
			decision
		});
		expect([answer.status, decision, answer.status === 200 ? '' : answer.body]).toEqual([200, decision, '']);
		now = { ...(answer.body as Standing), id: start.id };
		answers.push(answer.body);
	}
	return { ...now, answers };
}

describe('a whole week over the API, with the whole engine', () => {
	it(
		'is played from what the view offers, over restarts, to the same debrief',
		{ timeout: 60_000 },
		async () => {
			const folder = tempFolder();
			const here = (await openApi(folder, wholeEngine)).browser();
			const start = { scenario: tinyScenario.slug, seed: 5 };
			const begun = (await here.call('POST', 'attempts', start)).body as Standing;
			const half = await playOn(here, begun, 12);
			expect(half.seq).toBe(12);

			const there = (await openApi(folder, wholeEngine)).browser(here.cookie);
			expect((await there.call('GET', `attempts/${begun.id}`)).body).toEqual({ seq: 12, view: half.view });
			const whole = await playOn(there, half, 1000);
			const over = (await there.call('GET', `attempts/${begun.id}/debrief`)).body as Debrief;
			expect(over.seed).toBe(5);
			expect(over.scorecard.headline).toBeGreaterThanOrEqual(0);
			expect(over.scorecard.headline).toBeLessThanOrEqual(100);

			const log = (await there.call('GET', `attempts/${begun.id}/log?limit=100`)).body as {
				decisions: { decision: Decision }[];
			};
			const again = (await here.call('POST', 'attempts', start)).body as Standing;
			for (const [seq, { decision }] of log.decisions.entries())
				await here.call('POST', `attempts/${again.id}/decisions`, { seq, key: `r${String(seq)}`, decision });
			expect((await here.call('GET', `attempts/${again.id}/debrief`)).body).toEqual(over);

			const first = await there.call('POST', `attempts/${begun.id}/decisions`, {
				seq: 0,
				key: 'n0',
				decision: { kind: 'end-day' }
			});
			expect(first.body).toEqual(half.answers[0]);
			expect(whole.view.phase).toBe('debrief');
		}
	);

	it('never sends the seed, the hidden world or a key while the week runs', { timeout: 60_000 }, async () => {
		const me = (await openApi(tempFolder(), wholeEngine)).browser();
		const begun = (await me.call('POST', 'attempts', { scenario: tinyScenario.slug, seed: 987_654_321 }))
			.body as Standing;
		const { answers } = await playOn(me, begun, 1000);
		const text = JSON.stringify([begun, ...answers]);
		expect(text).not.toContain('987654321');
		expect(text).not.toMatch(/"(seed|world|truth|shown|\w+Key)":/);
	});

	it(
		'starts on a later day, the days before having been led by the mentor',
		{ timeout: 60_000 },
		async () => {
			const me = (await openApi(tempFolder(), wholeEngine)).browser();
			const begun = await me.call('POST', 'attempts', {
				scenario: tinyScenario.slug,
				setup: { days: [2, 3, 4] }
			});
			expect(begun.body).toMatchObject({ seq: 0, view: { day: 2 } });
		}
	);
});
