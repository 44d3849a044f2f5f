/** Plays from the view alone: any open decision, any of its choices. */
import type { Choice, Decision, OpenDecision, View } from '../../src/lib/engine/index.ts';
import { isRefusal, type Scenario, type Setup } from '../../src/lib/engine/index.ts';
import { mentorLead } from '../../src/lib/engine/players/index.ts';
import { viewOf } from '../../src/lib/engine/project/index.ts';
import { below, pick, randomFrom, shuffle, type Random } from '../../src/lib/engine/random.ts';
import { beginWeek, decide, type Week } from '../../src/lib/engine/week.ts';

export const SETUP: Setup = { mode: 'lead', stakes: 'practice', days: [0, 1, 2, 3, 4], help: 'full' };
export const ASSESSMENT: Setup = { ...SETUP, stakes: 'assessment' };

function valueOf(choice: Choice, random: Random): unknown {
	if ('one' in choice) return choice.optional && random() < 0.3 ? undefined : pick(choice.one, random);
	if ('permutation' in choice) return shuffle(choice.permutation, random);
	if ('whole' in choice) return choice.whole.min + below(choice.whole.max - choice.whole.min + 1, random);
	if ('text' in choice) return random() < 0.7 ? undefined : 'x'.repeat(below(choice.text.max + 1, random));
	const many = choice.min + below(choice.max - choice.min + 1, random);
	return shuffle([...shuffle(choice.some, random).slice(0, many), ...(choice.always ?? [])], random);
}

/** A decision as its choices allow: a field inside another is named with a dot. */
export function anyOf(open: OpenDecision, random: Random): Decision {
	const decision: Record<string, unknown> = { kind: open.kind };
	for (const [name, choice] of Object.entries(open.choices)) {
		const value = valueOf(choice, random);
		if (value === undefined) continue;
		const [field, inner] = name.split('.') as [string, string?];
		if (inner === undefined) decision[field] = value;
		else decision[field] = { ...(decision[field] as object | undefined), [inner]: value };
	}
	return decision as Decision;
}

/** Any open decision; a day ends after about so many. */
export function anyDecision(view: View, random: Random, aDay: number): Decision {
	const desk = view.open.filter((open) => open.kind !== 'end-day');
	if (desk.length === 0 || random() < 1 / aDay) return { kind: 'end-day' };
	const kind = pick([...new Set(desk.map((open) => open.kind))], random);
	return anyOf(
		pick(
			desk.filter((open) => open.kind === kind),
			random
		),
		random
	);
}

export interface Stand {
	week: Week;
	view: View;
	/** Taken here; absent in the debrief. */
	decision?: Decision;
}

/** Every standing of a random week that is named by a text, the debrief last. A refusal throws. */
export function randomWeek(
	scenario: Scenario,
	name: string,
	seed: number,
	setup = SETUP,
	aDay = 15
): Stand[] {
	const random = randomFrom(`${name} ${seed}`);
	let week = beginWeek(scenario, setup, seed, mentorLead(viewOf));
	const stands: Stand[] = [];
	for (;;) {
		if (isRefusal(week))
			throw new Error(`${name} ${seed}: ${week.name} for ${JSON.stringify(stands.at(-1)?.decision)}`);
		const view = viewOf(week);
		if (week.phase === 'debrief') return [...stands, { week, view }];
		const decision = anyDecision(view, random, aDay);
		stands.push({ week, view, decision });
		week = decide(week, decision);
	}
}
