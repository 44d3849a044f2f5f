/** How good a reply to a message is: right or not, and, where it says no, how clear and how kind. */
import type { Decision } from './decision.ts';
import {
	CLAUSE_SLOTS,
	type AnswerOption,
	type Clause,
	type ClauseSlot,
	type MessageForm
} from './scenario.ts';

export type Answer = Extract<Decision, { kind: 'answer' }>;

export interface ReplyQuality {
	/** The right act, handed on to the right role where it is handed on. */
	right: boolean;
	/** (explicit answer + true constraint · true goal) / 2; 1 where the act needs no clauses. */
	clarity: number;
	/** Mean of: the interest named, a workable alternative, no blame; 1 where the act needs no clauses. */
	kindness: number;
	/** right · √(clarity · kindness), 0 … 1. */
	x: number;
	/** What it was made of, whether or not its act asks for it. */
	parts: ReplyParts;
}

/** Whether each clause chosen is a good one, the answer is explicit, and somebody is blamed. */
export type ReplyParts = Record<ClauseSlot | 'explicit' | 'blame', boolean>;

/** Sources of the parts: Shaw, Wild and Colquitt 2003 on explanations. An unknown answer id is a bug and throws. */
export function replyQuality(form: MessageForm, answer: Answer): ReplyQuality {
	const option = form.answers.find((one) => one.id === answer.answer);
	if (option === undefined) throw new RangeError(`no answer "${answer.answer}" in "${form.id}"`);
	const right = option.act === form.rightKey && (option.act !== 'hand-on' || option.to === form.ownerKey);
	const parts = partsOf(form, answer, option);
	if (option.act === 'yes' || option.act === 'hand-on')
		return { right, clarity: 1, kindness: 1, x: right ? 1 : 0, parts };
	const one = (holds: boolean): number => (holds ? 1 : 0);
	const clarity = (one(parts.explicit) + one(parts.because && parts.goal)) / 2;
	const kindness = (one(parts.interest) + one(parts.offer) + one(!parts.blame)) / 3;
	return { right, clarity, kindness, x: right ? Math.sqrt(clarity * kindness) : 0, parts };
}

function partsOf(form: MessageForm, answer: Answer, option: AnswerOption): ReplyParts {
	const chosen = (slot: ClauseSlot): Clause | undefined =>
		form.clauses[slot].find((clause) => clause.id === answer[slot]);
	const good = (slot: ClauseSlot): boolean => chosen(slot)?.goodKey === true;
	return {
		explicit: option.explicitKey,
		because: good('because'),
		goal: good('goal'),
		interest: good('interest'),
		offer: good('offer'),
		blame: CLAUSE_SLOTS.some((slot) => chosen(slot)?.blameKey === true)
	};
}
