/** Messages: whose it is, yes or no, and a no that is plain and kind. */
import { chanceBy } from '../../worth.ts';
import { standingOfView } from '../../backlog/index.ts';
import type { Decision } from '../../decision.ts';
import type { MessageView, View } from '../../view.ts';
import { unanswered } from '../open.ts';
import type { Rule, Seat } from '../player.ts';
import { mindful } from './contact.ts';

type AnswerView = MessageView['answers'][number];

/** A promised date is kept with at least this probability, or not given. */
const KEEPABLE = 0.5;

/** Waits while a group with a say has not been heard and there is time; on Monday nobody can be heard yet. */
const canWait = (view: View, seat: Seat, message: MessageView): boolean =>
	view.day > 0 &&
	message.until > view.day &&
	message.groups.some((group) => !view.heard[group] && mindful(view, seat, group));

export const skilledAnswers: Rule = (view, seat) =>
	unanswered(view)
		.filter((message) => !canWait(view, seat, message))
		.map((message) => answer(view, seat, message));

function answer(view: View, seat: Seat, message: MessageView): Decision {
	const { sense } = seat;
	const others = message.answers.filter((one) => one.act === 'hand-on');
	const own = message.answers.filter((one) => one.act !== 'hand-on' && canKeep(view, one));
	if (others.length > 0 && (own.length === 0 || sense.handsOn(message))) {
		return { kind: 'answer', message: message.id, answer: sense.to(message, others).id };
	}
	const acts = [...new Set((own.length > 0 ? own : message.answers).map((one) => one.act))];
	const act = sense.act(message, acts);
	const among = (own.length > 0 ? own : message.answers).filter((one) => one.act === act);
	const sent = sense.plain(message, among);
	const softened = act === 'no' || act === 'not-now' ? sense.clauses(message) : {};
	return { kind: 'answer', message: message.id, answer: sent.id, ...softened };
}

/** Whether a promised date would hold, on the order as it stands. */
function canKeep(view: View, { promise }: AnswerView): boolean {
	if (promise === undefined) return true;
	const chance = finishChance(view, promise.item, promise.day);
	return chance === undefined || chance >= KEEPABLE;
}

/** P(the item is finished by the evening of `day`) on the order as it stands; undefined if the view cannot tell. */
export function finishChance(view: View, id: string, day: number): number | undefined {
	const { backlog } = view;
	if (backlog.accepted.some((item) => item.id === id)) return 1;
	const underway = backlog.underway.find((item) => item.id === id);
	if (underway !== undefined) return underway.status === 'review' ? 1 : undefined;
	const { items, offset, pace } = standingOfView(view, 'open');
	const at = items.findIndex((item) => item.id === id);
	if (at < 0) return 0;
	const needed = items[at]!.prerequisites.map((other) => items.findIndex((item) => item.id === other));
	const place = Math.max(at, ...needed);
	const points = items.slice(0, place + 1).reduce((sum, item) => sum + item.remaining, offset);
	return chanceBy(pace, points, day + 1);
}
