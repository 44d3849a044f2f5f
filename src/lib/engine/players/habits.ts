/** Habits: the same whatever is asked. Alone, everything else is left to its default. */
import type { Decision, StoryChoices } from '../decision.ts';
import { CLAUSE_SLOTS, type Act } from '../scenario.ts';
import type { StoryView } from '../view.ts';
import { ALL_SKILLED, policy, type Parts } from './parts.ts';
import type { Policy, Rule } from './player.ts';
import { idsOf, openOf, spendable, unanswered } from './open.ts';
import { cutAll } from './rules/cut.ts';
import { fitting, mostTelling } from './rules/discovery.ts';
import { unreplied } from './rules/invitations.ts';
import { SKILLED } from './skills.ts';

/** Chooses from a list that is never empty. */
type Taste = <T>(list: readonly T[], text: (one: T) => string) => T;
const theFirst: Taste = (list) => list[0]!;
const theLongest: Taste = (list, text) => list.reduce((a, b) => (text(b).length > text(a).length ? b : a));

const none: Rule = () => [];
const verdict =
	(decide: (increment: string, reason: string) => Decision): Rule =>
	(view) => {
		const open = idsOf(view, 'accept');
		const reason = view.returnReasons[0]?.id ?? '';
		return view.review.filter((one) => open.has(one.id)).map((one) => decide(one.id, reason));
	};
const acceptsAll = verdict((increment) => ({ kind: 'accept', increment }));
const returnsAll = verdict((increment, because) => ({ kind: 'return', increment, because }));

const answersWith =
	(...acts: Act[]): Rule =>
	(view) =>
		unanswered(view).map(({ id, answers }) => {
			const found = acts
				.map((act) => answers.find((one) => one.act === act))
				.find((one) => one !== undefined);
			return { kind: 'answer', message: id, answer: (found ?? answers[0]!).id };
		});

const repliesAlways =
	(reply: 'accept' | 'decline'): Rule =>
	(view) =>
		unreplied(view)
			.slice(0, 1)
			.map(({ id, blocks }) => ({
				kind: 'invitation',
				invitation: id,
				reply: blocks <= view.hours.freeBlocks ? reply : 'decline'
			}));

const goesToTimelines: Rule = (view, seat) =>
	unreplied(view)
		.slice(0, 1)
		.map((invitation) => {
			const goes = seat.sense.drifts(invitation) && invitation.blocks <= view.hours.freeBlocks;
			return { kind: 'invitation', invitation: invitation.id, reply: goes ? 'accept' : 'decline' };
		});

const onlyResearch: Rule = (view, seat) => {
	const next = mostTelling(view, seat) ?? fitting(view)[0];
	return next === undefined ? [] : [{ kind: 'spend', on: 'evidence', id: next.id }];
};

function answersBy(taste: Taste): Rule {
	return (view) =>
		unanswered(view).map(({ id, answers, clauses }) => ({
			kind: 'answer',
			message: id,
			answer: taste(answers, (one) => one.text).id,
			...Object.fromEntries(
				CLAUSE_SLOTS.filter((slot) => clauses[slot].length > 0).map((slot) => [
					slot,
					taste(clauses[slot], (one) => one.text).id
				])
			)
		}));
}

function storiesBy(taste: Taste): Rule {
	const one = (list: StoryView['slots']['who']): string => taste(list, (option) => option.text).id;
	const choices = ({ slots }: StoryView): StoryChoices => ({
		who: one(slots.who),
		behaviour: one(slots.behaviour),
		metric: one(slots.metric),
		baseline: one(slots.baseline),
		link: one(slots.link),
		size: one(slots.size),
		criteria: [one(slots.criteria)]
	});
	return (view) => {
		const write = idsOf(view, 'write');
		const ready = view.stories.find((story) => write.has(story.id));
		if (ready !== undefined) return [{ kind: 'write', story: ready.id, choices: choices(ready) }];
		const [work] = spendable(view, 'story');
		return work === undefined ? [] : [{ kind: 'spend', on: 'story', id: work }];
	};
}

function researchBy(taste: Taste): Parts {
	const research: Rule = (view) => {
		const open = fitting(view);
		if (open.length === 0) return [];
		return [{ kind: 'spend', on: 'evidence', id: taste(open, (one) => one.title + one.body).id }];
	};
	return { research, spare: research };
}

/** Each habit as the parts of the work in which it shows. */
const HABITS: Record<string, Parts> = {
	'accept all': { review: acceptsAll },
	'return all': { review: returnsAll },
	'yes to all': { answers: answersWith('yes'), invitations: repliesAlways('accept') },
	'no to all': { answers: answersWith('no', 'not-now'), invitations: repliesAlways('decline') },
	'cut all': {
		cut: (view, seat) =>
			openOf(view, 'cut').length === 0
				? []
				: cutAll(
						view,
						seat,
						view.backlog.items.map((item) => item.id)
					)
	},
	'cut none': { cut: none },
	'research only': { first: onlyResearch, stories: none, review: none },
	'timelines only': { first: goesToTimelines },
	'always first': {
		answers: answersBy(theFirst),
		stories: storiesBy(theFirst),
		invitations: repliesAlways('accept'),
		review: acceptsAll,
		...researchBy(theFirst)
	},
	'always longest': {
		answers: answersBy(theLongest),
		stories: storiesBy(theLongest),
		...researchBy(theLongest)
	},
	'click-through': {}
};
export const HABIT_NAMES = Object.keys(HABITS);

const habitOf = (name: string): Parts => {
	const parts = HABITS[name];
	if (parts === undefined) throw new RangeError(`no habit "${name}"`);
	return parts;
};

/** The habit and nothing else. */
export const habit = (name: string): Policy => policy(name, SKILLED, habitOf(name));
/** Skilled, but for the habit. */
export const skilledWithHabit = (name: string): Policy =>
	policy(`skilled, but ${name}`, SKILLED, { ...ALL_SKILLED, ...habitOf(name) });
