import { z } from 'zod';
import { object, text } from './words.ts';

/** What a reason of the mentor may explain. */
export const EXPLAINED = [
	'order',
	'cut',
	'keep',
	'research',
	'accept',
	'return',
	'answer',
	'invitation',
	'story',
	'line',
	'forecast',
	'slice'
] as const;

const on = z.string().regex(new RegExp(`^(${EXPLAINED.join('|')})(:[a-z0-9][a-z0-9-]*)?$`), {
	error: `This is one of ${EXPLAINED.join(', ')}, alone or with “:<id>”.`
});

/** mentor.md */
export const mentorFile = object({ reasons: z.array(object({ on, text })).min(1) });
export type MentorFile = z.infer<typeof mentorFile>;
