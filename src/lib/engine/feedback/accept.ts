import { itemOf } from '../forms.ts';
import { baseOf } from '../backlog/index.ts';
import type { Moment } from '../judgement.ts';
import type { Week } from '../week.ts';
import {
	capital,
	count,
	figure,
	inTen,
	itemTitle,
	list,
	number,
	quoted,
	text,
	texts,
	type Tell
} from './words.ts';

const RULE =
	'A wrong accept costs three times a needless return, so accept from 75 in 100. That is this team’s agreement, not the Scrum Guide’s.';

/** The unit of what a verdict risks. */
const COUNTS = ', where a needless return counts 1';

const DONE: Record<string, string> = {
	accept: 'was accepted',
	return: 'was returned',
	split: 'was split',
	left: 'was left undecided'
};

export const tellAccept: Tell = (week, moment) => {
	const read = number(moment, 'read');
	return {
		title: `${itemTitle(week, text(moment, 'item'))} ${DONE[text(moment, 'action')]}`,
		saw: `Evidence read: ${read} of ${number(moment, 'evidence')}. The chance that everything holds stood at ${inTen(number(moment, 'p'))}.`,
		chose: chose(moment),
		open: open(week, moment),
		rule: RULE
	};
};

function chose(moment: Moment): string {
	const p = inTen(number(moment, 'p'));
	const unread = number(moment, 'read') === 0 ? ' unread' : '';
	switch (text(moment, 'action')) {
		case 'accept':
			return `Accepted${unread} at ${p}.`;
		case 'return':
			return `Returned${unread} at ${p}.`;
		case 'split':
			return `The rest was accepted at ${p}; ${count(texts(moment, 'moved').length, 'criterion', 'criteria')} became an item.`;
		default:
			return `Nothing, so the end of the day returned it${unread} at ${p}.`;
	}
}

function open(week: Week, moment: Moment): string {
	const information = number(moment, 'information');
	const cost = number(moment, 'regret');
	if (moment.loss <= 0) return 'Nothing risks less on what could be known.';
	const parts: string[] = [];
	if (information > 0) {
		parts.push(
			`${capital(time(number(moment, 'minutes')))} were free, enough for ${titles(week, moment)}; looking first risks ${figure(information)} less${COUNTS}.`
		);
	}
	if (cost > 0) {
		const other = ['accept', 'split'].includes(text(moment, 'action')) ? 'returning' : 'accepting';
		parts.push(`At this chance ${other} risks ${figure(cost)} less${information > 0 ? '' : COUNTS}.`);
	}
	return parts.join(' ');
}

/** "two hours", "40 minutes", "two hours and 40 minutes". */
function time(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const parts = [...(hours > 0 ? [count(hours, 'hour')] : []), ...(rest > 0 ? [`${rest} minutes`] : [])];
	return parts.join(' and ');
}

function titles(week: Week, moment: Moment): string {
	const { review } = itemOf(week, baseOf(text(moment, 'item')));
	const unread = texts(moment, 'unread');
	return list(review.evidence.filter((one) => unread.includes(one.id)).map((one) => quoted(one.title)));
}
