import type { Day, Group } from './scenario.ts';
import type { MomentView } from './view.ts';

export const COMPETENCIES = [
	'order',
	'accept',
	'no',
	'cut',
	'story',
	'discovery',
	'groups',
	'time',
	'roles'
] as const;
export type Competency = (typeof COMPETENCIES)[number];

/** Shares of the headline; they add up to 1. */
export const WEIGHTS: Record<Competency, number> = {
	order: 0.2,
	accept: 0.18,
	no: 0.14,
	cut: 0.12,
	story: 0.1,
	discovery: 0.1,
	groups: 0.06,
	time: 0.05,
	roles: 0.05
};

/** One judged decision. */
export interface Moment {
	/** Decision point: kind and what it is about, the same across seeds: "order:tue", "answer:ceo-chat". */
	point: string;
	competency: Competency;
	day: Day;
	/** Number of decisions taken before it: the moment's place in the log. */
	at: number;
	/** 0 … 1; 1 is the best that was open. */
	x: number;
	/** What was lost and what could have been lost, in the competency's own unit: x adds up from these. */
	loss: number;
	stake: number;
	/** What was chosen, and a best choice, as short machine words: for the spread of choices and for feedback. */
	chosen: string;
	best: string;
	/** Ids and figures that the words of the feedback need. */
	facts: Record<string, string | number | boolean | string[]>;
}

export interface CompetencyScore {
	competency: Competency;
	/** 0 … 1, or null where the scenario offered nothing to judge. */
	x: number | null;
	weight: number;
	moments: number;
}

export interface RedLine {
	kind: 'unread-dod' | 'unmet-dod' | 'size' | 'promise' | 'must-be';
	id: string;
	day: Day;
	text: string;
}

export interface Scorecard {
	engine: string;
	/** 0 … 100, after the cap of a red line. */
	headline: number;
	uncapped: number;
	competencies: CompetencyScore[];
	redLines: RedLine[];
	moments: (Moment & { points: number; grade: MomentView['grade']; headlineWithout: number })[];
	/** 1 − Σ(p−q)²/Σ(.5−q)²; null under five forecasts with |q − .5| ≥ .2. */
	forecast: { x: number | null; given: { question: string; text: string; p: number; q: number }[] };
}

/** The week's value in the product's unit. */
export interface WeekValue {
	/** On what was known at the end: skill. */
	known: number;
	/** What the world made of it: luck shown apart. */
	realised: number;
}

export interface Debrief {
	scenario: { id: string; slug: string; title: string; unit: string };
	seed: number;
	scorecard: Omit<Scorecard, 'moments'>;
	/** At most three, costliest first. */
	costliest: MomentView[];
	/** All moments in the order of the week. */
	moments: MomentView[];
	value: { yours: WeekValue; mentor: WeekValue; firstCome: WeekValue };
	/** Product metric day by day (Monday … Friday evening) on what was known. */
	metric: { day: Day; yours: number; mentor: number; firstCome: number }[];
	flow: {
		/** Items standing at each evening, with what came in, was finished and was cut that day. */
		days: { day: Day; standing: number; in: number; finished: number; cut: number }[];
		items: {
			id: string;
			title: string;
			via: string;
			places: (number | null)[];
			end: string;
			because?: string;
		}[];
	};
	hours: { kind: string; blocks: number; drift: boolean }[];
	noes: { to: string; group: Group; subject: string; text: string; day: Day; own?: string }[];
	/** Precision and recall of the cuts; null with nothing cut / nothing to cut. */
	cuts: { precision: number | null; recall: number | null };
	/** Evidence whose answer could not have changed a decision. */
	idle: string[];
}
