import { evidenceOf, invitationFormOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import type { Week } from '../week.ts';
import {
	capital,
	count,
	dayName,
	hours,
	itemTitle,
	list,
	number,
	quoted,
	text,
	texts,
	worth,
	type Tell
} from './words.ts';

const RULE = 'Evidence is worth what its answer can change in the backlog, for the hours that it takes.';

/** In worth: what rounding leaves of no gain at all. */
const NOTHING = 1e-6;

export const tellDiscovery: Tell = (week, moment) =>
	(text(moment, 'evidence') === '' ? idle : opened)(week, moment);

const evidenceTitle = (week: Week, id: string): string => quoted(evidenceOf(week.scenario, id).title);

const opened: Tell = (week, moment) => {
	const title = evidenceTitle(week, text(moment, 'evidence'));
	const value = number(moment, 'value');
	const about = text(moment, 'about');
	return {
		title: capital(title),
		saw: about === '' ? `${title} was open.` : `${title} was open: it tells about ${itemTitle(week, about)}.`,
		chose: `${capital(hours(number(moment, 'blocks')))} for it. ${value <= NOTHING ? 'Its answer could not have changed a decision.' : `Its answer was worth ${worth(week, value)}.`}`,
		open: moment.x >= 1 ? 'Nothing that was open could change more an hour.' : bestWords(week, moment),
		rule: RULE
	};
};

const idle: Tell = (week, moment) => {
	const meeting = text(moment, 'meeting');
	const blocks = number(moment, 'blocks');
	const title = meeting === '' ? '' : quoted(invitationFormOf(week, meeting).title);
	const missed = texts(moment, 'missed');
	return {
		title:
			meeting === ''
				? `${capital(hours(blocks))} without a question on ${dayName(moment.day)}`
				: `${title} in the place of research`,
		saw: `${capital(count(missed.length, 'piece'))} of evidence could change the backlog: ${list(missed.map((id) => evidenceTitle(week, id)))}.`,
		chose: meeting === '' ? 'No evidence was opened in them.' : `${capital(hours(blocks))} went to ${title}.`,
		open:
			missed.length === 1
				? bestWords(week, moment)
				: `${bestWords(week, moment)} All that fitted would have gained ${worth(week, number(moment, 'lost'))}.`,
		rule: RULE
	};
};

function bestWords(week: Week, moment: Moment): string {
	const about = text(moment, 'bestAbout');
	const item = about === '' ? '' : `, about ${itemTitle(week, about)}`;
	return `${evidenceTitle(week, text(moment, 'best'))}${item}: ${worth(week, number(moment, 'bestValue'))} for ${hours(number(moment, 'bestBlocks'))}.`;
}
