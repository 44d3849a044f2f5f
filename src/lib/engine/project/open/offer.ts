/** One open decision: offered only if the machine would take its example now. */
import type { Decision, Refusal } from '../../decision.ts';
import type { Play, WeekState } from '../../state.ts';
import type { Choice, OpenDecision } from '../../view.ts';

export interface Desk {
	play: Play;
	state: WeekState;
	/** Why the machine would not take a decision now. */
	refuses: (decision: Decision) => Refusal | undefined;
}

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/** The decision as a list of one, or an empty list. `choices` names every field but `kind`. */
export function offer<K extends Decision['kind']>(
	desk: Desk,
	place: OpenDecision['place'],
	id: string | undefined,
	example: Of<K>,
	choices: Record<string, Choice>,
	left: Decision | null = null
): OpenDecision[] {
	if (desk.refuses(example) !== undefined) return [];
	return [
		{
			kind: example.kind,
			place,
			...(id === undefined ? {} : { id }),
			choices,
			default: left,
			example
		}
	];
}

/** A field with one value only. */
export const only = (value: string): Choice => ({ one: [value] });
