import type { Week } from '../week.ts';
import {
	capital,
	count,
	dayName,
	itemTitle,
	itemTitles,
	number,
	text,
	texts,
	worth,
	type Tell
} from './words.ts';

const RULE = 'What loses most by waiting goes first, for its size. Worth and time both count, whoever asked.';

/** What stood above it and could not be finished without it: why a small item may be worth moving far. */
const waitingFor = (week: Week, move: string, waiting: readonly string[]): string =>
	waiting.length === 0 || waiting.includes(move) ? '' : `, for which ${itemTitles(week, waiting)} waits,`;

export const tellOrder: Tell = (week, moment) => {
	const title = `The order on ${dayName(moment.day)} evening`;
	const open = number(moment, 'open');
	if (moment.chosen === 'cut away') {
		return {
			title,
			saw: `${capital(count(open, 'item'))} could be ordered, and ${count(number(moment, 'cutAway'), 'item')} had been cut.`,
			chose: 'So much was cut that no order was left.',
			open: 'Keeping four items or more leaves something to order.',
			rule: RULE
		};
	}
	const lost = number(moment, 'lost');
	const move = text(moment, 'move');
	const best = itemTitles(week, texts(moment, 'bestTop'));
	return {
		title,
		saw: `${capital(count(open, 'item'))} stood in the order, each with its size and its range of worth.`,
		chose: `On top: ${itemTitles(week, texts(moment, 'top'))}.`,
		open:
			moment.x >= 1
				? `No other order would have gained more than ${worth(week, Math.max(lost, 0.01 * number(moment, 'range')))}.`
				: move
					? `${itemTitle(week, move)}${waitingFor(week, move, texts(moment, 'waiting'))} at place ${number(moment, 'to')} instead of ${number(moment, 'from')} gains ${worth(week, number(moment, 'gain'))}. The best order gains ${worth(week, lost)}.`
					: `The best order has ${best} on top and gains ${worth(week, lost)}.`,
		rule: RULE
	};
};
