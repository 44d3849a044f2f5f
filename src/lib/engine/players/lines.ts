/** The two lines that stand beside a learner's week on the same seed. */
import type { Week } from '../week.ts';
import { playOn, playWeek, startOf, type Look, type Start } from './play.ts';
import { oldestFirst } from './rules-of-thumb.ts';
import { mentor } from './skilled.ts';

/** Played without feedback, which is itself drawn from these lines. */
const quietly = ({ scenario, setup, seed }: Start): Start => ({
	scenario,
	setup: { ...setup, stakes: 'assessment' },
	seed
});

export const mentorWeek = (start: Start, look: Look): Week =>
	playWeek(quietly(start), mentor, 'mentor', look);

const FIRST_COME = 'first come';

/** First come, first served. */
export const firstComeWeek = (start: Start, look: Look): Week =>
	playWeek(quietly(start), oldestFirst, FIRST_COME, look);

/** The same before its first decision, and from any of its mornings on until the evening of `day` is over. */
export const firstComeStart = (start: Start, look: Look): Week => startOf(quietly(start), look);
export const firstComeUntil = (week: Week, day: number, look: Look): Week =>
	playOn(week, oldestFirst.sit(week, FIRST_COME), look, day);
