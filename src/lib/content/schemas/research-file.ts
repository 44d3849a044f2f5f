import { z } from 'zod';
import { day, group, id, object, prose, text } from './words.ts';

const evidence = object({
	id,
	kind: z.enum(['research', 'talk']),
	title: text,
	body: prose,
	group,
	person: id.optional(),
	blocks: z.literal([1, 2]),
	opens: day,
	about: id.optional(),
	follows: id.optional()
});

/** research.md */
export const researchFile = object({ evidence: z.array(evidence).min(1).max(60) });
export type ResearchFile = z.infer<typeof researchFile>;
