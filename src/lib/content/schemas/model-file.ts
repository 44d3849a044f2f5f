import { z } from 'zod';
import { byId, chance, id, object, perTier, prose, text, when } from './words.ts';

const profile = z.union(
	[z.literal('steady'), object({ fading: z.number().gt(0).max(1000) }), object({ date: when })],
	{ error: 'A profile is steady, { fading: <half-life in days> } or { date: <day> }.' }
);

const worth = z.number().min(0);
const tier = z.union([worth, object({ worth, profile: profile.optional(), penalty: worth.optional() })], {
	error:
		'A tier is a worth (0 or more), or { worth, profile, penalty } of which the last two may be left out.'
});

const value = object({
	profile,
	prior: perTier,
	tiers: z.tuple([tier, tier, tier]),
	carry: worth
});

const cover = object({ hit: chance, falseAlarm: chance, met: text, unmet: text });

const item = object({
	forms: byId(object({ value, met: z.array(chance).min(2) })),
	cutKey: z.array(id).optional(),
	review: object({
		rework: z.int().min(1).max(20),
		incident: object({ text, points: z.int().min(0).max(20) }),
		evidence: byId(byId(cover))
	})
});

const evidence = object({
	readings: z
		.array(object({ id, text: prose, given: perTier }))
		.max(8)
		.optional(),
	says: z.array(prose).min(1).max(8).optional()
});

const shock = object({
	worth: z.array(object({ item: id, factor: z.number().min(0).max(20) })).optional(),
	adds: z.array(id).optional()
});

/** model.yaml */
export const modelFile = object({ items: byId(item), evidence: byId(evidence), shock: byId(shock) });
export type ModelFile = z.infer<typeof modelFile>;
