/** What of a scenario anybody may read before playing it. Nothing else of it leaves the server but through a view. */
import type { Goal, Person, Role, Scenario } from '#lib/engine/index.ts';

export interface ScenarioCard {
	id: string;
	slug: string;
	title: string;
	summary: string;
	minutes: number;
	level: number;
}

export interface ScenarioBrief extends ScenarioCard {
	hats: Role[];
	product: string;
	briefing: string;
	goal: Goal;
	team: { name: string; people: number };
	people: Person[];
}

export const cardOf = ({ id, slug, title, summary, minutes, level }: Scenario): ScenarioCard => ({
	id,
	slug,
	title,
	summary,
	minutes,
	level
});

/** Field by field, so that what is added to a scenario stays hidden until somebody decides otherwise. */
export const briefOf = (scenario: Scenario): ScenarioBrief => ({
	...cardOf(scenario),
	hats: scenario.hats,
	product: scenario.product,
	briefing: scenario.briefing,
	goal: goalOf(scenario.goal),
	team: { name: scenario.team.name, people: scenario.team.people },
	people: scenario.people.map(personOf)
});

export const goalOf = (goal: Goal): Goal => ({
	text: goal.text,
	metric: goal.metric,
	metricUnit: goal.metricUnit,
	baseline: goal.baseline,
	target: goal.target,
	by: goal.by,
	history: goal.history,
	unit: goal.unit,
	metricPerUnit: goal.metricPerUnit
});

const personOf = ({ id, name, job, group, role, interest, history }: Person): Person => ({
	id,
	name,
	job,
	group,
	...(role ? { role } : {}),
	interest,
	history
});
