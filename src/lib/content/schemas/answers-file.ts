import { z } from 'zod';
import { act, byId, chance, id, object, prose, role, text } from './words.ts';

const some = z.array(id);
const graded = byId(chance);

const message = object({
	right: act,
	owner: role,
	echo: object({ kept: text, hurt: text }),
	explicit: some,
	good: object({ because: some, goal: some, interest: some, offer: some }),
	blame: some.optional()
});

const invitation = object({
	topic: z.enum(['timeline', 'others', 'evidence', 'trust', 'work']),
	owner: role.optional(),
	report: prose
});

const story = object({
	who: graded,
	behaviour: graded,
	metric: graded,
	baseline: graded,
	link: graded,
	criteria: graded,
	size: graded,
	output: some.optional(),
	unhappy: some.optional()
});

/** answers.yaml: thing → form → what is right. */
export const answersFile = object({
	messages: byId(byId(message)),
	invitations: byId(byId(invitation)),
	stories: byId(byId(story))
});
export type AnswersFile = z.infer<typeof answersFile>;
