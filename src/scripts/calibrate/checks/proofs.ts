/** Checks 4 and 8: nothing depends on luck, and nothing changes when it is played again. */
import type { Result } from '../jobs.ts';
import { atMost, type Check } from '../check.ts';

const broken = (results: readonly Result[], kind: 'luck' | 'bytes'): number =>
	results.reduce((sum, result) => sum + result.broken.filter((one) => one.kind === kind).length, 0);

export const noLuck = (results: readonly Result[]): Check => ({
	number: 4,
	title: 'No luck: other hidden values behind the same observations',
	parts: [atMost('weeks with another judgement', broken(results, 'luck'), 0)]
});

export const sameBytes = (results: readonly Result[]): Check => ({
	number: 8,
	title: 'The same play-through, the same bytes',
	parts: [atMost('weeks that changed when repeated', broken(results, 'bytes'), 0)]
});
