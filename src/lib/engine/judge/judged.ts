/** What a judge gives, and the few things that every judge needs. */
import type { Competency, Moment } from '../judgement.ts';
import type { Day } from '../scenario.ts';
import type { WeekState } from '../state.ts';
import type { Week } from '../week.ts';

/** One competency over the week so far. A moment's `loss` adds up within it; Σ loss = 0 exactly when x = 1. */
export interface Judged {
	competency: Competency;
	/** 0 … 1, or null where nothing could be judged. */
	x: number | null;
	moments: Moment[];
	/** Why there is no x, in one sentence. */
	silent?: string;
}

/** Less than this share of R is no loss, and what could not gain it is not judged. */
export const NEGLIGIBLE = 0.01;

/** Sums of the same numbers in another order differ in their last bits: that is no loss. */
export const noise = (worth: number): number => 1e-9 * (1 + Math.abs(worth));

export const clip = (x: number): number => Math.min(1, Math.max(0, x));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

export const mean = (numbers: readonly number[]): number =>
	numbers.length === 0 ? 0 : sum(numbers) / numbers.length;

const KEYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
/** A day inside the name of a decision point. */
export const dayKey = (day: Day): string => KEYS[day];

/** A day that the learner has ended. */
export interface Evening {
	/** Number of decisions before `end-day`. */
	at: number;
	day: Day;
	/** The desk just before the day was ended. */
	before: WeekState;
	/** The day as it was left: defaults taken, the team's work not yet done. */
	left: WeekState;
}

export const eveningsOf = (week: Week): Evening[] =>
	week.trace.flatMap(({ at, before, left }) =>
		left === undefined ? [] : [{ at, day: before.day, before, left }]
	);

/** Days that the learner has begun, this one counted. */
export const daysBegun = (week: Week): Day[] =>
	week.setup.days.filter((day) => day <= week.state.day) as Day[];

/** The last day that is the learner's. */
export const lastDay = (week: Week): Day => Math.max(...week.setup.days) as Day;
