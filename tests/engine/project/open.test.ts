/** What the view offers is what the machine takes: nothing more, nothing less. */
import { describe, expect, it } from 'vitest';
import {
	isRefusal,
	type Choice,
	type Decision,
	type OpenDecision,
	type Scenario
} from '../../../src/lib/engine/index.ts';
import { below, pick, randomFrom, shuffle, type Random } from '../../../src/lib/engine/random.ts';
import { decide } from '../../../src/lib/engine/week.ts';
import { sprintScenario, tinyScenario } from '../../fixtures/tiny-scenario.ts';
import { ASSESSMENT, randomWeek } from '../random-week.ts';

function fits(choice: Choice, value: unknown): boolean {
	if ('one' in choice)
		return value === undefined ? choice.optional === true : choice.one.includes(value as string);
	if ('text' in choice) return value === undefined || (value as string).length <= choice.text.max;
	if ('whole' in choice)
		return (value as number) >= choice.whole.min && (value as number) <= choice.whole.max;
	const list = value as string[];
	if (new Set(list).size !== list.length) return false;
	if ('permutation' in choice)
		return list.length === choice.permutation.length && list.every((one) => choice.permutation.includes(one));
	const { some, always = [], min, max } = choice;
	const free = list.filter((one) => some.includes(one));
	return (
		free.length + always.length === list.length &&
		always.every((one) => list.includes(one)) &&
		free.length >= min &&
		free.length <= max
	);
}

function offers(open: OpenDecision, decision: Decision): boolean {
	if (open.kind !== decision.kind) return false;
	return Object.entries(open.choices).every(([name, choice]) => {
		const value = name
			.split('.')
			.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], decision);
		return fits(choice, value);
	});
}

/** Decisions of every kind on anything that the scenario knows, legal or not. */
function wild(scenario: Scenario, known: string[], order: string[], random: Random): Decision {
	const item = (): string => pick(known, random);
	const some = (list: readonly string[]): string[] =>
		shuffle(list, random).slice(0, below(list.length + 1, random));
	const of = <T>(list: readonly T[]): T => pick(list, random);
	const base = () => of(scenario.items);
	const criteria = ['a', 'b', 'c'];
	const makers: (() => Decision)[] = [
		() => {
			const form = of(of(scenario.messages).forms);
			return {
				kind: 'answer',
				message: of(scenario.messages).id,
				answer: of(form.answers).id,
				goal: of(form.clauses.goal).id
			};
		},
		() => ({
			kind: 'invitation',
			invitation: of(scenario.invitations).id,
			reply: of(['accept', 'decline'] as const)
		}),
		() => ({
			kind: 'invitation',
			invitation: of(scenario.invitations).id,
			reply: 'hand-on',
			to: of(['pm', 'sm', 'dev'] as const)
		}),
		() => ({ kind: 'spend', on: 'evidence', id: of(scenario.evidence).id }),
		() => ({ kind: 'spend', on: 'story', id: of(scenario.stories).id }),
		() => ({ kind: 'order', items: random() < 0.5 ? shuffle(order, random) : some(known) }),
		() => ({ kind: 'cut', item: item(), because: of(scenario.cutReasons).id }),
		() => ({ kind: 'restore', item: item() }),
		() => ({ kind: 'slice', item: item(), keep: some(criteria) }),
		() => ({ kind: 'line', after: below(18, random) }),
		() => ({ kind: 'open', increment: item(), evidence: of(base().review.evidence).id }),
		() => ({ kind: 'accept', increment: item() }),
		() => ({ kind: 'return', increment: item(), because: of(scenario.returnReasons).id }),
		() => ({ kind: 'split', increment: item(), move: some(criteria) }),
		() => ({ kind: 'resize', item: item(), size: 1 + below(15, random) }),
		() => ({
			kind: 'forecast',
			question: of(scenario.forecasts).id,
			yes: random() < 0.5,
			sure: of([50, 99] as const)
		})
	];
	return of(makers)();
}

describe.each([
	['flow', tinyScenario],
	['Sprints', sprintScenario]
])('what the view offers under %s', (name, scenario) => {
	it('is exactly what the desk takes', () => {
		let taken = 0;
		let refused = 0;
		for (let seed = 0; seed < 12; seed++) {
			const random = randomFrom(`wild ${seed}`);
			for (const { week, view } of randomWeek(scenario, `open ${name}`, seed, ASSESSMENT)) {
				const known = [...scenario.items.map(({ id }) => id), ...Object.keys(week.state.items), 'nothing'];
				for (let n = 0; n < 10; n++) {
					const decision = wild(scenario, known, week.state.order, random);
					const offered = view.open.some((open) => offers(open, decision));
					const result = decide(week, decision);
					const said = isRefusal(result) ? `${result.name}: ` : 'taken: ';
					expect(offered, `seed ${seed}, day ${view.day}, ${said}${JSON.stringify(decision)}`).toBe(
						!isRefusal(result)
					);
					if (isRefusal(result)) refused += 1;
					else taken += 1;
				}
			}
		}
		expect(taken).toBeGreaterThan(500);
		expect(refused).toBeGreaterThan(500);
	});

	it('has an example for each that can be sent as it is, and a default that can, too', () => {
		for (let seed = 0; seed < 3; seed++) {
			for (const { week, view } of randomWeek(scenario, `examples ${name}`, seed, ASSESSMENT)) {
				for (const open of view.open) {
					expect(isRefusal(decide(week, open.example)), `seed ${seed}: ${JSON.stringify(open.example)}`).toBe(
						false
					);
					if (open.default) expect(isRefusal(decide(week, open.default)), `seed ${seed}`).toBe(false);
				}
			}
		}
	});
});
