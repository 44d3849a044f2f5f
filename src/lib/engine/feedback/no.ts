import { messageFormOf, messageOf } from '../forms.ts';
import type { Moment } from '../judgement.ts';
import type { Week } from '../week.ts';
import {
	dayName,
	firstName,
	holds,
	inTen,
	itemTitle,
	list,
	number,
	outOf100,
	person,
	quoted,
	roleName,
	sentence,
	text,
	type Tell
} from './words.ts';

const RULES: Record<string, string> = {
	yes: 'What serves the goal, and is the Product Owner’s to give, gets a plain yes.',
	'hand-on': 'What another role decides goes to that role at once.',
	no: 'A good no says what happens, names the true constraint and the goal, and offers another way.',
	'not-now': 'A good “not now” says when, names the true constraint and the goal, and offers another way.',
	promise: 'A date is promised only where the forecast carries it: 5 in 10 at least.'
};

/** What a no can lack, in words. */
const PARTS: [key: string, wanted: boolean, words: string][] = [
	['explicit', true, 'a plain word on what happens'],
	['because', true, 'the constraint that is true'],
	['goal', true, 'the goal that it serves'],
	['interest', true, 'what the asker needs'],
	['offer', true, 'another way that works'],
	['blame', false, 'nobody blamed']
];

export const tellNo: Tell = (week, moment) => {
	const id = text(moment, 'message');
	const asker = person(week.scenario, messageOf(week.scenario, id).from);
	const { subject } = messageFormOf(week, id);
	return {
		title: `The answer to ${firstName(asker)}: ${quoted(subject)}`,
		saw: `${asker.name}, ${asker.job}, asked. Behind it: ${sentence(asker.interest)}`,
		chose: chose(week, moment),
		open: open(week, moment),
		rule: RULES[holds(moment, 'broken') ? 'promise' : text(moment, 'right')]!
	};
};

function chose(week: Week, moment: Moment): string {
	if (holds(moment, 'lapsed')) return 'No answer went out before its time ran out.';
	const { answers } = messageFormOf(week, text(moment, 'message'));
	const sent = answers.find((one) => one.id === text(moment, 'answer'));
	return quoted(sentence(sent?.text ?? ''));
}

function open(week: Week, moment: Moment): string {
	if (holds(moment, 'broken')) {
		const chance = inTen(number(moment, 'chance'));
		return `The forecast put ${itemTitle(week, text(moment, 'promised'))} by ${dayName(number(moment, 'by'))} at ${chance}. An answer without that date was open.`;
	}
	const act = text(moment, 'right');
	if (holds(moment, 'lapsed') || !holds(moment, 'isRight'))
		return `Open was ${actWords(act, text(moment, 'owner'))}; this answer reached 0 of 100.`;
	if (moment.x >= 1) return 'No better answer was open.';
	const lacking = PARTS.filter(([key, wanted]) => holds(moment, key) !== wanted).map(([, , words]) => words);
	const [clear, kind] = [outOf100(number(moment, 'clarity')), outOf100(number(moment, 'kindness'))];
	return `The same answer with ${list(lacking)}. As sent, it was clear to ${clear} and kind to ${kind}.`;
}

const ACTS: Record<string, string> = { yes: 'a yes', 'not-now': 'a “not now”', no: 'a no' };
const actWords = (act: string, owner: string): string => ACTS[act] ?? `handing it on to ${roleName(owner)}`;
