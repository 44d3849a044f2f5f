/** The policies of a calibration by name: names travel to the workers, functions do not. */
import { COMPETENCIES, type Scenario } from '#lib/engine/index.ts';
import {
	atLevel,
	betterAt,
	byDate,
	habit,
	HABIT_NAMES,
	LEVELS,
	loudestFirst,
	memoriser,
	middling,
	oldestFirst,
	only,
	oracle,
	PEOPLE,
	person,
	playWeek,
	randomPlayer,
	skilled,
	skilledWithHabit,
	valueOnly,
	withoutResearch,
	type Policy,
	type Remembered
} from '#lib/engine/players/index.ts';
import { look, SETUP } from './desk.ts';

/** Ways to play that a skilled player must beat clearly. */
export const WEAK = [withoutResearch, valueOnly, byDate, oldestFirst, loudestFirst, randomPlayer].map(
	(policy) => policy.name
);
export const MEMORISER = 'memoriser';
export const LEVEL_NAMES = LEVELS.map((skill) => atLevel(skill).name);
export const personName = (k: number): string => person(k).name;
export const betterName = (competency: (typeof COMPETENCIES)[number]): string => betterAt(competency).name;
export const onlyName = (competency: (typeof COMPETENCIES)[number]): string => only(competency).name;
export const withHabitName = (name: string): string => skilledWithHabit(name).name;
export { HABIT_NAMES, PEOPLE };

const KNOWN = new Map(
	[
		oracle,
		skilled,
		withoutResearch,
		valueOnly,
		byDate,
		oldestFirst,
		loudestFirst,
		randomPlayer,
		middling,
		...LEVELS.map(atLevel),
		...HABIT_NAMES.map(habit),
		...HABIT_NAMES.map(skilledWithHabit),
		...COMPETENCIES.map(only),
		...COMPETENCIES.map(betterAt),
		...Array.from({ length: PEOPLE }, (_, k) => person(k))
	].map((policy) => [policy.name, policy])
);

/** The memoriser learned the week of this many seeds further on. */
const ELSEWHERE = 100_000;

/** The policy of that name for a week on this seed. */
export function policyNamed(name: string, scenario: Scenario, seed: number): Policy {
	if (name === MEMORISER) return memoriser(rememberedWeek(scenario, seed + ELSEWHERE));
	const policy = KNOWN.get(name);
	if (policy === undefined) throw new RangeError(`no policy "${name}"`);
	return policy;
}

/** The oracle's week, each decision with the view on which it was taken. */
function rememberedWeek(scenario: Scenario, seed: number): Remembered[] {
	const remembered: Remembered[] = [];
	const learning: Policy = {
		name: MEMORISER,
		sit(play, chance) {
			const player = oracle.sit(play, chance);
			return (view) => {
				const decisions = player(view);
				remembered.push(...decisions.map((decision) => ({ decision, view })));
				return decisions;
			};
		}
	};
	playWeek({ scenario, setup: SETUP, seed }, learning, MEMORISER, look);
	return remembered;
}
