/** How well evidence tells the tiers apart, in words. */
import type { EvidenceView } from '#lib/engine/index.ts';

/**
 * The share of right guesses when one guesses the tier from the reading, all tiers being equally common:
 * a third for evidence that tells nothing, 1 for evidence that tells all.
 */
export function reliability(readings: EvidenceView['readings']): number {
	return readings.reduce((sum, { given }) => sum + Math.max(...given), 0) / 3;
}

export function reliabilityWords(readings: EvidenceView['readings']): string {
	const share = reliability(readings);
	if (share >= 0.78) return 'very reliable';
	if (share >= 0.66) return 'reliable';
	if (share >= 0.55) return 'fairly telling';
	return share >= 0.45 ? 'a hint' : 'a weak hint';
}
