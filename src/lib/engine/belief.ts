/** Belief about hidden variables, exact by Bayes' rule from what was shown. All numbers are probabilities. */
import type { PerTier } from './scenario.ts';

/** P(reading) = Σ P(tier)·P(reading | tier). */
export const chanceOfReading = (tiers: PerTier, given: PerTier): number =>
	tiers[0] * given[0] + tiers[1] * given[1] + tiers[2] * given[2];

/** P(tier | reading) ∝ P(tier)·P(reading | tier). A reading that no tier allows changes nothing. */
export function afterReading(tiers: PerTier, given: PerTier): PerTier {
	const all = chanceOfReading(tiers, given);
	if (all <= 0) return tiers;
	return [(tiers[0] * given[0]) / all, (tiers[1] * given[1]) / all, (tiers[2] * given[2]) / all];
}

/** P(met | what evidence showed), from P(met), P(shown unmet | unmet) and P(shown unmet | met). */
export function afterShown(met: number, hit: number, falseAlarm: number, shownUnmet: boolean): number {
	const ifMet = met * (shownUnmet ? falseAlarm : 1 - falseAlarm);
	const ifUnmet = (1 - met) * (shownUnmet ? hit : 1 - hit);
	return ifMet + ifUnmet <= 0 ? met : ifMet / (ifMet + ifUnmet);
}

/** P(all hold): criteria are independent of each other. */
export const allHold = (met: readonly number[]): number => met.reduce((all, p) => all * p, 1);
