/** The line: whether what was marked as fitting the next five working days fits the Developers' forecast. */
import { forecastOf, offsetOf, orderOf, paceOf } from '../backlog/index.ts';
import type { Moment } from '../judgement.ts';
import type { Week } from '../week.ts';
import { clip, dayKey, eveningsOf, mean, type Evening } from './judged.ts';

export function judgeLine(week: Week): { x: number | null; moments: Moment[] } {
	const moments = eveningsOf(week)
		.filter((evening) => evening.day >= week.scenario.opens.line)
		.flatMap((evening) => momentOf(week, evening));
	return { x: moments.length === 0 ? null : mean(moments.map((moment) => moment.x)), moments };
}

/** 1 from low to high, falling straight to 0 one width (at least 1 point) outside. All in points. */
export function lineShare(points: number, low: number, high: number): number {
	const width = Math.max(1, high - low);
	return clip(1 - Math.max(0, low - points, points - high) / width);
}

/**
 * The shares of all positions of the line, 0 … n, each over the best that any position reaches; undefined
 * where none reaches anything. `sizes` are those of the items, first to last.
 */
export function lineScores(sizes: readonly number[], low: number, high: number): number[] | undefined {
	let points = 0;
	const shares = [0, ...sizes].map((size) => lineShare((points += size), low, high));
	const best = Math.max(...shares);
	return sizes.length === 0 || best <= 0 ? undefined : shares.map((share) => share / best);
}

function momentOf(week: Week, { at, day, left }: Evening): Moment[] {
	const sizes = orderOf(left).map((id) => left.items[id]?.remaining ?? 0);
	const { low, high } = forecastOf(paceOf(week, left), offsetOf(left));
	const scores = lineScores(sizes, low, high);
	if (scores === undefined) return [];
	const line = left.line === null ? null : Math.min(left.line, sizes.length);
	const x = line === null ? 0 : scores[line]!;
	const best = scores.indexOf(1);
	const until = (place: number): number => sizes.slice(0, place).reduce((all, size) => all + size, 0);
	const drawn = week.trace.findLast((step) => step.decision.kind === 'line' && step.before.day === day);
	return [
		{
			point: `line:${dayKey(day)}`,
			competency: 'cut',
			day,
			at: drawn?.at ?? at,
			x,
			loss: 1 - x,
			stake: 1,
			chosen: line === null ? 'none' : String(line),
			best: String(best),
			facts: {
				drawn: line !== null,
				points: line === null ? 0 : until(line),
				low,
				high,
				items: line ?? 0,
				bestItems: best,
				bestPoints: until(best)
			}
		}
	];
}
