/** Check 6: who gets better at one thing shows it there, and there alone. */
import { COMPETENCIES, type Competency } from '#lib/engine/index.ts';
import { atLeast, atMost, noted, type Check, type Part } from '../check.ts';
import { betterName } from '../policies.ts';
import type { Rows } from '../row.ts';
import { mean } from '../statistics.ts';

const LEAST = 0.15;
const MOST = 0.1;

export function apart(rows: Rows): Check {
	const x = (policy: string, competency: Competency): number => mean(rows.competency(policy, competency));
	const judged = COMPETENCIES.filter((name) => rows.competency('middling', name).length > 0);
	const moved = (better: Competency, seen: Competency): number =>
		x(betterName(better), seen) - x('middling', seen);
	return {
		number: 6,
		title: 'Better at one skill, seen in one competency',
		parts: judged.flatMap((better): Part[] => {
			const own = atLeast(`better at ${better}: ${better} moves`, moved(better, better), LEAST);
			const others = judged.filter((name) => name !== better);
			return [
				better === 'groups' ? noted(own) : own,
				...others.map((seen) => {
					const part = atMost(`better at ${better}: ${seen} moves`, Math.abs(moved(better, seen)), MOST);
					return seen === 'groups' || seen === 'time' ? noted(part) : part;
				})
			];
		})
	};
}
