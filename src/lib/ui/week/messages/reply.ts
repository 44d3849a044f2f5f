/** The reply as it will be read, from the clauses that were picked. */
import type { ClauseSlot, Decision, MessageView } from '#lib/engine/index.ts';
import { sentence } from '../../words.ts';

export const SLOTS: ClauseSlot[] = ['interest', 'because', 'goal', 'offer'];

export interface ReplyDraft {
	answer: string | undefined;
	because: string | undefined;
	goal: string | undefined;
	interest: string | undefined;
	offer: string | undefined;
	text: string;
}

export const EMPTY: ReplyDraft = {
	answer: undefined,
	because: undefined,
	goal: undefined,
	interest: undefined,
	offer: undefined,
	text: ''
};

export const answerOf = (message: MessageView, draft: ReplyDraft) =>
	message.answers.find((answer) => answer.id === draft.answer);

/** Clauses belong to a no and a not now only. */
export const takesClauses = (message: MessageView, draft: ReplyDraft): boolean => {
	const act = answerOf(message, draft)?.act;
	return act === 'no' || act === 'not-now';
};

const clauseText = (message: MessageView, slot: ClauseSlot, id: string | undefined) =>
	message.clauses[slot].find((clause) => clause.id === id)?.text;

/** Sentences in the order in which they are read. */
export function composed(message: MessageView, draft: ReplyDraft): string {
	const answer = answerOf(message, draft)?.text;
	const clauses = takesClauses(message, draft)
		? Object.fromEntries(SLOTS.map((slot) => [slot, clauseText(message, slot, draft[slot])]))
		: {};
	return [clauses['interest'], answer, clauses['because'], clauses['goal'], clauses['offer']]
		.filter((text) => text !== undefined)
		.map(sentence)
		.join(' ');
}

export function replyDecision(message: MessageView, draft: ReplyDraft): Decision | null {
	if (!draft.answer) return null;
	const picked = takesClauses(message, draft)
		? SLOTS.flatMap((slot) => (draft[slot] ? [[slot, draft[slot]] as const] : []))
		: [];
	const text = draft.text.trim();
	return {
		kind: 'answer',
		message: message.id,
		answer: draft.answer,
		...Object.fromEntries(picked),
		...(text ? { text } : {})
	};
}
