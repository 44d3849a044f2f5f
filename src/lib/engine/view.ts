/**
 * What the learner may see. Nothing hidden leaves the engine but through this projection
 * (`viewOf` in project/). It carries everything that judging uses, so that any order, cut, research, accept
 * and forecast judgement can be recomputed from it.
 */
import type { Confidence, Decision, Setup, StoryChoices } from './decision.ts';
import type {
	Act,
	ClauseSlot,
	Day,
	Goal,
	Group,
	PerTier,
	Person,
	Profile,
	Prose,
	Role,
	StorySlot
} from './scenario.ts';

export interface View {
	engine: string;
	scenario: ScenarioView;
	setup: Setup;
	/** `desk` waits for decisions; `debrief` is the end. */
	phase: 'desk' | 'debrief';
	day: Day;
	morning: MorningView;
	/** Evenings of the days before, oldest first. */
	evenings: EveningView[];
	hours: HoursView;
	trust: Record<Group, number>;
	/** Heard since the shock (or since Monday, before it). */
	heard: Record<Group, boolean>;
	backlog: BacklogView;
	messages: MessageView[];
	invitations: InvitationView[];
	research: EvidenceView[];
	review: IncrementView[];
	stories: StoryView[];
	forecasts: ForecastView[];
	/** Every decision that is open now. A program that knows only these can play a legal week. */
	open: OpenDecision[];
	/** What ending the day now does to each thing still open, in words. */
	ifDayEnds: { place: Place; id: string; text: string }[];
	/** The place that the interface suggests next. */
	next: Place | 'evening';
	returnReasons: { id: string; text: string }[];
	cutReasons: { id: string; text: string }[];
}

export const PLACES = ['messages', 'research', 'backlog', 'review', 'stories'] as const;
export type Place = (typeof PLACES)[number];

export interface ScenarioView {
	id: string;
	slug: string;
	hash: string;
	title: string;
	summary: string;
	product: string;
	briefing: Prose;
	hats: Role[];
	goal: Goal;
	team: {
		name: string;
		people: number;
		pointsPerDay: number;
		spread: number;
		pull: 'flow' | 'sprint';
		sprintGoal?: string;
	};
	agreement: Prose;
	definitionOfDone: string[];
	horizon: number;
	people: Person[];
}

export interface MorningView {
	title: string;
	body: Prose;
	/** The shock, on its day. */
	shock?: { title: string; body: Prose };
	/** One line each: what happened overnight, what came in. */
	lines: string[];
}

export interface EveningView {
	day: Day;
	finished: { id: string; title: string }[];
	notes: { kind: string; group?: Group; text: string }[];
	trust: Record<Group, number>;
	/** Practice only: one moment of the day, judged. */
	moment?: MomentView;
	/** Practice only: the goal metric on what is known, for the learner and for first come, first served. */
	metric?: { yours: number; firstCome: number };
	tomorrow?: string;
}

/** Feedback in four short parts. */
export interface MomentView {
	/** Decision point: what the moment is about, the same across seeds ("answer:ceo-chat"). */
	point: string;
	day: Day;
	competency: string;
	title: string;
	saw: string;
	chose: string;
	open: string;
	rule: string;
	/** 0 … 1. */
	x: number;
	/** Points of the headline; 0 when x = 1. */
	loss: number;
	grade: 'best' | 'sound' | 'slip' | 'mistake' | 'costly';
	/** The headline that would have been. */
	headlineWithout: number;
}

export interface HoursView {
	/** Four; free where null. */
	blocks: ({ kind: string; title: string; id?: string } | null)[];
	freeBlocks: number;
	/** Minutes left for review evidence: those of a review block that is begun, and those of all free blocks. */
	reviewMinutes: number;
}

export interface BacklogView {
	/** Whether the order can be changed yet. */
	canOrder: boolean;
	/** Started (if any), then ordered items, first to last. */
	items: ItemView[];
	/** In progress, finishing today, in rework, in review. */
	underway: ItemView[];
	accepted: ItemView[];
	cut: ItemView[];
	/** Days of horizon left counted from tomorrow morning. */
	daysLeft: number;
	/** Tomorrow morning, in days from Monday morning: T is counted from here. */
	start: number;
	/** Points that go before everything (rework, incidents, Sprint). */
	offset: number;
	forecast: {
		/** Expected points a day. */
		pointsPerDay: number;
		/** Standard deviation of ln(throughput). */
		spread: number;
		/** 8 in 10: what is finished in the next five working days is between these, points. */
		low: number;
		high: number;
	};
	/** Position of the line among `items`, or null. */
	line: number | null;
}

export interface ItemView {
	id: string;
	title: string;
	body: Prose;
	status: string;
	from: string;
	group: Group;
	ageDays: number;
	size: number;
	remaining: number;
	claim?: string;
	criteria: { id: string; text: string }[];
	prerequisites: string[];
	/** The belief about its worth. `worth` is in the unit of its profile; see scenario.ts. */
	value: {
		tiers: { p: number; worth: number; profile: Profile; penalty: number }[];
		/** What standing costs a day. */
		carry: number;
		/** Expected worth if it were finished tomorrow morning, and its low … high range (tiers with p ≥ .05). */
		expected: number;
		low: number;
		high: number;
	};
	/** Evidence that was opened about it. */
	known: { evidence: string; title: string; text: Prose; day: Day }[];
	/** What cutting it would cut with it. */
	dependents: string[];
	slice?: { criterion: string; size: number; worth: number }[];
	because?: string;
	/** How it got in, and what became of it: for the backlog's flow. */
	via: string;
	since: number;
	closed?: Day;
}

export interface MessageView {
	id: string;
	day: Day;
	until: Day;
	from: string;
	about?: string;
	groups: Group[];
	subject: string;
	body: Prose;
	answers: { id: string; text: string; act: Act; to?: Role; promise?: { item: string; day: number } }[];
	clauses: Record<ClauseSlot, { id: string; text: string }[]>;
	/** As sent, when it was answered. */
	sent?: { day: Day; act: Act; text: string; own?: string };
	/** Time for it has run out. */
	lapsed: boolean;
}

export interface InvitationView {
	id: string;
	kind: 'invitation' | 'ask';
	day: Day;
	from: string;
	blocks: number;
	title: string;
	body: Prose;
	reply?: { day: Day; reply: 'accept' | 'decline' | 'hand-on' | 'missed'; to?: Role };
	/** What going brought. */
	report?: Prose;
}

export interface EvidenceView {
	id: string;
	kind: 'research' | 'talk';
	title: string;
	body: Prose;
	group: Group;
	person?: string;
	about?: string;
	/** Today's cost in blocks. */
	blocks: number;
	/** P(reading | tier): how reliable it is; readings are named by number until one is seen. */
	readings: { id: string; given: PerTier }[];
	opened?: { day: Day; reading?: string; text: Prose };
}

export interface IncrementView {
	/** The item's id. */
	id: string;
	title: string;
	body: Prose;
	round: number;
	status: 'review' | 'accepted' | 'rework';
	/** P(met) before evidence was opened (base rate), and now. */
	criteria: { id: string; text: string; base: number; now: number }[];
	dod: { base: number; now: number; seen: boolean };
	evidence: {
		id: string;
		title: string;
		kind: string;
		minutes: number;
		covers: { criterion: string; hit: number; falseAlarm: number }[];
		/** One a cover, once opened. */
		seen?: { criterion: string; shownUnmet: boolean; text: string }[];
	}[];
	/** P(everything holds). */
	chance: number;
	rework: number;
	/** Criteria that were shown unmet: what a split may move. */
	canMove: string[];
	canSplit: boolean;
}

export interface StoryView {
	id: string;
	title: string;
	body: Prose;
	until: Day;
	slots: Record<StorySlot, { id: string; text: string }[]>;
	/** A block was spent on it: it can be written. */
	ready: boolean;
	written?: { day: Day; choices: StoryChoices };
	lapsed: boolean;
}

export interface ForecastView {
	id: string;
	day: Day;
	text: string;
	about: {
		kind: 'tier' | 'finish' | 'met';
		item: string;
		criterion?: string;
		day?: number;
		tiers?: string[];
	};
	given?: { yes: boolean; sure: Confidence };
	lapsed: boolean;
}

/**
 * One open decision. `choices` names the values that each field may take, so that any combination is legal
 * (given the hours left); a field inside another is named with a dot (`choices.who`), and texts may be left out.
 * `default` is what is done when it is left: null where leaving it is the default.
 */
export interface OpenDecision {
	kind: Decision['kind'];
	place: Place | 'evening';
	/** Id of the message, invitation, evidence, item, increment, story or question. */
	id?: string;
	choices: Record<string, Choice>;
	default: Decision | null;
	/** One legal decision, to send as it is. */
	example: Decision;
}

export type Choice =
	| { one: (string | number | boolean)[]; optional?: boolean }
	/** So many of these, each once, and `always` with them. */
	| { some: string[]; min: number; max: number; always?: string[] }
	| { permutation: string[] }
	| { whole: { min: number; max: number } }
	| { text: { max: number } };
