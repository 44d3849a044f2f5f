/** What the API takes and gives. Requests are parsed with these, and the OpenAPI document is built from them. */
import { z } from 'zod';
import { DAYS, PLACES, type Setup } from '#lib/engine/index.ts';
import { decisionSchema } from './decision-schema.ts';

/** Seeds from here up are kept for assessments, and never taken from a request. */
export const FIRST_ASSESSMENT_SEED = 2 ** 52;

export const WHOLE_WEEK: Setup = { mode: 'lead', stakes: 'practice', days: [...DAYS], help: 'full' };

const setup = z
	.strictObject({
		mode: z.enum(['lead', 'shadow']).default('lead'),
		stakes: z.enum(['practice', 'assessment']).default('practice'),
		days: z
			.array(z.int().min(0).max(4))
			.min(1)
			.max(5)
			.default([...DAYS]),
		help: z.enum(['full', 'half', 'none']).default('full')
	})
	.meta({
		id: 'Setup',
		description:
			'So far only mode "lead" with stakes "practice" is open. `days` rise without gaps; 0 is Monday.'
	});

export const startRequest = z
	.strictObject({
		scenario: z.string().min(1).max(120).meta({ description: 'Slug of a scenario.' }),
		setup: setup.prefault({}),
		seed: z
			.int()
			.min(0)
			.max(FIRST_ASSESSMENT_SEED - 1)
			.optional()
			.meta({ description: 'Practice only; drawn by the server when absent.' })
	})
	.meta({ id: 'StartRequest' });

export const decisionRequest = z
	.strictObject({
		seq: z.int().min(0).max(100_000).meta({ description: 'Number of decisions taken so far.' }),
		key: z
			.string()
			.min(1)
			.max(100)
			.regex(/^[\w-]+$/)
			.meta({
				description: 'Your own name for this request: send it again and you get the first answer again.'
			}),
		decision: decisionSchema
	})
	.meta({ id: 'DecisionRequest' });

export const commitmentRequest = z
	.strictObject({
		// Postgres keeps neither: refused on both, so that what is answered is what is stored.
		text: z
			.string()
			.trim()
			.max(300)
			.refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds a sign that cannot be stored')
	})
	.meta({ id: 'CommitmentRequest' });

export const claimRequest = z
	.strictObject({
		code: z.string().min(1).max(40),
		bring: z
			.boolean()
			.default(false)
			.meta({ description: 'Bring the weeks of this browser along; otherwise they stay behind.' })
	})
	.meta({ id: 'ClaimRequest' });

const plain = z.union([z.string(), z.number(), z.boolean()]);
const choice = z.union([
	z.object({ one: z.array(plain), optional: z.boolean().optional() }),
	z.object({ some: z.array(z.string()), min: z.int(), max: z.int() }),
	z.object({ permutation: z.array(z.string()) }),
	z.object({ whole: z.object({ min: z.int(), max: z.int() }) }),
	z.object({ text: z.object({ max: z.int() }) })
]);

const open = z
	.object({
		kind: z.string(),
		place: z.enum([...PLACES, 'evening']),
		id: z.string().optional(),
		choices: z.record(z.string(), choice),
		default: decisionSchema.nullable(),
		example: decisionSchema
	})
	.meta({ id: 'OpenDecision', description: 'One open decision: any combination of its choices is legal.' });

const view = z.looseObject({ phase: z.enum(['desk', 'debrief']), day: z.int(), open: z.array(open) }).meta({
	id: 'View',
	description: 'Everything that the learner may know; `open` names every decision that is open.'
});

export const standing = z.object({ seq: z.int(), view }).meta({ id: 'Standing' });
export const started = standing.extend({ id: z.string() }).meta({ id: 'Started' });

export const week = z
	.object({
		id: z.string(),
		scenario: z.string(),
		title: z.string(),
		phase: z.enum(['desk', 'debrief']),
		day: z.int(),
		seq: z.int(),
		started: z.iso.datetime(),
		touched: z.iso.datetime(),
		headline: z.number().optional()
	})
	.meta({ id: 'Week' });
export const weeks = z.object({ attempts: z.array(week), next: z.int().optional() }).meta({ id: 'Weeks' });

export const log = z
	.object({
		decisions: z.array(z.object({ seq: z.int(), at: z.iso.datetime(), decision: decisionSchema })),
		next: z.int().optional()
	})
	.meta({ id: 'Log' });

export const debrief = z
	.looseObject({ seed: z.int(), scorecard: z.looseObject({ engine: z.string(), headline: z.number() }) })
	.meta({ id: 'Debrief' });

export const scenarioCard = z
	.object({
		id: z.string(),
		slug: z.string(),
		title: z.string(),
		summary: z.string(),
		minutes: z.number(),
		level: z.int()
	})
	.meta({ id: 'ScenarioCard' });
export const scenarios = z.object({ scenarios: z.array(scenarioCard) }).meta({ id: 'Scenarios' });
export const scenarioBrief = scenarioCard
	.extend({ product: z.string(), briefing: z.string().meta({ description: 'HTML.' }) })
	.loose()
	.meta({ id: 'ScenarioBrief' });

export const returnCode = z
	.object({ code: z.string(), expires: z.iso.datetime() })
	.meta({ id: 'ReturnCode' });

export const fault = z.looseObject({ name: z.string(), message: z.string() }).meta({
	id: 'Fault',
	description: '`name` is where/what; `message` is one sentence. 409 carries the current `seq`.'
});
