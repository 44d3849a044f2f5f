/** A way to work is made of parts, so that any of them can be swapped for another or left undone. */
import type { Policy, Rule } from './player.ts';
import { skilledAnswers } from './rules/answers.ts';
import { skilledContact } from './rules/contact.ts';
import { skilledCut } from './rules/cut.ts';
import { skilledResearch, urgentResearch } from './rules/discovery.ts';
import { skilledForecasts } from './rules/forecasts.ts';
import { skilledInvitations } from './rules/invitations.ts';
import { skilledLine } from './rules/line.ts';
import { skilledOrder } from './rules/order.ts';
import { skilledReview } from './rules/review.ts';
import { skilledStories } from './rules/stories.ts';
import { playerOf, takeSeat } from './seat.ts';
import type { Skills } from './skills.ts';

/**
 * In the order in which a day is worked. Invitations are answered as people answer them, when they are read, first
 * thing in the day: answered last, they would find no hours left, and who takes drift for a meeting worth going to
 * would never lose an hour by it.
 */
const DAY = [
	'first',
	'invitations',
	'stories',
	'contact',
	'review',
	'research',
	'spare',
	'answers',
	'cut',
	'order',
	'line',
	'forecasts'
] as const;

type Part = (typeof DAY)[number];
/**
 * `first` is what a habit does before anything else, `spare` what hours are used for that nothing else takes; a
 * part left out is left to its default.
 */
export type Parts = Partial<Record<Part, Rule>>;

export const ALL_SKILLED: Parts = {
	invitations: skilledInvitations,
	stories: skilledStories,
	contact: skilledContact,
	review: skilledReview,
	research: urgentResearch,
	spare: skilledResearch,
	answers: skilledAnswers,
	cut: skilledCut,
	order: skilledOrder,
	line: skilledLine,
	forecasts: skilledForecasts
};

export const policy = (name: string, skills: Skills, parts: Parts, guesses = false): Policy => ({
	name,
	sit: (play, seed) =>
		playerOf(
			DAY.flatMap((part) => parts[part] ?? []),
			takeSeat(play, seed, skills, guesses)
		)
});
