/** A week in the list of a learner's weeks. */
import type { Listed } from './stores/index.ts';

export interface WeekCard {
	id: string;
	/** Slug as it was when the week began. */
	scenario: string;
	title: string;
	phase: 'desk' | 'debrief';
	/** 0 Monday … 4 Friday. */
	day: number;
	/** Number of decisions taken. */
	seq: number;
	/** ISO times. */
	started: string;
	touched: string;
	/** 0 … 100, once the debrief was opened. */
	headline?: number;
}

export const cardOfRow = (row: Listed): WeekCard => ({
	id: row.id,
	scenario: row.slug,
	title: row.title,
	phase: row.ended === null ? 'desk' : 'debrief',
	day: row.day,
	seq: row.seq,
	started: row.created,
	touched: row.touched,
	...(row.headline === null ? {} : { headline: row.headline })
});
