/** Evenings that are over: what the team finished, what was told, and a word about tomorrow. */
import { itemIn } from '../backlog/index.ts';
import type { EveningNote, Play, WeekState } from '../state.ts';
import type { EveningView } from '../view.ts';
import { capital, ended, fewOr, firstNameOf, list, quoted, titleOf } from '../title.ts';

/** What feedback adds in practice: of one day, by number; `undecided` are the items that its end sent back. */
export type Feedback = (
	day: EveningView['day']
) => Pick<EveningView, 'moment' | 'metric'> & { undecided: string[] };

export const eveningsView = (play: Play, state: WeekState, feedback: Feedback): EveningView[] =>
	state.evenings.map((evening) => eveningView(play, state, evening, feedback));

function eveningView(play: Play, state: WeekState, evening: EveningNote, feedback: Feedback): EveningView {
	const { day, finished, notes, trust } = evening;
	const played = play.setup.stakes === 'practice' && play.setup.days.includes(day);
	const tomorrow = tomorrowOf(play, state, evening);
	const { undecided, ...judged } = played ? feedback(day) : { undecided: [] };
	return {
		day,
		finished: finished.map((id) => ({ id, title: titleOf(play, id, itemIn(state, id)) })),
		notes: [
			...sentBack(undecided.map((id) => titleIn(play, state, id))),
			...notes.map(({ kind, group, text }) => ({ kind, ...(group === undefined ? {} : { group }), text }))
		],
		trust,
		...judged,
		...(tomorrow === undefined ? {} : { tomorrow })
	};
}

/** Finished work that nobody decided on goes back, and its rework goes before new work. */
const sentBack = (titles: string[]): EveningView['notes'] =>
	titles.length === 0
		? []
		: [
				{
					kind: 'rework',
					text: `${capital(list(titles))} went back to the Developers without a word from you. What they do over again goes before new work.`
				}
			];

/** One sentence on what will land tomorrow; it names who and what, never what it says. */
function tomorrowOf(play: Play, state: WeekState, { day, finished }: EveningNote): string | undefined {
	if (day >= Math.max(...play.setup.days)) return afterwards(play, state);
	const { messages } = play.scenario;
	const senders = messages
		.filter((one) => one.day === day + 1)
		.map((one) => firstNameOf(play.scenario, one.from));
	const names = [...new Set(senders)];
	const titles = readyTomorrow(play, state, { day, finished }).map((id) => titleIn(play, state, id));
	const parts = [
		...promisedFor(state, day).map((id) => `${titleIn(play, state, id)} is promised for tomorrow`),
		...(names.length === 0 ? [] : [`${list(names)} ${names.length > 1 ? 'want' : 'wants'} a word with you`]),
		...(titles.length === 0
			? []
			: [`${fewOr(titles, 2, 'finished items')} ${titles.length > 1 ? 'are' : 'is'} ready to look at`])
	];
	const [one, two] = parts;
	return one === undefined ? undefined : ended(capital(two === undefined ? one : `${one}, and ${two}`));
}

/** What can be looked at tomorrow for the first time: on the first day of reviews, all that was finished before. */
function readyTomorrow(
	{ scenario }: Play,
	{ evenings }: WeekState,
	{ day, finished }: Pick<EveningNote, 'day' | 'finished'>
): string[] {
	const first = scenario.opens.review;
	if (first > day + 1) return [];
	if (first < day + 1) return finished;
	return evenings.filter((one) => one.day <= day).flatMap((one) => one.finished);
}

const titleIn = (play: Play, state: WeekState, id: string): string =>
	quoted(titleOf(play, id, itemIn(state, id)));

/** Items that were promised for the day after, by this evening. */
const promisedFor = ({ promises, messages, items }: WeekState, day: number): string[] =>
	promises
		.filter((one) => one.day === day + 1 && items[one.item] !== undefined)
		.filter((one) => (items[one.item]?.finished ?? Infinity) > day)
		.filter((one) => (messages[one.message]?.day ?? Infinity) <= day)
		.map((one) => one.item);

/** After the last day: what the Developers go on with. */
function afterwards(play: Play, state: WeekState): string | undefined {
	const [next] = state.started === null ? state.order : [state.started];
	return next === undefined ? undefined : ended(`The Developers go on with ${titleIn(play, state, next)}`);
}
