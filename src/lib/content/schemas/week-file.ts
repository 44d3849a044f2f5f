import { z } from 'zod';
import { act, day, group, id, object, prose, role, text, tier, when, worded } from './words.ts';

const choices = z.array(worded).min(2).max(6);

const messageForm = object({
	id,
	subject: text,
	body: prose,
	answers: z
		.array(
			object({
				id,
				text,
				act,
				to: role.optional(),
				promise: object({ item: id, day: when }).optional()
			})
		)
		.min(2)
		.max(8),
	clauses: object({ because: choices, goal: choices, interest: choices, offer: choices })
});

const message = object({
	id,
	from: id,
	until: day,
	about: id.optional(),
	groups: z.array(group).optional(),
	adds: object({ item: id, on: z.array(act).min(1) }).optional(),
	follows: id.optional(),
	forms: z.array(messageForm).min(1).max(8)
});

const invitation = object({
	id,
	kind: z.enum(['invitation', 'ask']),
	from: id,
	blocks: z.literal(1).optional(),
	follows: id.optional(),
	hears: group.optional(),
	trust: z.number().min(-50).max(50).optional(),
	forms: z
		.array(object({ id, title: text, body: prose }))
		.min(1)
		.max(8)
});

const story = object({
	id,
	title: text,
	until: day,
	becomes: id,
	follows: id.optional(),
	forms: z
		.array(
			object({
				id,
				body: prose,
				slots: object({
					who: choices,
					behaviour: choices,
					metric: choices,
					baseline: choices,
					link: choices,
					criteria: z.array(worded).min(3).max(9),
					size: choices
				})
			})
		)
		.min(1)
		.max(8)
});

const forecast = object({
	id,
	text,
	about: z.union(
		[
			object({ kind: z.literal('tier'), item: id, tiers: z.array(tier).min(1).max(2) }),
			object({ kind: z.literal('finish'), item: id, day: when }),
			object({ kind: z.literal('met'), item: id, criterion: id })
		],
		{
			error:
				'This is { kind: tier, item, tiers: [one or two of low, likely, high] }, { kind: finish, item, day } or { kind: met, item, criterion }.'
		}
	)
});

/** week/<day>.md */
export const weekFile = object({
	title: text,
	messages: z.array(message).max(30).optional(),
	invitations: z.array(invitation).max(30).optional(),
	stories: z.array(story).max(10).optional(),
	forecasts: z.array(forecast).max(30).optional(),
	shock: object({
		forms: z
			.array(object({ id, title: text, body: prose }))
			.min(1)
			.max(8)
	}).optional(),
	bodies: z.array(prose).min(1).max(8).optional(),
	follows: id.optional()
});
export type WeekFile = z.infer<typeof weekFile>;
