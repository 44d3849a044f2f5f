import { z } from 'zod';
import { ACTS, GROUPS, ROLES, TIERS } from '#lib/engine/index.ts';

/** The words that all files share. Schemas only describe: days stay names here, numbers stay as written. */

export const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const ID =
	'An id is lower-case letters, digits and hyphens, begins with a letter or digit and has at most 60 characters';
const isId = /^[a-z0-9][a-z0-9-]{0,59}$/;
/** Names that every plain object has. */
const taken = ['constructor'];

/** A strict object that names its keys when a foreign one stands in it. */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
	const known = Object.keys(shape);
	return z.strictObject(shape, {
		error: (issue) =>
			issue.code === 'unrecognized_keys' ? `The keys here are: ${known.join(', ')}.` : undefined
	});
}

export const id = z
	.string()
	.regex(isId, { error: `${ID}; rename it.` })
	.refine((text) => !taken.includes(text), { error: 'This word cannot be an id; choose another.' });
export const byId = <T extends z.ZodType>(value: T) => z.record(id, value);
export const text = z.string().regex(/\S/, { error: 'This is empty; write it.' }).max(600);
export const prose = z.string().regex(/\S/, { error: 'This is empty; write it.' }).max(6000);
export const day = z.enum(DAY_NAMES);
export const when = z.union([day, z.int().min(0).max(400)], {
	error:
		'A date is a day of the week (monday … friday) or a whole number of days from Monday (5 is the next Monday).'
});
export const group = z.enum(GROUPS);
export const role = z.enum(ROLES);
export const act = z.enum(ACTS);
export const tier = z.enum(TIERS);
export const chance = z.number().min(0).max(1);
/** A share that leaves something on both sides. */
export const part = z.number().gt(0).lt(1);
export const perTier = z.tuple([chance, chance, chance], {
	error: 'Three numbers from 0 to 1: for low, likely, high.'
});
export const worded = object({ id, text });
