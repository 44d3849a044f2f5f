import type { Scenario } from '../scenario.ts';
import type { ScenarioView } from '../view.ts';

/** What the briefing tells: product, goal, team and people. */
export function scenarioView(scenario: Scenario): ScenarioView {
	const { id, slug, hash, title, summary, product, briefing, hats } = scenario;
	const { goal, team, agreement, definitionOfDone, horizon, people } = scenario;
	const { name, people: many, pointsPerDay, spread, pull } = team;
	return {
		id,
		slug,
		hash,
		title,
		summary,
		product,
		briefing,
		hats,
		goal,
		team: {
			name,
			people: many,
			pointsPerDay,
			spread,
			pull: pull.kind,
			...(pull.kind === 'sprint' ? { sprintGoal: pull.goal } : {})
		},
		agreement,
		definitionOfDone,
		horizon,
		people
	};
}
