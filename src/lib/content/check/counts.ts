import type { Item, Scenario } from '#lib/engine/index.ts';
import { MAX_ITEMS } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { mean } from './mean.ts';

/** How much a week must hold for its score to mean something, and may hold to be played in one sitting. */
export const LEAST = { items: 12, invitations: 12, drift: 10, reviewed: 8, criteria: 24, forecasts: 5 };

export function checkCounts(scenario: Scenario, report: Report): void {
	const { messages, invitations, stories, forecasts, items } = scenario;
	const few = (file: string, key: string, what: string, count: number, least: number): void => {
		if (count >= least) return;
		report(
			file,
			[key],
			'count/few',
			`The week holds ${Math.round(count * 10) / 10} ${what} and needs ${least} or more; add some.`
		);
	};
	if (messages.length < 10 || messages.length > 12) {
		report(
			'week/monday.md',
			['messages'],
			'count/messages',
			`The week holds ${messages.length} messages and should hold 10 to 12; add or drop some.`
		);
	}
	if (stories.length !== 2) {
		report(
			'week/thursday.md',
			['stories'],
			'count/stories',
			`The week holds ${stories.length} stories and should hold 2; add or drop some.`
		);
	}
	few('week/monday.md', 'invitations', 'invitations and asks', invitations.length, LEAST.invitations);
	few(
		'answers.yaml',
		'invitations',
		'offers to drift (topic timeline or others), on average over the forms,',
		driftOf(scenario),
		LEAST.drift
	);
	few('week/tuesday.md', 'forecasts', 'forecasts', forecasts.length, LEAST.forecasts);

	const standing = items.filter((item) => item.stands.kind === 'backlog');
	few('backlog', 'stands', 'items that stand on Monday', standing.length, LEAST.items);
	const most = mostStanding(scenario);
	if (most > MAX_ITEMS) {
		report(
			'backlog',
			['stands'],
			'count/standing',
			`Up to ${most} items can stand, if everything comes in, and at most ${MAX_ITEMS} may; take some out.`
		);
	}
	const reviewed = reviewedOf(scenario);
	few(
		'backlog',
		'stands',
		'items that finish by Thursday evening, by estimate,',
		reviewed.items,
		LEAST.reviewed
	);
	few('backlog', 'criteria', 'criteria in finished items, by estimate,', reviewed.criteria, LEAST.criteria);
}

/** Offers to drift that a world holds, on average. */
export function driftOf(scenario: Scenario): number {
	return scenario.invitations.reduce(
		(sum, one) =>
			sum +
			mean(one.forms.map((form) => (form.topicKey === 'timeline' || form.topicKey === 'others' ? 1 : 0))),
		0
	);
}

/** The most items that can stand at once: nothing finished, every message, story and the shock brought theirs. */
export function mostStanding(scenario: Scenario): number {
	const start = scenario.items.filter((item) => item.stands.kind === 'backlog').length;
	const asked = new Set(scenario.messages.flatMap((message) => message.adds?.item ?? [])).size;
	const shock = Math.max(0, ...scenario.shock.forms.map((form) => form.adds.length));
	return start + asked + scenario.stories.length + shock;
}

/**
 * Items that can be reviewed by Friday and their criteria: those in progress that finish by Thursday, and
 * as many of middling size as the team gets through from Tuesday to Thursday.
 */
export function reviewedOf(scenario: Scenario): { items: number; criteria: number } {
	const underway = scenario.items.filter(
		({ stands }) => stands.kind === 'in-progress' && stands.finishes <= 3
	);
	const standing = scenario.items.filter(({ stands }) => stands.kind === 'backlog');
	const size = (item: Item): number => mean(item.forms.map((form) => form.size));
	const pulled = standing.length === 0 ? 0 : (scenario.team.pointsPerDay * 3) / mean(standing.map(size));
	const criteria = underway.reduce((sum, item) => sum + item.criteria.length, 0);
	return {
		items: Math.floor(underway.length + pulled),
		criteria: Math.floor(criteria + pulled * mean(standing.map((item) => item.criteria.length)))
	};
}
