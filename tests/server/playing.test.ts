import { describe, expect, it } from 'vitest';
import { foldWeek, isRefusal, type Decision, type Refusal, type Setup } from '#lib/engine/index.ts';
import type { Standing } from '#lib/server/playing.ts';
import { tinyScenario } from '../fixtures/tiny-scenario.ts';
import { bareEngine, Clock, DATABASES, libraryOf, openTemp, partsOf } from './temp-app.ts';

const LEAD: Setup = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' };
const END: Decision = { kind: 'end-day' };

const taken = <T extends object>(value: T | Refusal): T => {
	if (isRefusal(value)) throw new Error(`${value.name}: ${value.message}`);
	return value;
};
const nameOf = (value: object): string | undefined => (isRefusal(value) ? value.name : undefined);

async function begun(place: string) {
	const clock = new Clock();
	const parts = partsOf(await openTemp(place), clock);
	const { seat } = await parts.seating.open();
	const { id } = taken(await parts.playing.begin(seat, tinyScenario.slug, LEAD, 7));
	const send = (seq: number, key: string, decision: Decision = END) =>
		parts.playing.decide(seat, id, { seq, key, decision });
	return { place, clock, seat, id, send, ...parts };
}

describe.each(DATABASES)('a week, on %s', (_, place) => {
	it('begins on Monday with nothing decided', async () => {
		const { playing, seat, id } = await begun(await place());
		expect(await playing.standing(seat, id)).toMatchObject({ seq: 0, view: { day: 0, phase: 'desk' } });
	});

	it('moves on with each decision and ends after Friday', async () => {
		const { playing, seat, id, send } = await begun(await place());
		for (let day = 0; day < 5; day++) {
			const standing = taken<Standing>(await send(day, `key-${String(day)}`));
			expect(standing.seq).toBe(day + 1);
		}
		expect(await playing.standing(seat, id)).toMatchObject({ seq: 5, view: { phase: 'debrief' } });
		expect(nameOf(await send(5, 'one-more'))).toBe('week/over');
		expect((await playing.weeks(seat, { limit: 10, offset: 0 })).attempts).toMatchObject([
			{ id, phase: 'debrief', seq: 5 }
		]);
	});

	it('stands where it stood when the server comes back', async () => {
		const { place: here, seat, id, send } = await begun(await place());
		const before = taken<Standing>(await send(0, 'key-0'));
		const again = partsOf(await openTemp(here)).playing;
		expect(await again.standing(seat, id)).toEqual(before);
		expect(nameOf(await again.decide(seat, id, { seq: 1, key: 'key-1', decision: END }))).toBeUndefined();
	});

	it('refuses what the engine refuses, and stands as before', async () => {
		const { playing, seat, id, send } = await begun(await place());
		const refused = await send(0, 'key-0', { kind: 'accept', increment: 'no-such-thing' });
		expect(isRefusal(refused)).toBe(true);
		expect(await playing.standing(seat, id)).toMatchObject({ seq: 0 });
		expect(nameOf(await send(0, 'key-0'))).toBeUndefined();
	});

	it('gives a repeated key its first answer, however far it went since', async () => {
		const { send } = await begun(await place());
		const first = await send(0, 'key-0');
		expect(await send(0, 'key-0')).toEqual(first);
		await send(1, 'key-1');
		await send(2, 'key-2');
		expect(await send(0, 'key-0')).toEqual(first);
		expect(await send(3, 'key-0', { kind: 'line', after: 1 })).toEqual(first);
	});

	it('tells a second tab that it has moved on, with the number that it stands at', async () => {
		const { send } = await begun(await place());
		await send(0, 'tab-one');
		expect(await send(0, 'tab-two')).toMatchObject({ name: 'attempt/stale', seq: 1 });
		expect(await send(4, 'tab-three')).toMatchObject({ name: 'attempt/stale', seq: 1 });
	});

	it('takes one of two tabs that decide at once, in one server or in two', async () => {
		const { place: here, seat, id, send } = await begun(await place());
		const other = partsOf(await openTemp(here)).playing;
		for (let seq = 0; seq < 4; seq++) {
			const answers = await Promise.all([
				send(seq, `here-a-${String(seq)}`),
				send(seq, `here-b-${String(seq)}`),
				other.decide(seat, id, { seq, key: `there-${String(seq)}`, decision: END })
			]);
			expect(answers.map(nameOf).filter((name) => name === 'attempt/stale')).toHaveLength(2);
			expect(answers.filter((answer) => !isRefusal(answer))).toMatchObject([{ seq: seq + 1 }]);
		}
	});

	it('is what the engine makes of its log', async () => {
		const { playing, seat, id, send } = await begun(await place());
		for (let day = 0; day < 3; day++) await send(day, `key-${String(day)}`);
		const folded = taken(foldWeek(tinyScenario, LEAD, 7, [END, END, END]));
		expect(taken(await playing.standing(seat, id)).view).toEqual(bareEngine.viewOf(folded));
		const log = taken(await playing.log(seat, id, { limit: 2, offset: 0 }));
		expect(log).toMatchObject({
			decisions: [
				{ seq: 0, decision: END },
				{ seq: 1, decision: END }
			],
			next: 2
		});
		expect(taken(await playing.log(seat, id, { limit: 2, offset: 2 })).next).toBeUndefined();
	});
});

describe.each(DATABASES)('a week of a scenario that has changed or gone, on %s', (_, place) => {
	it('goes on with the version that it began with', async () => {
		const { place: here, seat, id, send } = await begun(await place());
		await send(0, 'key-0');
		const edited = {
			...tinyScenario,
			hash: 'another',
			title: 'Another title',
			items: tinyScenario.items.slice(0, 1)
		};
		for (const library of [libraryOf(edited), libraryOf()]) {
			const db = await openTemp(here);
			const { playing } = partsOf(db, new Clock(), library);
			const folded = taken(foldWeek(tinyScenario, LEAD, 7, [END]));
			expect(taken(await playing.standing(seat, id)).view).toEqual(bareEngine.viewOf(folded));
			expect((await playing.weeks(seat, { limit: 10, offset: 0 })).attempts[0]?.title).toBe(
				tinyScenario.title
			);
		}
	});
});

describe.each(DATABASES)('what is not there, not yours or not open, on %s', (_, place) => {
	it('is one answer for an unknown week, a foreign one, a malformed id and nobody', async () => {
		const { playing, seating, seat, id } = await begun(await place());
		const other = await seating.open();
		for (const [who, what] of [
			[seat, 'unknown'],
			[other.seat, id],
			[undefined, id],
			[seat, "'; drop table attempts; --"],
			[seat, '\0']
		] as const) {
			const answers = [
				await playing.standing(who, what),
				await playing.decide(who, what, { seq: 0, key: 'some-key', decision: END }),
				await playing.debrief(who, what),
				await playing.log(who, what, { limit: 10, offset: 0 }),
				await playing.commit(who, what, 'text'),
				(await playing.remove(who, what)) ?? {}
			];
			expect(answers.map(nameOf)).toEqual(answers.map(() => 'attempt/not-found'));
		}
		expect(await playing.standing(seat, id)).toMatchObject({ seq: 0 });
	});

	it('names an unknown scenario, Shadow mode and assessments', async () => {
		const { playing, seat } = await begun(await place());
		expect(nameOf(await playing.begin(seat, 'nowhere', LEAD))).toBe('scenario/unknown');
		expect(nameOf(await playing.begin(seat, tinyScenario.slug, { ...LEAD, mode: 'shadow' }))).toBe(
			'setup/not-open'
		);
		expect(nameOf(await playing.begin(seat, tinyScenario.slug, { ...LEAD, stakes: 'assessment' }))).toBe(
			'setup/not-open'
		);
	});

	it('opens the debrief after Friday, and keeps it', async () => {
		const { playing, seat, id, send } = await begun(await place());
		expect(nameOf(await playing.debrief(seat, id))).toBe('debrief/not-yet');
		for (let day = 0; day < 5; day++) await send(day, `key-${String(day)}`);
		await playing.commit(seat, id, 'I ask before I order.');
		const first = taken(await playing.debrief(seat, id));
		expect(first).toMatchObject({
			debrief: { seed: 7, taken: 5 },
			weeksPlayed: 1,
			commitment: 'I ask before I order.'
		});
		expect(await playing.debrief(seat, id)).toEqual(first);
		expect((await playing.weeks(seat, { limit: 10, offset: 0 })).attempts[0]?.headline).toBe(61.5);
		expect(await playing.lastCommitment(seat)).toBe('I ask before I order.');
	});
});
