/** Messages are answered; invitations and asks are accepted, declined or handed on. */
import type { Decision, Refusal } from '../decision.ts';
import { chanceFinished } from '../backlog/index.ts';
import { invitationOf, isDrift, messageFormOf, messageOf } from '../forms.ts';
import { freeBlocks, takeBlocks } from '../hours.ts';
import { refuse } from '../refusal.ts';
import { CLAUSE_SLOTS } from '../scenario.ts';
import type { Play, WeekState } from '../state.ts';
import { bringIn } from './items.ts';
import { groupOf, hear, moveTrust } from './trust.ts';

type Answer = Extract<Decision, { kind: 'answer' }>;
type Invitation = Extract<Decision, { kind: 'invitation' }>;

/** A promise with a chance under this cannot be kept. */
export const KEEPABLE = 0.5;
const MOST_TEXT = 600;
/** Points of trust for turning down what was worth going to. */
const TURNED_DOWN = -1;

export function refuseAnswer(play: Play, state: WeekState, decision: Answer): Refusal | undefined {
	const message = play.scenario.messages.find((one) => one.id === decision.message);
	if (message === undefined || message.day > state.day)
		return refuse('answer/unknown-message', 'This message is not on your desk.');
	if (state.messages[message.id])
		return refuse('answer/already-sent', 'You have answered this message already.');
	if (message.until < state.day) return refuse('answer/too-late', 'The time for this message has run out.');
	const form = messageFormOf(play, message.id);
	if (!form.answers.some((one) => one.id === decision.answer))
		return refuse('answer/unknown-answer', 'Choose one of the answers that stand under the message.');
	for (const slot of CLAUSE_SLOTS) {
		const clause = decision[slot];
		if (clause !== undefined && !form.clauses[slot].some((one) => one.id === clause))
			return refuse(
				'answer/unknown-clause',
				'One part of the reply does not belong to this message; choose it again.'
			);
	}
	if ((decision.text?.length ?? 0) > MOST_TEXT)
		return refuse(
			'answer/text-too-long',
			`Your own words may take ${MOST_TEXT} characters; shorten them a little.`
		);
	return undefined;
}

export function takeAnswer(play: Play, state: WeekState, decision: Answer): WeekState {
	const message = messageOf(play.scenario, decision.message);
	const option = messageFormOf(play, message.id).answers.find((one) => one.id === decision.answer);
	if (option === undefined) throw new RangeError(`no answer "${decision.answer}"`);
	const sent = { day: state.day, decision, act: option.act, ...(option.to ? { to: option.to } : {}) };
	let next: WeekState = { ...state, messages: { ...state.messages, [message.id]: sent } };
	const { promise } = option;
	if (promise !== undefined) {
		next = {
			...next,
			promises: [...next.promises, { message: message.id, item: promise.item, day: promise.day }]
		};
		if (chanceFinished(play, state, promise.item, promise.day) < KEEPABLE)
			next = { ...next, redLines: [...next.redLines, { kind: 'promise', id: message.id, day: state.day }] };
	}
	return message.adds?.on.includes(option.act)
		? bringIn(play, next, message.adds.item, `message:${message.id}`)
		: next;
}

export function refuseInvitation(play: Play, state: WeekState, decision: Invitation): Refusal | undefined {
	const invitation = play.scenario.invitations.find((one) => one.id === decision.invitation);
	if (invitation === undefined || invitation.day !== state.day)
		return refuse('invitation/unknown', 'This invitation is not on your desk today.');
	if (state.invitations[invitation.id])
		return refuse('invitation/already-answered', 'You have answered this already.');
	if (decision.reply === 'accept' && freeBlocks(state) < invitation.blocks)
		return refuse('desk/no-hours-left', 'No hours are left today. Decline it, or hand it on.');
	return undefined;
}

export function takeInvitation(play: Play, state: WeekState, decision: Invitation): WeekState {
	const invitation = invitationOf(play.scenario, decision.invitation);
	const reply = {
		day: state.day,
		reply: decision.reply,
		...(decision.reply === 'hand-on' ? { to: decision.to } : {})
	};
	const next: WeekState = { ...state, invitations: { ...state.invitations, [invitation.id]: reply } };
	const group = groupOf(play, invitation.from);
	if (decision.reply === 'accept') {
		const gone = {
			...next,
			blocks: takeBlocks(next.blocks, { kind: 'meeting', id: invitation.id }, invitation.blocks)
		};
		const trusted = moveTrust(gone, group, invitation.trust ?? 0);
		return invitation.hears ? hear(trusted, invitation.hears) : trusted;
	}
	return decision.reply === 'decline' && !isDrift(play, invitation.id)
		? moveTrust(next, group, TURNED_DOWN)
		: next;
}
