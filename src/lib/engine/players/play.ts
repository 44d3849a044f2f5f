/** Simulated players at the desk: a whole week, played from the view. */
import { isRefusal, type Setup } from '../decision.ts';
import type { Scenario } from '../scenario.ts';
import type { View } from '../view.ts';
import { beginWeek, decide, type Week } from '../week.ts';
import { mentorLead } from './mentor.ts';
import type { Player, Policy } from './player.ts';

/** What a learner would see of a week: the projection. */
export type Look = (week: Week) => View;

/** More decisions than any week takes: a player that needs them does not come to an end. */
const MOST_DECISIONS = 1000;

/** What a week begins with. */
export interface Start {
	scenario: Scenario;
	setup: Setup;
	seed: number;
}

/**
 * A whole week by a policy. Days before the setup's first are the mentor's.
 * @param policySeed names the player's own chance: the same one plays the same week
 */
export function playWeek(
	{ scenario, setup, seed }: Start,
	policy: Policy,
	policySeed: string,
	look: Look
): Week {
	const week = startOf({ scenario, setup, seed }, look);
	return playOn(week, policy.sit(week, policySeed), look);
}

/** The first morning that is not the mentor's. */
export function startOf({ scenario, setup, seed }: Start, look: Look): Week {
	const week = beginWeek(scenario, setup, seed, mentorLead(look));
	if (isRefusal(week)) throw new RangeError(`${week.name}: ${week.message}`);
	return week;
}

/** A week that stands anywhere, on to its end, or until the evening of `day` is over. */
export function playOn(start: Week, player: Player, look: Look, day = Infinity): Week {
	let week = start;
	while (week.phase !== 'debrief' && week.state.day <= day) {
		if (week.decisions.length > MOST_DECISIONS) throw new Error('a player went on without end');
		const [first, ...others] = player(look(week));
		if (first === undefined) throw new Error('a player had nothing to decide');
		const next = decide(week, first);
		if (isRefusal(next)) throw new Error(`${next.name} for ${JSON.stringify(first)}`);
		week = next;
		for (const decision of others) {
			const further = decide(week, decision);
			if (isRefusal(further)) break;
			week = further;
		}
	}
	return week;
}
