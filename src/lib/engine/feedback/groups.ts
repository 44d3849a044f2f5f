import { messageFormOf } from '../forms.ts';
import { capital, groupName, holds, list, quoted, text, texts, type Tell } from './words.ts';

const RULE = 'Whom an answer concerns is heard before it is given, and again once the week has changed.';

export const tellGroups: Tell = (week, moment) => {
	const never = text(moment, 'never');
	if (never !== '') {
		return {
			title: `No word with ${groupName(never)} all week`,
			saw: `Users, business and engineering all had somebody to talk to.`,
			chose: `No contact with ${groupName(never)} on any day.`,
			open: 'One talk or one meeting counts; without it this part reaches 50 of 100 at most.',
			rule: 'Three groups are heard in a week, not in equal parts, but each.'
		};
	}
	const { subject } = messageFormOf(week, text(moment, 'message'));
	const [groups, heard] = [texts(moment, 'groups'), texts(moment, 'heard')];
	const missing = groups.filter((group) => !heard.includes(group)).map(groupName);
	const since = holds(moment, 'shocked') ? ' since the news' : '';
	return {
		title: `Who was heard before ${quoted(subject)}`,
		saw: `The answer concerns ${list(groups.map(groupName))}.`,
		chose: holds(moment, 'lapsed')
			? 'No answer went out before its time ran out.'
			: `It was given with ${heard.length} of ${groups.length} heard${since}.`,
		open:
			missing.length === 0
				? holds(moment, 'lapsed')
					? 'An answer in time was open.'
					: 'All whom it concerns had been heard.'
				: `${capital(list(missing))} had not been heard${since}. A talk or research with them comes first.`,
		rule: RULE
	};
};
