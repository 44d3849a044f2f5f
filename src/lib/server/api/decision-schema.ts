/**
 * The shape of a decision as it comes in. Shape alone: whether the week takes it is the engine's to say. Fields come
 * out in the order of the engine's own `parseDecision`, so that the log holds the same bytes whoever sent it.
 */
import { z } from 'zod';
import { CONFIDENCES, ROLES, STORY_SLOTS, type StorySlot } from '#lib/engine/index.ts';

/** An id that the view showed. */
const id = z.string().min(1).max(80);
const ids = z.array(id).max(64);
const clause = id.optional();

const criteria = z.array(id).min(1).max(16);

const choices = z.strictObject(
	Object.fromEntries(STORY_SLOTS.map((slot) => [slot, slot === 'criteria' ? criteria : id])) as Record<
		Exclude<StorySlot, 'criteria'>,
		typeof id
	> & { criteria: typeof criteria }
);

export const decisionSchema = z
	.discriminatedUnion('kind', [
		z.strictObject({
			kind: z.literal('answer'),
			message: id,
			answer: id,
			because: clause,
			goal: clause,
			interest: clause,
			offer: clause,
			text: z.string().max(600).optional()
		}),
		z.discriminatedUnion('reply', [
			z.strictObject({ kind: z.literal('invitation'), invitation: id, reply: z.enum(['accept', 'decline']) }),
			z.strictObject({
				kind: z.literal('invitation'),
				invitation: id,
				reply: z.literal('hand-on'),
				to: z.enum(ROLES)
			})
		]),
		z.strictObject({ kind: z.literal('spend'), on: z.enum(['evidence', 'story']), id }),
		z.strictObject({ kind: z.literal('order'), items: ids }),
		z.strictObject({ kind: z.literal('cut'), item: id, because: id }),
		z.strictObject({ kind: z.literal('restore'), item: id }),
		z.strictObject({ kind: z.literal('slice'), item: id, keep: ids }),
		z.strictObject({ kind: z.literal('line'), after: z.int().min(0).max(64) }),
		z.strictObject({ kind: z.literal('open'), increment: id, evidence: id }),
		z.strictObject({ kind: z.literal('accept'), increment: id }),
		z.strictObject({ kind: z.literal('return'), increment: id, because: id }),
		z.strictObject({ kind: z.literal('split'), increment: id, move: ids }),
		z.strictObject({ kind: z.literal('resize'), item: id, size: z.int().min(1).max(999) }),
		z.strictObject({ kind: z.literal('write'), story: id, choices }),
		z.strictObject({
			kind: z.literal('forecast'),
			question: id,
			yes: z.boolean(),
			sure: z.literal(CONFIDENCES)
		}),
		z.strictObject({ kind: z.literal('end-day') })
	])
	.meta({
		id: 'Decision',
		description: 'One decision of a Product Owner; all ids are those that the view shows.'
	});
