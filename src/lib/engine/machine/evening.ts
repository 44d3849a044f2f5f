/** The evening tells what happened: replies come back, promises fall due, defects surface, groups lose patience. */
import { itemIn, withStatus } from '../backlog/index.ts';
import { itemFormOf, itemOf, messageFormOf, personOf, storyFormOf } from '../forms.ts';
import { replyQuality } from '../reply-quality.ts';
import { BLOCKS_PER_DAY, GROUPS, type Group } from '../scenario.ts';
import type { BlockUse, EveningNote, Play, WeekState } from '../state.ts';
import { storyQuality } from '../story-quality.ts';
import { ESCALATES_UNDER, groupOf, moveTrust } from './trust.ts';
import { VAGUE, VAGUE_POINTS } from './writing.ts';

type Note = EveningNote['notes'][number];
interface Telling {
	state: WeekState;
	notes: Note[];
	lands: BlockUse[];
}

/** Points of trust. */
const KEPT = 4;
const HURT = -6;
const SILENT = -5;
const UNEXPLAINED_CUT = -4;
const BROKEN_PROMISE = -8;
const KEPT_PROMISE = 4;
const HEARD = 1;
const CLEARED = 3;
/** The reason for a cut that evidence alone makes true. */
const EVIDENCE = 'evidence';
/** A reply of this quality or better is taken well. */
const TAKEN_WELL = 0.5;
const GROUP_WORDS: Record<Group, string> = {
	users: 'your users',
	business: 'the business side',
	engineering: 'the team'
};

/** The state after everything that is told this evening, the team's own work excepted. */
export function tellEvening(play: Play, left: WeekState, finished: string[]): WeekState {
	const begun: Telling = { state: left, notes: [], lands: [] };
	const told = [replies, silences, promises, cuts, vagueStories, incidents, contacts, escalations].reduce(
		(telling, part) => part(play, telling),
		begun
	);
	const { state, notes, lands } = told;
	return {
		...state,
		landsTomorrow: lands.slice(0, BLOCKS_PER_DAY),
		evenings: [...state.evenings, { day: state.day, finished, notes, trust: state.trust }]
	};
}

function replies(play: Play, telling: Telling): Telling {
	return play.scenario.messages.reduce((next, message) => {
		const sent = next.state.messages[message.id];
		if (sent === undefined || sent.day !== next.state.day) return next;
		const form = messageFormOf(play, message.id);
		const well = replyQuality(form, sent.decision).x >= TAKEN_WELL;
		const group = groupOf(play, message.from);
		const note: Note = {
			kind: 'echo',
			id: message.id,
			group,
			text: said(play, message.from, well ? form.echo.kept : form.echo.hurt)
		};
		return { ...next, state: moveTrust(next.state, group, well ? KEPT : HURT), notes: [...next.notes, note] };
	}, telling);
}

const said = (play: Play, person: string, text: string): string =>
	`${personOf(play.scenario, person).name}: “${text}”`;

function silences(play: Play, telling: Telling): Telling {
	return play.scenario.messages.reduce((next, message) => {
		if (message.until !== next.state.day || next.state.messages[message.id]) return next;
		const group = groupOf(play, message.from);
		const { subject } = messageFormOf(play, message.id);
		const text = `${personOf(play.scenario, message.from).name} got no answer to “${subject}” in time.`;
		return {
			...next,
			state: moveTrust(next.state, group, SILENT),
			notes: [...next.notes, { kind: 'silence', id: message.id, group, text }]
		};
	}, telling);
}

/** A promised date that has come: kept, or the asker comes by tomorrow. */
function promises(play: Play, telling: Telling): Telling {
	const { state } = telling;
	return state.promises.reduce((next, promise, at) => {
		if (promise.kept !== undefined) return next;
		const item = next.state.items[promise.item];
		const done = item?.finished !== undefined && item.finished <= promise.day;
		if (!done && state.day < promise.day) return next;
		const message = play.scenario.messages.find((one) => one.id === promise.message);
		if (message === undefined) return next;
		const group = groupOf(play, message.from);
		const { name } = personOf(play.scenario, message.from);
		const kept = next.state.promises.map((one, k) => (k === at ? { ...one, kept: done } : one));
		const moved = moveTrust({ ...next.state, promises: kept }, group, done ? KEPT_PROMISE : BROKEN_PROMISE);
		const title = itemOf(play, promise.item).title;
		const note: Note = done
			? {
					kind: 'echo',
					id: promise.message,
					group,
					text: `${name} saw that “${title}” came when you said it would.`
				}
			: {
					kind: 'visit',
					id: promise.message,
					group,
					text: `“${title}” was promised for today and is not there. ${name} wants to talk about it tomorrow.`
				};
		return {
			state: moved,
			notes: [...next.notes, note],
			lands: done ? next.lands : [...next.lands, { kind: 'visit', message: promise.message }]
		};
	}, telling);
}

function cuts(play: Play, telling: Telling): Telling {
	return withStatus(telling.state, 'cut').reduce((next, id) => {
		const { base, closed, because } = itemIn(next.state, id);
		if (closed !== next.state.day || because === undefined) return next;
		const { from } = itemFormOf(play, base);
		if (itemOf(play, base).cutKey.includes(because)) return next;
		if (because === EVIDENCE && evidenceAgainst(play, next.state, base)) return next;
		const group = groupOf(play, from);
		const text = `${personOf(play.scenario, from).name} does not see why “${itemOf(play, base).title}” was cut: the reason given is not true of it.`;
		return {
			...next,
			state: moveTrust(next.state, group, UNEXPLAINED_CUT),
			notes: [...next.notes, { kind: 'echo', id, group, text }]
		};
	}, telling);
}

/** Opened evidence has made the high tier less likely and the low one more. */
function evidenceAgainst(play: Play, state: WeekState, base: string): boolean {
	const { prior } = itemFormOf(play, base).value;
	const now = state.tiers[base] ?? prior;
	return now[0] > prior[0] && now[2] < prior[2];
}

function vagueStories(play: Play, telling: Telling): Telling {
	return play.scenario.stories.reduce((next, { id, becomes }) => {
		const written = next.state.stories[id]?.written;
		if (written?.day !== next.state.day || storyQuality(storyFormOf(play, id), written.choices) >= VAGUE)
			return next;
		const text = `The Developers could not tell from “${itemOf(play, becomes).title}” what should change for whom; they size it ${VAGUE_POINTS} points larger.`;
		return { ...next, notes: [...next.notes, { kind: 'rework', id: becomes, text }] };
	}, telling);
}

/** What was accepted today and does not hold comes back as work. */
function incidents(play: Play, telling: Telling): Telling {
	return withStatus(telling.state, 'accepted').reduce((next, id) => {
		const item = itemIn(next.state, id);
		if (item.closed !== next.state.day) return next;
		const rounds = play.world.shown.defects[item.base] ?? [];
		const surfacing = rounds[Math.min(item.round, rounds.length - 1)] ?? [];
		if (!surfacing.some((criterion) => criterion === 'dod' || item.criteria.includes(criterion))) return next;
		const { text, points } = itemOf(play, item.base).review.incident;
		return {
			...next,
			state: { ...next.state, incidentPoints: next.state.incidentPoints + points },
			notes: [...next.notes, { kind: 'incident', id, text }]
		};
	}, telling);
}

/** Being heard is worth a little; from the second day on, a group that nobody asked says so. */
function contacts(_: Play, telling: Telling): Telling {
	const { state } = telling;
	return GROUPS.reduce((next, group) => {
		if (state.heard.some((contact) => contact.group === group && contact.day === state.day))
			return { ...next, state: moveTrust(next.state, group, HEARD) };
		if (state.day === 0 || next.notes.some((note) => note.group === group)) return next;
		const text = `Nobody asked ${GROUP_WORDS[group]} anything today.`;
		return { ...next, notes: [...next.notes, { kind: 'silence', id: group, group, text }] };
	}, telling);
}

/** A group that has lost patience takes two hours of tomorrow. */
function escalations(_: Play, telling: Telling): Telling {
	return GROUPS.reduce((next, group) => {
		if (next.state.trust[group] >= ESCALATES_UNDER) return next;
		const text = `Trust is low: two hours of tomorrow go to a talk with ${GROUP_WORDS[group]}.`;
		return {
			state: moveTrust(next.state, group, CLEARED),
			notes: [...next.notes, { kind: 'escalation', id: group, group, text }],
			lands: [...next.lands, { kind: 'escalation', group }]
		};
	}, telling);
}
