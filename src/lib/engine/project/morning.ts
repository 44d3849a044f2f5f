/** The morning: the day's story, the shock on its day, and one line each for what happened and what came in. */
import { itemIn } from '../backlog/index.ts';
import { messageOf, morningBodyOf, shockFormOf } from '../forms.ts';
import type { Play, WeekState } from '../state.ts';
import type { MorningView } from '../view.ts';
import { landedTitle } from './hours.ts';
import { capital, count, fewOr, firstNameOf, list, quoted, titleOf } from '../title.ts';

export function morningView(play: Play, state: WeekState): MorningView {
	const { title, body } = morningBodyOf(play, state.day) ?? { title: '', body: '' };
	return {
		title,
		body,
		...(state.day === play.scenario.shock.day ? { shock: shockView(play) } : {}),
		lines: [
			...overnight(play, state),
			...cameIn(play, state),
			...waits(play, state),
			...opensToday(play, state)
		]
	};
}

function shockView(play: Play): NonNullable<MorningView['shock']> {
	const { title, body } = shockFormOf(play);
	return { title, body };
}

function overnight(play: Play, state: WeekState): string[] {
	const firstReview = state.day === play.scenario.opens.review;
	const over = state.evenings.filter(({ day }) => day === state.day - 1 || (firstReview && day < state.day));
	const titles = over
		.flatMap((evening) => evening.finished)
		.map((id) => quoted(titleOf(play, id, itemIn(state, id))));
	const many = titles.length > 1;
	const finished = `${capital(fewOr(titles, 3, 'items'))} ${many ? 'are' : 'is'} finished`;
	const open = state.day >= play.scenario.opens.review;
	const landed = state.blocks.flatMap((block) =>
		block.kind === 'visit' || block.kind === 'escalation' ? [landedTitle(play, block)] : []
	);
	return [
		...(titles.length === 0
			? []
			: [open ? `${finished} and ${many ? 'wait' : 'waits'} for your review.` : `${finished}.`]),
		...(state.incidentPoints > 0
			? [
					`${capital(count(state.incidentPoints, 'point'))} of mending ${state.incidentPoints > 1 ? 'come' : 'comes'} before new work.`
				]
			: []),
		...landed.map((title) => `Two of today’s hours are taken: ${title}.`)
	];
}

function cameIn(play: Play, state: WeekState): string[] {
	const { messages, invitations } = play.scenario;
	const today = <T extends { day: number }>(list: T[]): number =>
		list.filter((one) => one.day === state.day).length;
	const asks = invitations.filter((one) => one.kind === 'ask');
	const counted: [number, string, string][] = [
		[today(messages), 'message', 'messages'],
		[today(invitations) - today(asks), 'invitation', 'invitations'],
		[today(asks), 'small ask', 'small asks']
	];
	const words = counted.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
	const items = Object.entries(state.items).filter(
		([, item]) => item.via === 'shock' && item.since === state.day
	);
	return [
		...items.map(([id, item]) => `${quoted(titleOf(play, id, item))} has come into the backlog.`),
		...(words.length === 0 ? [] : [`${capital(list(words))} for you.`])
	];
}

/** Messages of earlier days that were still without an answer this morning. */
function waits(play: Play, state: WeekState): string[] {
	const old = play.scenario.messages.filter(({ id, day, until }) => {
		const sent = state.messages[id];
		return day < state.day && until >= state.day && (sent === undefined || sent.day === state.day);
	});
	return old.map(({ id, from, until }) => {
		const name = firstNameOf(play.scenario, messageOf(play.scenario, id).from || from);
		return until === state.day
			? `${name} waits for an answer until tonight.`
			: `${name} still waits for an answer.`;
	});
}

const NEW: ['order' | 'research' | 'line' | 'review' | 'cut' | 'slice', string][] = [
	['research', 'From today on you can spend your hours on finding out.'],
	['line', 'From today on you can draw a line under what fits.'],
	['review', 'From today on finished work is yours to accept or to return.'],
	['cut', 'From today on you can take things out of the backlog.']
];

function opensToday(play: Play, state: WeekState): string[] {
	const { opens, evidence, stories } = play.scenario;
	const first = NEW.filter(([what]) => opens[what] === state.day && state.day > 0).map(([, line]) => line);
	const fresh = evidence.filter((one) => one.opens === state.day && opens.research < state.day);
	const asked = stories.filter((one) => Math.max(one.opens, opens.story) === state.day);
	return [
		...first,
		...(fresh.length === 0
			? []
			: [
					`New to look into: ${fewOr(
						fresh.map((one) => quoted(one.title)),
						2,
						'things'
					)}.`
				]),
		...asked.map((one) => `A story to write: ${quoted(one.title)}.`)
	];
}
