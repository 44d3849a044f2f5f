/** Players with one simple idea of what goes first, and skilled at the rest. */
import type { Decision } from '../decision.ts';
import type { EvidenceView, ItemView, View } from '../view.ts';
import { unanswered } from './open.ts';
import { ALL_SKILLED, policy, type Parts } from './parts.ts';
import type { Policy, Rule, Seat } from './player.ts';
import { skilledAnswers } from './rules/answers.ts';
import { cutAll } from './rules/cut.ts';
import { fitting } from './rules/discovery.ts';
import { ordering } from './rules/order.ts';
import { SKILLED } from './skills.ts';

/** How soon something ought to come, smaller first; equals stay as they stand. */
type Sooner = (item: ItemView) => number;

const inTurn = (view: View, sooner: Sooner): ItemView[] =>
	view.backlog.items.toSorted((a, b) => sooner(a) - sooner(b));

const orderBy = (sooner: Sooner): Rule => ordering((view) => inTurn(view, sooner).map((item) => item.id));

/** Research about what comes first. */
function researchBy(sooner: Sooner): Parts {
	const research: Rule = (view) => {
		const items = inTurn(view, sooner).map((item) => item.id);
		const place = (one: EvidenceView): number => {
			const at = items.indexOf(one.about ?? '');
			return at < 0 ? items.length : at;
		};
		const next = fitting(view).toSorted((a, b) => place(a) - place(b))[0];
		return next === undefined ? [] : [{ kind: 'spend', on: 'evidence', id: next.id }];
	};
	return { research, spare: research };
}

const worth: Sooner = (item) => -item.value.expected;
/** Under this share of the middle item's expected worth an item is cut. */
const SMALL = 0.5;

function cutsSmall(view: View, seat: Seat): readonly Decision[] {
	const { items } = view.backlog;
	const middle = inTurn(view, worth)[items.length >> 1]?.value.expected ?? 0;
	const small = items.filter((item) => item.value.expected < SMALL * middle);
	return cutAll(
		view,
		seat,
		small.map((item) => item.id)
	);
}

/** What is worth most goes first, whatever its size and however its worth changes with time. */
export const valueOnly: Policy = policy('value only', SKILLED, {
	...ALL_SKILLED,
	order: orderBy(worth),
	cut: cutsSmall,
	...researchBy(worth)
});

/** Without an idea of what goes, nothing is cut. */
const { cut: _cut, ...keeps } = ALL_SKILLED;

const age: Sooner = (item) => -item.ageDays;
/** First come, first served. */
export const oldestFirst: Policy = policy('oldest first', SKILLED, {
	...keeps,
	order: orderBy(age),
	...researchBy(age)
});

/** What may have a date goes by its date, then what claims one, then the rest. */
const claimed: Sooner = ({ value, claim }) => {
	const days = value.tiers.flatMap(({ profile }) => (profile.kind === 'date' ? [profile.day] : []));
	return days.length > 0 ? Math.min(...days) : claim !== undefined ? 1e3 : 1e6;
};
export const byDate: Policy = policy('by date', SKILLED, {
	...keeps,
	order: orderBy(claimed),
	...researchBy(claimed)
});

/** The business before the others, and the longer a claim the louder. */
const loudness: Sooner = ({ group, claim }) => (group === 'business' ? -1000 : 0) - (claim?.length ?? 0);
export const loudestFirst: Policy = policy('loudest first', SKILLED, {
	...keeps,
	order: orderBy(loudness),
	...researchBy(loudness),
	answers(view, seat) {
		const business = new Set(
			view.scenario.people.flatMap((person) => (person.group === 'business' ? [person.id] : []))
		);
		for (const message of unanswered(view)) {
			const yes = message.answers.find((one) => one.act === 'yes');
			if (business.has(message.from) && yes !== undefined) {
				return [{ kind: 'answer', message: message.id, answer: yes.id }];
			}
		}
		return skilledAnswers(view, seat);
	}
});
