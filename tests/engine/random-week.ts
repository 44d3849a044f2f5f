/** Plays from the view alone: any open decision, any of its choices. */
import type { Choice, Decision, OpenDecision, View } from '../../src/lib/engine/index.ts';
import { below, pick, shuffle, type Random } from '../../src/lib/engine/random.ts';

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
	const kinds = [...new Set(desk.map((open) => open.kind))];
	const kind = pick(kinds, random);
	return anyOf(pick(desk.filter((open) => open.kind === kind), random), random);
}
