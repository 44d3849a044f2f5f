/** Red lines: what caps the headline whatever else went right, told by what the view showed. */
import { baseOf } from '../backlog/index.ts';
import { itemOf, messageFormOf } from '../forms.ts';
import type { RedLine } from '../judgement.ts';
import type { Week } from '../week.ts';

/** The headline is at most this once a red line is crossed. */
export const CAP = 69;

export const redLinesOf = (week: Week): RedLine[] =>
	week.state.redLines
		.filter((line) => week.setup.days.includes(line.day))
		.map((line) => ({ ...line, text: textOf(week, line) }));

function textOf(week: Week, { kind, id }: Omit<RedLine, 'text'>): string {
	if (kind === 'promise') {
		const subject = week.scenario.messages.some((one) => one.id === id)
			? messageFormOf(week, id).subject
			: id;
		return `“${subject}”: a date was promised that the forecast did not carry.`;
	}
	const base = baseOf(id);
	const title = week.scenario.items.some((one) => one.id === base) ? itemOf(week, base).title : id;
	return {
		'unread-dod': `“${title}” was accepted with its Definition of Done unread.`,
		'unmet-dod': `“${title}” was accepted although its Definition of Done was shown unmet.`,
		size: `The Developers’ size of “${title}” was written over.`,
		'must-be': `“${title}” was cut, though it was more likely than not a must-be.`
	}[kind];
}
