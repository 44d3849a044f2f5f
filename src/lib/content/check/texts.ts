import type { Scenario } from '#lib/engine/index.ts';
import type { Path, Report } from '../finding.ts';
import { wordsIn } from '../render.ts';
import { placeOfInvitation, placeOfMessage } from './places.ts';

export const MOST_WORDS = 90;

/** Messages and invitations are short enough to be read at a desk. */
export function checkTexts(scenario: Scenario, report: Report): void {
	const check = (file: string, path: Path, body: string): void => {
		const words = wordsIn(body);
		if (words <= MOST_WORDS) return;
		report(file, path, 'text/long', `This has ${words} words and may have ${MOST_WORDS}; shorten it.`);
	};
	for (const message of scenario.messages) {
		const { file, path } = placeOfMessage(scenario, message);
		message.forms.forEach((form, k) => check(file, [...path, 'forms', k, 'body'], form.body));
	}
	for (const invitation of scenario.invitations) {
		const { file, path } = placeOfInvitation(scenario, invitation);
		invitation.forms.forEach((form, k) => check(file, [...path, 'forms', k, 'body'], form.body));
	}
}
