import { z } from 'zod';
import { day, group, id, object, prose, role, text, worded } from './words.ts';

const goal = object({
	text,
	metric: text,
	metricUnit: z.string().max(20),
	baseline: z.number(),
	target: z.number(),
	by: text,
	history: z.array(z.number()).min(2).max(60),
	unit: text,
	metricPerUnit: z
		.number()
		.refine((number) => number !== 0, { error: 'One unit of worth must move the metric; 0 moves nothing.' })
});

const pull = z.union(
	[
		z.literal('flow'),
		object({ kind: z.literal('flow') }),
		object({
			kind: z.literal('sprint'),
			goal: text,
			selected: z.array(id).min(1),
			goalItems: z.array(id).min(1)
		})
	],
	{ error: 'This is { kind: flow } or { kind: sprint, goal: …, selected: [items], goalItems: [items] }.' }
);

const team = object({
	name: text,
	people: z.int().min(2).max(40),
	pointsPerDay: z.number().min(0.5).max(40),
	spread: z.number().min(0.05).max(0.5),
	pull
});

const person = object({
	id,
	name: text,
	job: text,
	group,
	role: role.optional(),
	interest: text,
	history: text
});

const opens = object({
	research: day,
	order: day,
	line: day,
	forecast: day,
	review: day,
	cut: day,
	slice: day,
	story: day
});

const trust = z.number().min(0).max(100);

/** scenario.md */
export const scenarioFile = object({
	id,
	title: text,
	summary: text,
	minutes: z.int().min(5).max(120),
	level: z.literal([1, 2, 3]),
	hats: z.array(role).min(1),
	product: text,
	goal,
	team,
	agreement: prose,
	definitionOfDone: z.array(text).min(1),
	horizon: z.number().min(2).max(120),
	opens,
	trust: object({ users: trust, business: trust, engineering: trust }),
	people: z.array(person).min(3),
	cutReasons: z.array(worded).min(2),
	returnReasons: z.array(worded).min(1)
});
export type ScenarioFile = z.infer<typeof scenarioFile>;
