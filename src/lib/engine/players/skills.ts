import { COMPETENCIES, type Competency } from '../judgement.ts';

/** How good a player is at each competency, 0 … 1. */
export type Skills = Record<Competency, number>;

/** The same skill at everything. */
export const level = (skill: number): Skills =>
	Object.fromEntries(COMPETENCIES.map((competency) => [competency, skill])) as Skills;

/** How rightly the skilled player reads words: fixed before any scenario was tuned. */
const WORDS = 0.85;

/** The skilled player: small slips at everything that is counted, more where words are read. */
export const SKILLED: Skills = {
	order: 0.85,
	accept: 0.9,
	no: WORDS,
	cut: 0.85,
	story: WORDS,
	discovery: 0.9,
	groups: 0.9,
	time: WORDS,
	roles: WORDS
};

/** The mentor knows the scenario: the same rules, few slips. */
export const MENTOR: Skills = level(0.97);

export const withSkill = (skills: Skills, competency: Competency, skill: number): Skills => ({
	...skills,
	[competency]: skill
});
