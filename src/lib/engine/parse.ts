/** Any JSON → a decision or a setup, or why not. Checks shape and sizes; the desk checks what is legal. */
import {
	CONFIDENCES,
	type Confidence,
	type Decision,
	type Refusal,
	type Setup,
	type StoryChoices
} from './decision.ts';
import { refuse } from './refusal.ts';
import { CLAUSE_SLOTS, ROLES, STORY_SLOTS, type Role } from './scenario.ts';

type Fields = Record<string, unknown>;

const LONGEST_ID = 80;
const LONGEST_LIST = 64;
const LONGEST_TEXT = 600;

const malformed = (what: string): Refusal =>
	refuse('decision/malformed', `This is not a decision that can be read: ${what}.`);

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is string =>
	typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
const isIds = (value: unknown): value is string[] =>
	Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isId);
const isWhole = (value: unknown, least: number): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

type Reader = (fields: Fields) => Decision | string;

const READERS: Record<Decision['kind'], Reader> = {
	answer(fields) {
		const { message, answer, text } = fields;
		if (!isId(message) || !isId(answer)) return 'a message and an answer are needed';
		if (text !== undefined && (typeof text !== 'string' || text.length > LONGEST_TEXT))
			return `the text may take ${LONGEST_TEXT} characters`;
		const clauses: Fields = {};
		for (const slot of CLAUSE_SLOTS) {
			if (fields[slot] === undefined) continue;
			if (!isId(fields[slot])) return `"${slot}" names no clause`;
			clauses[slot] = fields[slot];
		}
		return {
			kind: 'answer',
			message,
			answer,
			...clauses,
			...(typeof text === 'string' && text !== '' ? { text } : {})
		};
	},
	invitation({ invitation, reply, to }) {
		if (!isId(invitation)) return 'an invitation is needed';
		if (reply === 'accept' || reply === 'decline') return { kind: 'invitation', invitation, reply };
		if (reply !== 'hand-on') return 'the reply is accept, decline or hand-on';
		return isRole(to)
			? { kind: 'invitation', invitation, reply, to }
			: `hand on to one of ${ROLES.join(', ')}`;
	},
	spend: ({ on, id }) =>
		(on === 'evidence' || on === 'story') && isId(id)
			? { kind: 'spend', on, id }
			: 'time goes to evidence or to a story',
	order: ({ items }) => (isIds(items) ? { kind: 'order', items } : 'a list of items is needed'),
	cut: ({ item, because }) =>
		isId(item) && isId(because) ? { kind: 'cut', item, because } : 'an item and a reason are needed',
	restore: ({ item }) => (isId(item) ? { kind: 'restore', item } : 'an item is needed'),
	slice: ({ item, keep }) =>
		isId(item) && isIds(keep) ? { kind: 'slice', item, keep } : 'an item and the criteria to keep are needed',
	line: ({ after }) => (isWhole(after, 0) ? { kind: 'line', after } : 'the line is a whole number of items'),
	open: ({ increment, evidence }) =>
		isId(increment) && isId(evidence)
			? { kind: 'open', increment, evidence }
			: 'finished work and its evidence are needed',
	accept: ({ increment }) => (isId(increment) ? { kind: 'accept', increment } : 'finished work is needed'),
	return: ({ increment, because }) =>
		isId(increment) && isId(because)
			? { kind: 'return', increment, because }
			: 'finished work and a reason are needed',
	split: ({ increment, move }) =>
		isId(increment) && isIds(move)
			? { kind: 'split', increment, move }
			: 'finished work and the criteria to move are needed',
	resize: ({ item, size }) =>
		isId(item) && isWhole(size, 1) ? { kind: 'resize', item, size } : 'an item and a whole size are needed',
	write({ story, choices }) {
		if (!isId(story) || !isFields(choices)) return 'a story and its choices are needed';
		for (const slot of STORY_SLOTS) {
			const fits = slot === 'criteria' ? isIds(choices[slot]) : isId(choices[slot]);
			if (!fits) return `"${slot}" needs a choice`;
		}
		const inOrder = Object.fromEntries(STORY_SLOTS.map((slot) => [slot, choices[slot]]));
		return { kind: 'write', story, choices: inOrder as unknown as StoryChoices };
	},
	forecast({ question, yes, sure }) {
		if (!isId(question) || typeof yes !== 'boolean') return 'a question and yes or no are needed';
		if (!CONFIDENCES.some((one) => one === sure)) return `sure is one of ${CONFIDENCES.join(', ')}`;
		return { kind: 'forecast', question, yes, sure: sure as Confidence };
	},
	'end-day': () => ({ kind: 'end-day' })
};

/** Refused with `decision/malformed`; unknown fields are dropped, and the others stand in one order: the same bytes. */
export function parseDecision(value: unknown): Decision | Refusal {
	if (!isFields(value)) return malformed('it is not a JSON object');
	const { kind } = value;
	if (typeof kind !== 'string' || !Object.hasOwn(READERS, kind)) return malformed('its kind is unknown');
	const read = READERS[kind as Decision['kind']](value);
	return typeof read === 'string' ? malformed(read) : read;
}

const oneOf = <T extends string>(value: unknown, known: readonly T[]): value is T =>
	known.some((one) => one === value);

/** Refused with `setup/malformed`. */
export function parseSetup(value: unknown): Setup | Refusal {
	const wrong = (what: string): Refusal =>
		refuse('setup/malformed', `This is not a setup that can be read: ${what}.`);
	if (!isFields(value)) return wrong('it is not a JSON object');
	const { mode, stakes, days, help } = value;
	if (!oneOf(mode, ['lead', 'shadow'])) return wrong('mode is lead or shadow');
	if (!oneOf(stakes, ['practice', 'assessment'])) return wrong('stakes is practice or assessment');
	if (!oneOf(help, ['full', 'half', 'none'])) return wrong('help is full, half or none');
	const inTurn =
		Array.isArray(days) &&
		days.length > 0 &&
		days.every(
			(day, at) => isWhole(day, 0) && day <= 4 && (at === 0 || day === (days[at - 1] as number) + 1)
		);
	return inTurn
		? { mode, stakes, days: days as number[], help }
		: wrong('days are 0 to 4, rising and without gaps');
}
