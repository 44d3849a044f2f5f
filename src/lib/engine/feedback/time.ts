import { invitationFormOf, invitationOf } from '../forms.ts';
import { firstName, holds, hours, number, person, quoted, text, type Tell } from './words.ts';

const RULE =
	'Dates, status and other people’s jobs are drift. Up to 5 % of the week is fine; from 50 % on nothing is left of this part.';

const REPLIES: Record<string, string> = {
	accept: 'It was accepted.',
	decline: 'It was declined.',
	'hand-on': 'It was handed on.',
	left: 'It was left unanswered, and an invitation that is left stands.'
};

export const tellTime: Tell = (week, moment) => {
	const id = text(moment, 'invitation');
	const { title } = invitationFormOf(week, id);
	const from = person(week.scenario, invitationOf(week.scenario, id).from);
	const blocks = hours(number(moment, 'blocks'));
	const about = text(moment, 'topic') === 'timeline' ? 'about dates and status' : 'somebody else’s job';
	return {
		title: quoted(title),
		saw: `${firstName(from)} asked for ${blocks}.`,
		chose:
			moment.chosen === 'left' && moment.loss === 0 && holds(moment, 'drift')
				? 'It was left, and no hours were free for it.'
				: REPLIES[moment.chosen]!,
		open: !holds(moment, 'drift')
			? `It was worth going to; its ${blocks} are no drift.`
			: moment.loss > 0
				? `It was ${about}: declining or handing it on keeps ${blocks}.`
				: `It was ${about}; the ${blocks} stayed free.`,
		rule: RULE
	};
};
