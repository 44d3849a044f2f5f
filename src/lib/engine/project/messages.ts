/** Messages and invitations whose day has come, and what was answered. */
import { invitationFormOf, messageFormOf } from '../forms.ts';
import { CLAUSE_SLOTS, type Clause, type ClauseSlot, type Invitation, type Message } from '../scenario.ts';
import type { Play, Sent, WeekState } from '../state.ts';
import type { InvitationView, MessageView } from '../view.ts';
import { hasComeIn } from './items.ts';
import { sentence } from '../title.ts';

export const messagesView = (play: Play, state: WeekState, over: boolean): MessageView[] =>
	play.scenario.messages
		.filter((message) => message.day <= state.day)
		.map((message) => messageView(play, state, message, over));

function messageView(play: Play, state: WeekState, message: Message, over: boolean): MessageView {
	const { id, day, until, from, about, groups } = message;
	const { subject, body, answers, clauses } = messageFormOf(play, id);
	const sent = state.messages[id];
	const shown = (list: Clause[]): { id: string; text: string }[] =>
		list.map(({ id, text }) => ({ id, text }));
	return {
		id,
		day,
		until,
		from,
		...(about !== undefined && hasComeIn(state, about) ? { about } : {}),
		groups,
		subject,
		body,
		answers: answers.map(({ id, text, act, to, promise }) => ({
			id,
			text,
			act,
			...(to === undefined ? {} : { to }),
			...(promise === undefined ? {} : { promise })
		})),
		clauses: {
			because: shown(clauses.because),
			goal: shown(clauses.goal),
			interest: shown(clauses.interest),
			offer: shown(clauses.offer)
		},
		...(sent === undefined ? {} : { sent: sentView(play, id, sent) }),
		lapsed: sent === undefined && (over || until < state.day)
	};
}

/** Clauses in the order in which they are read; the answer stands behind the interest. */
const READ: (ClauseSlot | 'answer')[] = ['interest', 'answer', 'because', 'goal', 'offer'];

function sentView(play: Play, id: string, { day, act, decision }: Sent): NonNullable<MessageView['sent']> {
	return {
		day,
		act,
		text: sentText(play, id, decision),
		...(decision.text ? { own: decision.text } : {})
	};
}

/** A reply as it was read: its clauses as sentences, without the learner's own words. */
export function sentText(play: Play, id: string, decision: Sent['decision']): string {
	const { answers, clauses } = messageFormOf(play, id);
	const textOf = (slot: ClauseSlot | 'answer'): string | undefined =>
		slot === 'answer'
			? answers.find((answer) => answer.id === decision.answer)?.text
			: clauses[slot].find((clause) => clause.id === decision[slot])?.text;
	return READ.flatMap((slot) => textOf(slot) ?? [])
		.map(sentence)
		.join(' ');
}

/** Clauses that a message offers, slot by slot, without the empty slots. */
export const slotsOf = (message: MessageView): ClauseSlot[] =>
	CLAUSE_SLOTS.filter((slot) => message.clauses[slot].length > 0);

export const invitationsView = (play: Play, state: WeekState): InvitationView[] =>
	play.scenario.invitations
		.filter((invitation) => invitation.day <= state.day)
		.map((invitation) => invitationView(play, state, invitation));

function invitationView(play: Play, state: WeekState, invitation: Invitation): InvitationView {
	const { id, kind, day, from, blocks } = invitation;
	const { title, body, report } = invitationFormOf(play, id);
	const reply = state.invitations[id];
	return {
		id,
		kind,
		day,
		from,
		blocks,
		title,
		body,
		...(reply === undefined ? {} : { reply }),
		...(reply?.reply === 'accept' ? { report } : {})
	};
}
