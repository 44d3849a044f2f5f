import {
	capital,
	count,
	dayName,
	figure,
	holds,
	itemTitle,
	number,
	text,
	worth,
	type Tell
} from './words.ts';

const RULE =
	'An item earns its place by what it adds before the horizon, less what it costs while it stands.';

export const tellCut: Tell = (week, moment) =>
	(moment.point.startsWith('line:') ? line : single)(week, moment);

const single: Tell = (week, moment) => {
	const title = itemTitle(week, text(moment, 'item'));
	const kept = moment.chosen === 'keep';
	const delta = Math.abs(number(moment, 'delta'));
	const carry = number(moment, 'carry');
	/** Of the best backlog with it, over the best one without it. */
	const adds = Math.max(0, number(moment, 'delta') + carry);
	const horizon = dayName(week.scenario.horizon - 1);
	const other = kept ? 'Cutting it' : 'Keeping it';
	const explains = number(moment, 'delta') < 0 === kept;
	return {
		title: `${title} was ${kept ? 'kept' : 'cut'}`,
		saw: `${capital(count(number(moment, 'size'), 'point'))} of work. In its best place it adds ${worth(week, adds)} by ${horizon}, the horizon; standing costs ${worth(week, carry)}.`,
		chose: `${kept ? 'It still stood' : 'It was out'} on ${dayName(moment.day)} evening.`,
		open:
			moment.loss <= 0
				? `${other} would have made the backlog ${worth(week, delta)} poorer.`
				: explains
					? `${other} makes the backlog ${worth(week, delta)} better.`
					: `${other}, together with others, was part of a better backlog; its part is ${worth(week, number(moment, 'lost'))}.`,
		rule: RULE
	};
};

const line: Tell = (_, moment) => {
	const [low, high] = [number(moment, 'low'), number(moment, 'high')];
	const items = number(moment, 'items');
	const best = number(moment, 'bestItems');
	return {
		title: `The line on ${dayName(moment.day)}`,
		saw: `The Developers’ forecast for the next five working days: ${figure(low)} to ${figure(high)} points.`,
		chose: holds(moment, 'drawn')
			? `${capital(count(items, 'item'))} above the line, ${count(number(moment, 'points'), 'point')} in all.`
			: 'No line was drawn.',
		open:
			moment.x >= 1
				? 'No other place fits the forecast better.'
				: `Under ${count(best, 'item')} it holds ${count(number(moment, 'bestPoints'), 'point')}.`,
		rule: 'The line follows the Developers’ forecast, not the wish for more.'
	};
};
