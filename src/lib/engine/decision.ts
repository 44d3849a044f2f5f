import type { Role, StorySlot, ClauseSlot } from './scenario.ts';

/** Practice or assessment; who leads; which days are the learner's. */
export interface Setup {
	mode: 'lead' | 'shadow';
	stakes: 'practice' | 'assessment';
	/** Rising and without gaps; days before the first are played by the mentor. */
	days: number[];
	help: 'full' | 'half' | 'none';
}

export const CONFIDENCES = [50, 60, 75, 90, 99] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One decision of a Product Owner: one JSON value. All ids are those that the view shows. */
export type Decision =
	| ({
			kind: 'answer';
			message: string;
			answer: string;
			/** The learner's own words, kept and never scored. At most 600 characters. */
			text?: string;
	  } & Partial<Record<ClauseSlot, string>>)
	| { kind: 'invitation'; invitation: string; reply: 'accept' | 'decline' }
	| { kind: 'invitation'; invitation: string; reply: 'hand-on'; to: Role }
	| { kind: 'spend'; on: 'evidence'; id: string }
	| { kind: 'spend'; on: 'story'; id: string }
	/** The whole order of the items that can be ordered, first to last. */
	| { kind: 'order'; items: string[] }
	| { kind: 'cut'; item: string; because: string }
	/** Takes back a cut; the item comes back at the end. */
	| { kind: 'restore'; item: string }
	/** Keeps these criteria; the rest becomes an item right below. */
	| { kind: 'slice'; item: string; keep: string[] }
	/** What fits the next five working days: the first `after` of the started and ordered items. */
	| { kind: 'line'; after: number }
	| { kind: 'open'; increment: string; evidence: string }
	| { kind: 'accept'; increment: string }
	| { kind: 'return'; increment: string; because: string }
	/** Accepts what is left; these criteria, shown unmet, become an item. */
	| { kind: 'split'; increment: string; move: string[] }
	/** Replaces the Developers' size: possible, and wrong. */
	| { kind: 'resize'; item: string; size: number }
	| { kind: 'write'; story: string; choices: StoryChoices }
	| { kind: 'forecast'; question: string; yes: boolean; sure: Confidence }
	| { kind: 'end-day' };

/** One option a slot; criteria take one to three. */
export type StoryChoices = Record<Exclude<StorySlot, 'criteria'>, string> & { criteria: string[] };

export type DecisionKind = Decision['kind'];

/** Why a decision was not taken. A value, never an exception; the state is unchanged. */
export interface Refusal {
	refused: true;
	/** `where/what`: `order/not-a-permutation`, `desk/no-hours-left`. */
	name: string;
	/** One sentence for the learner: what is wrong and what can be done. */
	message: string;
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value && value.refused === true;
