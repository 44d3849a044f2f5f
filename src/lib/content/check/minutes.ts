import { CLAUSE_SLOTS, DAYS, STORY_SLOTS, type Day, type Scenario } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { wordsIn } from '../render.ts';
import { mean } from './mean.ts';

/**
 * An estimate of the time that a week takes: words at a reading pace, and so many minutes for each decision.
 * Told in content/README.md; it is no measurement of people playing.
 * Pace: adults reading English silently (Brysbaert 2019, 190 studies, non-fiction).
 */
const WORDS_A_MINUTE = 238;
const MINUTES = {
	message: 0.3,
	invitation: 0.1,
	order: 1,
	line: 0.2,
	evidence: 0.25,
	review: 0.4,
	cuts: 1.5,
	story: 0.8,
	forecast: 0.2
};
/** Pieces of evidence opened on a day on which research is open. */
const OPENED_A_DAY = 2;
/** Item texts are read in part: the title always, the body when something hangs on it. */
const BODY_READ = 0.5;
export const MOST_MINUTES = 45;
export const MOST_MONDAY = 6;

export function checkMinutes(scenario: Scenario, report: Report): void {
	const days = DAYS.map((day) => minutesOf(scenario, day));
	const week = days.reduce((sum, one) => sum + one, 0);
	if (week > MOST_MINUTES) {
		report(
			'scenario.md',
			['minutes'],
			'minutes/week',
			`The week takes about ${Math.round(week)} minutes by estimate and may take ${MOST_MINUTES}; shorten texts or drop something.`
		);
	}
	if (days[0]! > MOST_MONDAY) {
		report(
			'week/monday.md',
			[],
			'minutes/monday',
			`Monday takes about ${days[0]!.toFixed(1)} minutes by estimate and may take ${MOST_MONDAY}; shorten its texts or move something.`
		);
	}
}

/** Minutes that a day takes by estimate; Monday carries the briefing, item bodies are spread over the days after. */
export function minutesOf(scenario: Scenario, day: Day): number {
	const { opens } = scenario;
	const messages = scenario.messages.filter((one) => one.day === day);
	const invitations = scenario.invitations.filter((one) => one.day === day);
	const stories = scenario.stories.filter((one) => one.until === day);
	const forecasts = scenario.forecasts.filter((one) => one.day === day);
	const evidence = scenario.evidence.filter((one) => one.opens === day);
	const reviewDays = 5 - opens.review;
	let words = wordsIn(scenario.mornings.find((one) => one.day === day)?.bodies[0] ?? '');
	let minutes = 0;
	if (day === 0) {
		words += wordsIn(scenario.briefing);
		words += sum(
			scenario.items.filter((one) => one.stands.kind === 'backlog').map((item) => wordsIn(item.title))
		);
	} else {
		words += (BODY_READ * sum(scenario.items.map((item) => wordsIn(item.body)))) / 4;
	}
	if (day === scenario.shock.day) words += mean(scenario.shock.forms.map((form) => wordsIn(form.body)));
	for (const message of messages) {
		words += mean(
			message.forms.map((form) => {
				const isNo = form.rightKey === 'no' || form.rightKey === 'not-now';
				const clauses = CLAUSE_SLOTS.flatMap((slot) => form.clauses[slot]);
				const read = [...form.answers, ...(isNo ? clauses : [])];
				return wordsIn(form.subject) + wordsIn(form.body) + sum(read.map((one) => wordsIn(one.text)));
			})
		);
		minutes += MINUTES.message;
	}
	for (const one of invitations) {
		words += mean(one.forms.map((form) => wordsIn(form.title) + wordsIn(form.body)));
		minutes += MINUTES.invitation;
	}
	for (const story of stories) {
		words += mean(
			story.forms.map(
				(form) =>
					wordsIn(form.body) +
					sum(STORY_SLOTS.flatMap((slot) => form.slots[slot].map((one) => wordsIn(one.text))))
			)
		);
		minutes += MINUTES.story;
	}
	words += sum(evidence.map((one) => wordsIn(one.title) + wordsIn(one.body)));
	words += sum(forecasts.map((one) => wordsIn(one.text)));
	minutes += forecasts.length * MINUTES.forecast;
	if (day >= opens.research) minutes += OPENED_A_DAY * MINUTES.evidence;
	if (day >= opens.order) minutes += MINUTES.order;
	if (day >= opens.line) minutes += MINUTES.line;
	if (day >= opens.review) minutes += (8 / reviewDays) * MINUTES.review;
	if (day === opens.cut || day === 4) minutes += MINUTES.cuts / 2;
	return minutes + words / WORDS_A_MINUTE;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, number) => all + number, 0);
}
