import { z } from 'zod';
import { day, id, object, part, text, worded } from './words.ts';

const form = object({
	id,
	from: id,
	size: z.int().min(1).max(40),
	ageDays: z.int().min(0).max(5000),
	claim: text.optional(),
	place: z.number().min(0).max(1000)
});

const evidence = object({
	id,
	title: text,
	kind: z.enum(['demo', 'tests', 'analytics', 'notes']),
	minutes: z.int().min(5).max(120),
	covers: z.array(id).min(1)
});

/** backlog/<id>.md */
export const itemFile = object({
	title: text,
	stands: z.union([z.enum(['backlog', 'later', 'in-progress']), object({ 'in-progress': day })], {
		error: 'This is backlog, later or { in-progress: <day> }.'
	}),
	finishes: day.optional(),
	criteria: z.array(worded).min(1).max(8),
	prerequisites: z.array(id).optional(),
	slice: z
		.array(object({ criterion: id, size: part, worth: part }))
		.min(1)
		.optional(),
	follows: id.optional(),
	forms: z.array(form).min(1).max(8),
	review: object({ evidence: z.array(evidence).min(1).max(8) })
});
export type ItemFile = z.infer<typeof itemFile>;
