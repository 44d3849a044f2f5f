import { invitationFormOf, invitationOf, messageFormOf, messageOf } from '../forms.ts';
import type { Role } from '../scenario.ts';
import type { Week } from '../week.ts';
import { capital, firstName, holds, person, quoted, roleName, text, type Tell } from './words.ts';

const RULES: Record<Role, string> = {
	po: 'The order of the Product Backlog, and what is accepted here, is the Product Owner’s to decide.',
	pm: 'Strategy, market and price are the Product Manager’s where a company has one. That is a convention of companies, not the Scrum Guide.',
	sm: 'How the team works together, and its meetings, is the Scrum Master’s to tend.',
	dev: 'Sizes, and how the work is done, are the Developers’ to decide.'
};

export const tellRoles: Tell = (week, moment) => {
	const { subject, from } = asked(week, text(moment, 'about'));
	const owner = text(moment, 'owner') as Role;
	const mine = holds(moment, 'mine');
	const decides = `${capital(roleName(owner))} ${owner === 'dev' ? 'decide' : 'decides'} this`;
	return {
		title: `Whose decision: ${quoted(subject)}`,
		saw: `${firstName(person(week.scenario, from))} asked the Product Owner.`,
		chose: done(text(moment, 'done'), mine),
		open:
			moment.x >= 1
				? `${decides}, and there it went.`
				: `${decides}: ${mine ? 'an answer' : 'handing it on'} was open.`,
		rule: RULES[owner]
	};
};

function asked(week: Week, id: string): { subject: string; from: string } {
	const { scenario } = week;
	return scenario.messages.some((one) => one.id === id)
		? { subject: messageFormOf(week, id).subject, from: messageOf(scenario, id).from }
		: { subject: invitationFormOf(week, id).title, from: invitationOf(scenario, id).from };
}

function done(what: string, mine: boolean): string {
	if (what === 'left') return 'It was left without an answer.';
	if (what === 'kept') return mine ? 'It was decided here.' : 'It was kept, not handed on.';
	return `It was handed on to ${roleName(what)}.`;
}
