/**
 * A player that learned the best decisions of one week by heart and plays them on another seed: by item
 * and message; where a text has another form, by the place in the list.
 */
import type { Decision, StoryChoices } from '../decision.ts';
import { CLAUSE_SLOTS } from '../scenario.ts';
import type { View } from '../view.ts';
import { idsOf, openOf, unanswered } from './open.ts';
import { policy } from './parts.ts';
import type { Policy, Rule } from './player.ts';
import { cutAll } from './rules/cut.ts';
import { fitting } from './rules/discovery.ts';
import { takers, unreplied } from './rules/invitations.ts';
import { ordering } from './rules/order.ts';
import { level } from './skills.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/** A decision with the view on which it was taken. */
export interface Remembered {
	decision: Decision;
	view: View;
}

export function memoriser(week: readonly Remembered[]): Policy {
	const all = <K extends Decision['kind']>(kind: K) =>
		week.filter((one): one is { decision: Of<K>; view: View } => one.decision.kind === kind);
	const answers = all('answer');
	const spends = all('spend').map(({ decision }) => decision.id);
	const cuts = all('cut').map(({ decision }) => decision.item);

	/** The remembered choice if it is on the list, else what stands in its place. */
	const placed = (
		id: string | undefined,
		then: readonly { id: string }[],
		now: readonly { id: string }[]
	): string => {
		if (now.some((one) => one.id === id)) return id as string;
		const at = then.findIndex((one) => one.id === id);
		return (now[at] ?? now[0])?.id ?? '';
	};

	const answer: Rule = (view) =>
		unanswered(view).map((message): Decision => {
			const known = answers.find(({ decision }) => decision.message === message.id);
			const then = known?.view.messages.find((one) => one.id === message.id);
			const sent = placed(known?.decision.answer, then?.answers ?? [], message.answers);
			const clauses = CLAUSE_SLOTS.flatMap((slot) => {
				const said = known?.decision[slot];
				const offered = message.clauses[slot];
				return said === undefined || offered.length === 0
					? []
					: [[slot, placed(said, then?.clauses[slot] ?? [], offered)]];
			});
			return { kind: 'answer', message: message.id, answer: sent, ...Object.fromEntries(clauses) };
		});

	const reply: Rule = (view) =>
		unreplied(view)
			.slice(0, 1)
			.map(({ id, blocks }): Decision => {
				const known = all('invitation').find(({ decision }) => decision.invitation === id)?.decision;
				const fits = blocks <= view.hours.freeBlocks;
				if (known?.reply === 'hand-on') {
					if (takers(view, id).includes(known.to))
						return { kind: 'invitation', invitation: id, reply: 'hand-on', to: known.to };
				}
				const goes = known?.reply === 'accept' && fits;
				return { kind: 'invitation', invitation: id, reply: goes ? 'accept' : 'decline' };
			});

	const story: Rule = (view) => {
		const write = idsOf(view, 'write');
		const ready = view.stories.find((one) => write.has(one.id));
		if (ready === undefined) {
			const next = openOf(view, 'spend').find(
				({ example }) => example.kind === 'spend' && example.on === 'story'
			);
			return next === undefined ? [] : [next.example];
		}
		const known = all('write').find(({ decision }) => decision.story === ready.id);
		const then = known?.view.stories.find((one) => one.id === ready.id)?.slots;
		const one = (slot: keyof Omit<StoryChoices, 'criteria'>): string =>
			placed(known?.decision.choices[slot], then?.[slot] ?? [], ready.slots[slot]);
		const criteria = known?.decision.choices.criteria ?? [undefined];
		const choices: StoryChoices = {
			who: one('who'),
			behaviour: one('behaviour'),
			metric: one('metric'),
			baseline: one('baseline'),
			link: one('link'),
			size: one('size'),
			criteria: [...new Set(criteria.map((id) => placed(id, then?.criteria ?? [], ready.slots.criteria)))]
		};
		return [{ kind: 'write', story: ready.id, choices }];
	};

	const research: Rule = (view) => {
		const open = fitting(view).map((one) => one.id);
		const next = spends.find((id) => open.includes(id));
		return next === undefined ? [] : [{ kind: 'spend', on: 'evidence', id: next }];
	};

	const review: Rule = (view) => {
		const open = idsOf(view, 'accept');
		const increment = view.review.find((one) => open.has(one.id));
		if (increment === undefined) return [];
		const { id } = increment;
		const choice = openOf(view, 'open').find((one) => one.id === id)?.choices['evidence'];
		const unread = choice !== undefined && 'one' in choice ? choice.one : [];
		const read = all('open').find(
			({ decision }) => decision.increment === id && unread.includes(decision.evidence)
		);
		if (read !== undefined) return [read.decision];
		const accepted = week.some(
			({ decision }) => (decision.kind === 'accept' || decision.kind === 'split') && decision.increment === id
		);
		return accepted
			? [{ kind: 'accept', increment: id }]
			: [{ kind: 'return', increment: id, because: view.returnReasons[0]?.id ?? '' }];
	};

	return policy(
		'memoriser',
		level(0),
		{
			answers: answer,
			invitations: reply,
			stories: story,
			research,
			review,
			cut: (view, seat) => (openOf(view, 'cut').length === 0 ? [] : cutAll(view, seat, cuts)),
			order: ordering(
				(view) => all('order').findLast((one) => one.view.day <= view.day)?.decision.items ?? []
			),
			line: (view) => {
				const known = all('line').find((one) => one.view.day === view.day)?.decision.after;
				const after = Math.min(known ?? 0, view.backlog.items.length);
				const open = openOf(view, 'line').length > 0 && known !== undefined && view.backlog.line !== after;
				return open ? [{ kind: 'line', after }] : [];
			},
			forecasts: (view) => {
				const open = idsOf(view, 'forecast');
				return all('forecast').flatMap(({ decision }) => (open.has(decision.question) ? [decision] : []));
			}
		},
		true
	);
}
