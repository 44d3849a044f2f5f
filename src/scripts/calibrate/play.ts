/** One simulated week, and the two proofs that take a week apart. */
import { beginWeek, COMPETENCIES, decide, foldWeek, isRefusal, randomFrom } from '#lib/engine/index.ts';
import { scorecardOf, type Decision, type Scenario, type Week } from '#lib/engine/index.ts';
import { playWeek } from '#lib/engine/players/index.ts';
import { look, SETUP } from './desk.ts';
import { policyNamed } from './policies.ts';
import type { Row } from './row.ts';
import { variantOf } from './variant.ts';

/** Policies are compared on the same chance; people each have their own. */
const chanceOf = (policy: string): string => (policy.startsWith('person') ? policy : 'calibrate');

const weekOf = (scenario: Scenario, policy: string, seed: number): Week =>
	playWeek({ scenario, setup: SETUP, seed }, policyNamed(policy, scenario, seed), chanceOf(policy), look);

export function rowOf(scenario: Scenario, policy: string, seed: number, variant: number): Row {
	const week = weekOf(variantOf(scenario, variant), policy, seed);
	const { headline, competencies, redLines, moments } = scorecardOf(week);
	return {
		policy,
		seed,
		variant,
		headline,
		capped: redLines.length > 0,
		x: COMPETENCIES.map((name) => competencies.find(({ competency }) => competency === name)?.x ?? null),
		...(policy === 'oracle' ? { best: moments.map(({ point, best }) => [point, best]) } : {})
	};
}

/** The same decisions on the same observations with other hidden values: whether a judgement changed. */
export function dependsOnLuck(scenario: Scenario, policy: string, seed: number): boolean {
	const week = weekOf(scenario, policy, seed);
	const other = playedAgain(week, week.decisions, (begun) => withOtherTruth(begun, seed));
	return JSON.stringify(scorecardOf(other)) !== JSON.stringify(scorecardOf(week));
}

/** The hidden values moved; what will be seen stays as it is. */
function withOtherTruth(week: Week, seed: number): Week {
	const random = randomFrom(`other truth ${seed}`);
	const { tiers, met } = week.world.truth;
	const truth = {
		tiers: Object.fromEntries(Object.keys(tiers).map((id) => [id, Math.floor(3 * random())])),
		met: Object.fromEntries(
			Object.entries(met).map(([id, rounds]) => [id, rounds.map((round) => round.map(() => random() < 0.5))])
		)
	};
	return { ...week, world: { ...week.world, truth } };
}

function playedAgain(week: Week, decisions: readonly Decision[], change: (begun: Week) => Week): Week {
	const begun = beginWeek(week.scenario, week.setup, week.seed);
	if (isRefusal(begun)) throw new Error(begun.message);
	return decisions.reduce((now, decision) => {
		const next = decide(now, decision);
		if (isRefusal(next)) throw new Error(`${next.name} on the way again`);
		return next;
	}, change(begun));
}

/** Whether playing again, and folding the log, give other bytes of state, view or score. */
export function changesWhenRepeated(scenario: Scenario, policy: string, seed: number): boolean {
	const bytes = (week: Week): string =>
		JSON.stringify([week.decisions, week.state, look(week), scorecardOf(week)]);
	const week = weekOf(scenario, policy, seed);
	const folded = foldWeek(scenario, SETUP, seed, week.decisions);
	if (isRefusal(folded)) return true;
	return bytes(week) !== bytes(weekOf(scenario, policy, seed)) || bytes(week) !== bytes(folded);
}
