/** A player that does everything at random: any reply, any evidence, any order, any verdict. */
import { below, pick, shuffle } from '../random.ts';
import { ALL_SKILLED, policy } from './parts.ts';
import type { Policy, Rule } from './player.ts';
import { idsOf, openOf } from './open.ts';
import { cutAll } from './rules/cut.ts';
import { ordering } from './rules/order.ts';
import { level } from './skills.ts';

/** Each item is cut with this probability. */
const CUTS = 0.3;

const review: Rule = (view, seat) => {
	const open = idsOf(view, 'accept');
	const increment = view.review.find((one) => open.has(one.id));
	if (increment === undefined) return [];
	const { id } = increment;
	const random = seat.draw(`verdict ${id} ${increment.round}`);
	const unread = openOf(view, 'open').find((one) => one.id === id)?.choices['evidence'];
	for (const one of unread !== undefined && 'one' in unread ? unread.one : []) {
		if (seat.draw(`open ${id} ${String(one)}`)() < 0.5) {
			return [{ kind: 'open', increment: id, evidence: String(one) }];
		}
	}
	return random() < 0.5
		? [{ kind: 'accept', increment: id }]
		: [{ kind: 'return', increment: id, because: pick(view.returnReasons, random).id }];
};

export const randomPlayer: Policy = policy(
	'random',
	level(0),
	{
		...ALL_SKILLED,
		review,
		cut: (view, seat) =>
			cutAll(
				view,
				seat,
				view.backlog.items.map((item) => item.id).filter((id) => seat.draw(`cut ${id}`)() < CUTS)
			),
		order: ordering((view, seat) =>
			shuffle(view.backlog.items.map((item) => item.id).toSorted(), seat.draw(`order ${view.day}`))
		),
		line: (view, seat) => {
			if (openOf(view, 'line').length === 0) return [];
			const after = below(view.backlog.items.length + 1, seat.draw(`line ${view.day}`));
			return view.backlog.line === after ? [] : [{ kind: 'line', after }];
		}
	},
	true
);
