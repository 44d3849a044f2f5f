import type { Scenario } from '#lib/engine/index.ts';
import { MAX_ITEMS } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { DAY_NAMES } from '../schemas/index.ts';
import { placeOfEvidence, placeOfItem, placeOfMessage, placeOfStory } from './places.ts';

/** Everything that comes in has a way in, and days run forward. */
export function checkArrivals(scenario: Scenario, report: Report): void {
	const ways = new Map<string, number>();
	const way = (id: string): void => void ways.set(id, (ways.get(id) ?? 0) + 1);
	for (const message of scenario.messages) if (message.adds) way(message.adds.item);
	for (const story of scenario.stories) way(story.becomes);
	for (const id of new Set(scenario.shock.forms.flatMap((form) => form.adds))) way(id);
	for (const item of scenario.items) {
		if (item.stands.kind !== 'later') continue;
		const count = ways.get(item.id) ?? 0;
		if (count === 0) {
			report(
				placeOfItem(item),
				['stands'],
				'item/never-comes',
				'Nothing brings this item in; let a message, a story or the shock add it, or let it stand in the backlog.'
			);
		} else if (count > 1) {
			report(
				placeOfItem(item),
				['stands'],
				'item/comes-twice',
				'Two things bring this item in; keep one way.'
			);
		}
	}
	for (const message of scenario.messages) {
		const { file, path } = placeOfMessage(scenario, message);
		if (message.until < message.day) backwards(file, [...path, 'until'], DAY_NAMES[message.day], report);
		message.forms.forEach((form, k) =>
			form.answers.forEach((answer, a) => {
				if ((answer.act === 'hand-on') === (answer.to !== undefined)) return;
				const at = [...path, 'forms', k, 'answers', a];
				report(file, at, 'message/hand-on', '“to” and “act: hand-on” go together; write both or neither.');
			})
		);
	}
	for (const story of scenario.stories) {
		const { file, path } = placeOfStory(scenario, story);
		if (story.until < story.opens) backwards(file, [...path, 'until'], DAY_NAMES[story.opens], report);
	}
	for (const one of scenario.evidence) {
		const { file, path } = placeOfEvidence(scenario, one);
		const reads = one.readings.length > 0;
		if (one.kind === 'research' && !reads) {
			report(
				'model.yaml',
				['evidence', one.id],
				'evidence/no-readings',
				'Research has no readings; write two or more, or make it a talk.'
			);
		}
		if (reads && one.about === undefined) {
			report(
				file,
				[...path, 'about'],
				'evidence/no-item',
				'It has readings and no item that they are about; name one.'
			);
		}
		if (!reads && (one.says?.length ?? 0) === 0) {
			report(
				'model.yaml',
				['evidence', one.id, 'says'],
				'evidence/no-text',
				'Nothing is said; write “says” or readings.'
			);
		}
	}
	const standing = scenario.items.filter((one) => one.stands.kind === 'backlog').length;
	if (standing > MAX_ITEMS) {
		report(
			'backlog',
			[],
			'count/standing',
			`${standing} items stand on Monday and at most ${MAX_ITEMS} can; take some out.`
		);
	}
}

function backwards(file: string, path: (string | number)[], day: string, report: Report): void {
	report(
		file,
		path,
		'day/backwards',
		`This day lies before ${day}, when it comes; write that day or a later one.`
	);
}
