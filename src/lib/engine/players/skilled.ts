/** Players that work by the book, from one that never slips to one that always may. */
import { COMPETENCIES, type Competency } from '../judgement.ts';
import { randomFrom } from '../random.ts';
import { ALL_SKILLED, policy, type Parts } from './parts.ts';
import type { Policy } from './player.ts';
import { talks } from './rules/contact.ts';
import { level, MENTOR, SKILLED, withSkill, type Skills } from './skills.ts';

/** Reads every word rightly and takes the best decision on the belief; the drawn world stays hidden from it. */
export const oracle: Policy = policy('oracle', level(1), ALL_SKILLED);

export const skilled: Policy = policy('skilled', SKILLED, ALL_SKILLED);

export const mentor: Policy = policy('mentor', MENTOR, ALL_SKILLED);

/** Talks to people, and looks nothing up. */
const { research: _research, spare: _spare, ...without } = ALL_SKILLED;
export const withoutResearch: Policy = policy('skilled without research', SKILLED, {
	...without,
	contact: talks
});

/** The same skill at everything: six levels, less and less noise. */
export const LEVELS = [0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
export const atLevel = (skill: number): Policy => policy(`level ${skill}`, level(skill), ALL_SKILLED);

/** A middling player, and the same one as good at one competency as the skilled player. */
const MIDDLING = 0.55;
const BETTER = 0.85;
export const middling: Policy = policy('middling', level(MIDDLING), ALL_SKILLED);
export const betterAt = (competency: Competency): Policy =>
	policy(`better at ${competency}`, withSkill(level(MIDDLING), competency, BETTER), ALL_SKILLED);

/** Nine independent skills, uniform between these; person k is always the same. */
const LEAST = 0.2;
const MOST = 0.9;
export const PEOPLE = 200;
export function personSkills(k: number): Skills {
	const random = randomFrom(`population\n${k}`);
	return Object.fromEntries(
		COMPETENCIES.map((competency) => [competency, LEAST + (MOST - LEAST) * random()])
	) as Skills;
}
export const person = (k: number): Policy => policy(`person ${k}`, personSkills(k), ALL_SKILLED);

/** Which parts of the work a competency needs. */
const PARTS: Record<Competency, (keyof Parts)[]> = {
	order: ['order'],
	accept: ['review'],
	no: ['answers'],
	cut: ['cut', 'line'],
	story: ['stories'],
	discovery: ['research', 'spare'],
	groups: ['contact'],
	time: ['invitations'],
	roles: ['invitations', 'answers']
};
/** Skilled at one competency, everything else left to its default. */
export const only = (competency: Competency): Policy =>
	policy(
		`only ${competency}`,
		SKILLED,
		Object.fromEntries(PARTS[competency].map((part) => [part, ALL_SKILLED[part]])) as Parts
	);
