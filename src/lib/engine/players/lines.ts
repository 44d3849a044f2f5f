/** The two lines that stand beside a learner's week on the same seed. */
import type { Week } from '../week.ts';
import { playWeek, type Look, type Start } from './play.ts';
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

/** First come, first served. */
export const firstComeWeek = (start: Start, look: Look): Week =>
	playWeek(quietly(start), oldestFirst, 'first come', look);
