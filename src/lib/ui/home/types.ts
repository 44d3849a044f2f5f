/** What the home and scenario pages show; the routes fill it from the server. */
import type { Goal, Person, Role } from '#lib/engine/index.ts';

export interface ScenarioCard {
	id: string;
	slug: string;
	title: string;
	summary: string;
	minutes: number;
	level: number;
}

export interface WeekCard {
	id: string;
	title: string;
	phase: 'desk' | 'debrief';
	/** 0 Monday … 4 Friday. */
	day: number;
	headline?: number | undefined;
}

export interface ScenarioBrief extends ScenarioCard {
	hats: Role[];
	product: string;
	/** Rendered by the content floor. */
	briefing: string;
	goal: Goal;
	team: { name: string; people: number };
	people: Person[];
}
