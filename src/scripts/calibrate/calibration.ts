/** A calibration: all weeks played, the nine checks judged. */
import type { Scenario } from '#lib/engine/index.ts';
import type { Check } from './check.ts';
import { apart } from './checks/apart.ts';
import { parallelForms } from './checks/forms.ts';
import { population } from './checks/population.ts';
import { noLuck, sameBytes } from './checks/proofs.ts';
import { ranking } from './checks/ranking.ts';
import { habitsDoNotPay, noiseCosts, skillShows } from './checks/skill.ts';
import { jobsOf, type Amount } from './jobs.ts';
import { playAll } from './pool.ts';
import { Rows } from './row.ts';

export interface Calibration {
	rows: Rows;
	checks: Check[];
	weeks: number;
}

export async function calibrate(
	scenario: Scenario,
	amount: Amount,
	told: (done: number, all: number) => void = () => {}
): Promise<Calibration> {
	const jobs = jobsOf(amount);
	const results = await playAll(scenario, jobs, (done) => told(done, jobs.length));
	const all = results.flatMap((result) => result.rows);
	const rows = new Rows(all);
	const checks = [
		skillShows(rows),
		habitsDoNotPay(rows),
		noiseCosts(rows),
		noLuck(results),
		population(rows, amount.people),
		apart(rows),
		ranking(rows, amount.variants),
		sameBytes(results),
		parallelForms(rows)
	];
	return { rows, checks, weeks: all.length };
}
