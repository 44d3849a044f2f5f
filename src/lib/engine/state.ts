import type { Decision, StoryChoices, Confidence } from './decision.ts';
import type { Act, Day, Group, PerTier, Role, Scenario } from './scenario.ts';
import type { Setup } from './decision.ts';

/** Engine version: kept with every play-through and scorecard; raised when any byte of a result may change. */
export const ENGINE_VERSION = '1';

/** What is really so, and what will be seen of it, drawn once from the seed. Never leaves the server. */
export interface World {
	/** Non-negative safe integer. */
	seed: number;
	/** Which form of each entity appears: entity id → index. */
	forms: Record<string, number>;
	/** Judging never reads this. */
	truth: {
		/** 0 low, 1 likely, 2 high. */
		tiers: Record<string, number>;
		/** Item id → round of review → met, one for each criterion, then the Definition of Done. */
		met: Record<string, boolean[][]>;
	};
	/** What will be observed if the learner looks: fixed with the truth, so that nothing depends on when. */
	shown: {
		/** Evidence id → index of the reading. */
		readings: Record<string, number>;
		/** Item id → round → review evidence id → shown unmet, one for each of its `covers`. */
		review: Record<string, Record<string, boolean[]>[]>;
		/** Item id → round → criteria (or 'dod') whose defect surfaces once it is accepted. */
		defects: Record<string, string[][]>;
		/** Whole points of new work that the team gets through on each day of the week, Monday first. */
		pace: number[];
	};
}

/** `scenario` and `world` never change during a week; the state does. */
export interface Play {
	scenario: Scenario;
	world: World;
	setup: Setup;
}

export type ItemStatus =
	| 'later' /* has not come in */
	| 'in-progress' /* outside the order, finishes on an authored day */
	| 'open' /* can be ordered */
	| 'selected' /* Sprint: selected by the Developers, outside the order */
	| 'started' /* pulled: keeps its place on top */
	| 'waiting' /* its own points are done, what it needs is not: finishes with it */
	| 'finishing' /* the last points are done today; ready for review tomorrow */
	| 'review' /* finished, waits for accept or return */
	| 'rework' /* returned, on top of everything until its rework is done */
	| 'accepted'
	| 'cut';

export interface ItemState {
	/** Item of the scenario that this is, or is a part of. */
	base: string;
	status: ItemStatus;
	/** The Developers' size, points. */
	size: number;
	/** Points still to do; 0 once finished. */
	remaining: number;
	/** Size that the learner wrote over the Developers' one, if any. */
	overridden?: number;
	/** Share of the base item's worth, 0 … 1. */
	share: number;
	/** Criteria that this part carries. */
	criteria: string[];
	/** Day on which it came in; negative for before Monday. */
	since: number;
	/** Day in whose evening it was finished. */
	finished?: Day;
	/** Day on which it was accepted, cut or returned. */
	closed?: Day;
	/** Which review it is in: 0 the first time. */
	round: number;
	/** P(met) for each of `criteria`, then for the Definition of Done, before anything of this round was read. */
	rates: number[];
	/** The same, on what was read: the belief. */
	met: number[];
	/** What review evidence has shown: evidence id → shown unmet, one for each `covers`. */
	seen: Record<string, boolean[]>;
	/** How it got in: 'start', 'message:<id>', 'story:<id>', 'slice:<item>', 'split:<item>', 'shock'. */
	via: string;
	/** Reason given when it was cut or returned. */
	because?: string;
}

export type BlockUse =
	| { kind: 'research' | 'talk'; id: string }
	| { kind: 'story'; id: string }
	| { kind: 'review'; minutesLeft: number }
	| { kind: 'meeting'; id: string }
	| { kind: 'escalation'; group: Group }
	| { kind: 'visit'; message: string };

export interface Sent {
	day: Day;
	decision: Extract<Decision, { kind: 'answer' }>;
	act: Act;
	to?: Role;
}

/** What was told in an evening. */
export interface EveningNote {
	day: Day;
	finished: string[];
	notes: {
		kind: 'echo' | 'incident' | 'rework' | 'visit' | 'escalation' | 'silence';
		id: string;
		group?: Group;
		text: string;
	}[];
	/** Trust at the end of the day. */
	trust: Record<Group, number>;
}

/** The week so far: plain JSON, never mutated. */
export interface WeekState {
	day: Day;
	/** Belief about worth: base item id → P(tier). */
	tiers: Record<string, PerTier>;
	/** Factor on worth by what the week brought: base item id → factor. */
	factors: Record<string, number>;
	items: Record<string, ItemState>;
	/** Ids of the items with status `open`, first to last. */
	order: string[];
	/** Id of the started item. */
	started: string | null;
	/** Points of incident work known and not yet done. */
	incidentPoints: number;
	/** Sprint only: what is still in the Sprint, in the Developers' order; empty in flow. */
	sprint: string[];
	/** Position of the line: so many of the started and ordered items fit the next five working days; null when none was drawn. */
	line: number | null;
	blocks: BlockUse[];
	messages: Record<string, Sent>;
	invitations: Record<string, { day: Day; reply: 'accept' | 'decline' | 'hand-on' | 'missed'; to?: Role }>;
	/** Evidence opened: id → day. */
	opened: Record<string, Day>;
	stories: Record<string, { workedOn: Day; written?: { day: Day; choices: StoryChoices } }>;
	forecasts: Record<string, { day: Day; yes: boolean; sure: Confidence }>;
	trust: Record<Group, number>;
	/** Contacts with each group: days, in order of time, marked with whether the shock was already known. */
	heard: { group: Group; day: Day; afterShock: boolean }[];
	/** The shock has landed. */
	shocked: boolean;
	evenings: EveningNote[];
	/** What today's visits and escalations took: blocks already gone in the morning. */
	landsTomorrow: BlockUse[];
	/** Promises of dates that were made: kept or not is told when the day comes. */
	promises: { message: string; item: string; day: number; kept?: boolean }[];
	/** Red lines crossed. */
	redLines: { kind: 'unread-dod' | 'unmet-dod' | 'size' | 'promise' | 'must-be'; id: string; day: Day }[];
}
