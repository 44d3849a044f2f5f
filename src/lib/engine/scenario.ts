/**
 * A scenario as the engine reads it: what an author wrote, checked and rendered, as plain JSON.
 * Public parts reach the learner through the view; everything under a name that ends in `Key`,
 * every probability table and every text of a reading is hidden until the view says otherwise.
 *
 * Units used throughout
 * - day: a working day of the week, 0 Monday … 4 Friday; days after Friday count on (5 is the next Monday)
 * - points: the Developers' size, a positive whole number
 * - block: two hours of the Product Owner's day; a day has four
 * - worth: the product's own value unit (`goal.unit`), for instance renewals
 */

export const DAYS = [0, 1, 2, 3, 4] as const;
export type Day = (typeof DAYS)[number];
export const BLOCKS_PER_DAY = 4;
export const MINUTES_PER_BLOCK = 120;
/** The most items that may stand in a Product Backlog at once; the value tables are exact up to here. */
export const MAX_ITEMS = 16;

export const GROUPS = ['users', 'business', 'engineering'] as const;
export type Group = (typeof GROUPS)[number];
/** Whose decision something is: Product Owner, Product Manager, Scrum Master, Developers. */
export const ROLES = ['po', 'pm', 'sm', 'dev'] as const;
export type Role = (typeof ROLES)[number];
export const TIERS = ['low', 'likely', 'high'] as const;
export type Tier = (typeof TIERS)[number];
/** One number a tier, in the order of TIERS. Probabilities add up to 1. */
export type PerTier = [low: number, likely: number, high: number];

/** HTML that the content floor rendered from Markdown with raw HTML off. */
export type Prose = string;

export interface Person {
	id: string;
	name: string;
	/** Job as people say it: "chief executive". */
	job: string;
	group: Group;
	/** The role whose decisions this person owns, if any: handing on "to the Scrum Master" reaches this person. */
	role?: Role;
	/** What this person wants, in one sentence, shown beside their messages. */
	interest: string;
	/** What the learner knows of earlier dealings, one sentence. */
	history: string;
}

/**
 * How worth depends on the finishing time A, in days from Monday morning (day 0.0).
 * Nothing is worth anything after the horizon H.
 * - steady: worth is per day: w · max(0, H − A)
 * - fading: worth is the whole at A = 0: w · 2^(−A / halfLife), 0 after H
 * - date: worth is the whole: w · P(finished by the evening of `day`), under the Developers' forecast (see `chanceBy`)
 */
export type Profile =
	{ kind: 'steady' } | { kind: 'fading'; halfLife: number } | { kind: 'date'; day: number };

export interface TierValue {
	/** Worth in the unit of the profile, ≥ 0. */
	worth: number;
	/** Another profile when this tier is true: a claimed date that is not real, say. */
	profile?: Profile;
	/** What it costs to leave the item out or to finish it after H, when this tier is true (a must-be item). */
	penalty?: number;
}

export interface ItemValue {
	profile: Profile;
	prior: PerTier;
	tiers: [low: TierValue, likely: TierValue, high: TierValue];
	/** What the item costs each day while it stands in the backlog, in worth. */
	carry: number;
}

export interface Criterion {
	id: string;
	text: string;
}

/** A piece of review evidence: what it shows of the criteria that it covers, one reading for each. */
export interface ReviewEvidence {
	id: string;
	title: string;
	kind: 'demo' | 'tests' | 'analytics' | 'notes';
	/** 5 … 120. */
	minutes: number;
	covers: {
		/** A criterion's id, or 'dod' for the Definition of Done. */
		criterion: string;
		/** P(shown unmet | unmet). */
		hit: number;
		/** P(shown unmet | met). */
		falseAlarm: number;
		/** Hidden until opened: what is seen when it is shown met / unmet. */
		met: string;
		unmet: string;
	}[];
}

export interface ReviewForm {
	/** P(met), one for each of the item's criteria, then one for the Definition of Done. */
	met: number[];
}

/** How the item is reviewed once it is finished. */
export interface Review {
	evidence: ReviewEvidence[];
	/** Points of rework when it is returned. */
	rework: number;
	/** What happens when a defect was accepted: told in the evening after, eats points of capacity. */
	incident: { text: string; points: number };
}

export interface ItemForm {
	id: string;
	/** Person who asked. */
	from: string;
	size: number;
	/** How long it has stood, in days, on Monday. */
	ageDays: number;
	/** The urgency as the asker claims it: "Says: by 20 December". */
	claim?: string;
	/** Place in the order on Monday (or on arrival), smaller first. */
	place: number;
	value: ItemValue;
	review: ReviewForm;
}

export interface Item {
	id: string;
	title: string;
	body: Prose;
	criteria: Criterion[];
	/** Ids of items that must be finished before or with it. */
	prerequisites: string[];
	/** Where it stands at first. `in-progress` items are outside the order and finish in the evening of `finishes`. */
	stands:
		| { kind: 'backlog' }
		| { kind: 'in-progress'; finishes: Day }
		/** Comes in when a message is answered, a story written, or the shock lands. */
		| { kind: 'later' };
	/** Which criteria may be sliced off, with their share of size and of worth (0 … 1, exclusive). Absent: cannot be sliced. */
	slice?: { criterion: string; size: number; worth: number }[];
	forms: ItemForm[];
	/** Follows the form of another entity (same index) instead of drawing its own. */
	follows?: string;
	review: Review;
	/** Ids of `cutReasons` that are true of this item; one of them given when it is cut keeps the asker's trust. */
	cutKey: string[];
}

/**
 * Something to spend blocks on. Research has readings about one item's worth; a talk may have none:
 * then it is worth its contact and its trust.
 */
export interface Evidence {
	id: string;
	kind: 'research' | 'talk';
	title: string;
	/** What it could tell. */
	body: Prose;
	group: Group;
	person?: string;
	blocks: 1 | 2;
	opens: Day;
	about?: string;
	readings: { id: string; text: Prose; given: PerTier }[];
	/** For a talk without readings: what is said. One text, or one a form of `follows`. */
	says?: Prose[];
	follows?: string;
}

export const ACTS = ['yes', 'not-now', 'no', 'hand-on'] as const;
export type Act = (typeof ACTS)[number];

export interface AnswerOption {
	id: string;
	text: string;
	act: Act;
	/** For hand-on: to whose decision. */
	to?: Role;
	/** Key: says plainly what will happen. "Let's see how it goes" does not. */
	explicitKey: boolean;
	/** A date given for an item; the engine says whether it can be kept. */
	promise?: { item: string; day: number };
}

export const CLAUSE_SLOTS = ['because', 'goal', 'interest', 'offer'] as const;
/** because: the constraint. goal: what it serves. interest: what the asker needs. offer: another way to it. */
export type ClauseSlot = (typeof CLAUSE_SLOTS)[number];

export interface Clause {
	id: string;
	text: string;
	/** Key: true (because, goal), named rightly (interest), workable (offer). */
	goodKey: boolean;
	/** Key: puts it on a person. */
	blameKey?: boolean;
}

export interface MessageForm {
	id: string;
	subject: string;
	body: Prose;
	answers: AnswerOption[];
	clauses: Record<ClauseSlot, Clause[]>;
	rightKey: Act;
	/** Whose decision it is: a roles moment. */
	ownerKey: Role;
	/** What the asker says back in the evening, by what was done. */
	echo: { kept: string; hurt: string };
}

export interface Message {
	id: string;
	day: Day;
	from: string;
	/** May be left without harm until the evening of this day. */
	until: Day;
	about?: string;
	/** Groups that ought to have been heard before answering. */
	groups: Group[];
	/** Items that come into the backlog with these answers. */
	adds?: { item: string; on: Act[] };
	forms: MessageForm[];
	follows?: string;
}

/** What a meeting is about: timelines and other people's jobs are drift; the rest is worth going to. */
export type Topic = 'timeline' | 'others' | 'evidence' | 'trust' | 'work';

export interface InvitationForm {
	id: string;
	title: string;
	body: Prose;
	topicKey: Topic;
	/** Whose it is; present makes it a roles moment. */
	ownerKey?: Role;
	/** What going brought, told at once. */
	report: Prose;
}

export interface Invitation {
	id: string;
	kind: 'invitation' | 'ask';
	day: Day;
	from: string;
	blocks: 1;
	forms: InvitationForm[];
	follows?: string;
	/** Going counts as contact with this group. */
	hears?: Group;
	/** Going moves the trust of the sender's group by this many points. */
	trust?: number;
}

export const STORY_SLOTS = ['who', 'behaviour', 'metric', 'baseline', 'link', 'criteria', 'size'] as const;
export type StorySlot = (typeof STORY_SLOTS)[number];

export interface StoryOption {
	id: string;
	text: string;
	/** Key: 0 … 1. For `criteria`: 1 when testable. */
	goodKey: number;
	/** Key, behaviour only: names an output ("ship X"), no change in behaviour. */
	outputKey?: boolean;
	/** Key, criteria only: an unhappy path. */
	unhappyKey?: boolean;
}

export interface StoryTask {
	id: string;
	title: string;
	opens: Day;
	/** Judged on the evening of this day. */
	until: Day;
	forms: { id: string; body: Prose; slots: Record<StorySlot, StoryOption[]> }[];
	follows?: string;
	/** The item that comes into the backlog when the story is written. */
	becomes: string;
}

/** A yes/no question on a named fact; the engine knows its probability from belief and forecast. */
export interface ForecastQuestion {
	id: string;
	day: Day;
	text: string;
	about:
		| { kind: 'tier'; item: string; tiers: Tier[] }
		| { kind: 'finish'; item: string; day: number }
		| { kind: 'met'; item: string; criterion: string };
}

export interface ShockForm {
	id: string;
	title: string;
	body: Prose;
	/** Worth of these items is multiplied, in every tier. */
	worth: { item: string; factor: number }[];
	/** Items that come in. */
	adds: string[];
}

export interface Morning {
	day: Day;
	title: string;
	/** One text, or one a form of the shock or of another entity. */
	bodies: Prose[];
	follows?: string;
}

export interface Team {
	name: string;
	people: number;
	/** Points of new work a day. */
	pointsPerDay: number;
	/** Relative spread of the throughput: ln(throughput) has this standard deviation. .05 … .5 */
	spread: number;
	pull:
		| { kind: 'flow' }
		/** Selected items are the Developers', in this order; `goalItems` carry the Sprint Goal. */
		| { kind: 'sprint'; goal: string; selected: string[]; goalItems: string[] };
}

export interface Goal {
	/** The Product Goal as one sentence. */
	text: string;
	metric: string;
	/** Unit of the metric: "%" . */
	metricUnit: string;
	baseline: number;
	target: number;
	by: string;
	/** The metric in the weeks before, oldest first. */
	history: number[];
	/** Unit of worth, plural: "renewals". */
	unit: string;
	/** Points of the metric that one unit of worth moves; for the line of the goal. */
	metricPerUnit: number;
}

/** The first day on which a kind of decision is open. */
export interface Opens {
	research: Day;
	order: Day;
	line: Day;
	forecast: Day;
	review: Day;
	cut: Day;
	slice: Day;
	story: Day;
}

export interface MentorReason {
	/** Which judgement it explains: `order`, `cut`, `keep`, `research`, `accept`, `return`, `answer`, `invitation`, `story`, `line`; optionally `:<entity id>`. */
	on: string;
	text: string;
}

export interface Scenario {
	/** Stable; outlives the slug. */
	id: string;
	slug: string;
	/** SHA-256 of the content, hex. */
	hash: string;
	title: string;
	summary: string;
	minutes: number;
	level: 1 | 2 | 3;
	/** Roles that the learner wears. */
	hats: Role[];
	product: string;
	briefing: Prose;
	goal: Goal;
	team: Team;
	agreement: Prose;
	definitionOfDone: string[];
	/** H, in days from Monday morning. */
	horizon: number;
	opens: Opens;
	people: Person[];
	items: Item[];
	evidence: Evidence[];
	messages: Message[];
	invitations: Invitation[];
	stories: StoryTask[];
	forecasts: ForecastQuestion[];
	shock: { day: Day; forms: ShockForm[] };
	mornings: Morning[];
	/** Reasons for a cut; the one called `evidence` is true of an item once evidence has spoken against it. */
	cutReasons: { id: string; text: string }[];
	returnReasons: { id: string; text: string }[];
	/** Starting trust of each group, 0 … 100. */
	trust: Record<Group, number>;
	mentor: MentorReason[];
}
