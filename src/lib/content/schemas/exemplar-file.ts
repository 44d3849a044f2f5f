import { z } from 'zod';
import { object, text } from './words.ts';

const headline = z.number().min(0).max(100);

/** exemplars/*.yaml: a played week and the headline that it must get. */
export const exemplarFile = object({
	name: text,
	/** The simulated player whose week it is; without one it was played by a person. */
	player: text.optional(),
	seed: z.int().min(0),
	setup: object({
		mode: z.enum(['lead', 'shadow']),
		stakes: z.enum(['practice', 'assessment']),
		days: z.array(z.int().min(0).max(4)).min(1).max(5),
		help: z.enum(['full', 'half', 'none'])
	}),
	/** Kept as they are; the engine refuses what is no decision. */
	decisions: z.array(z.looseObject({ kind: z.string() })),
	headline: object({ min: headline, max: headline })
});
export type ExemplarFile = z.infer<typeof exemplarFile>;
