import type { Scenario } from '#lib/engine/index.ts';
import { quoted, type Path, type Report } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import {
	placeOfEvidence,
	placeOfForecast,
	placeOfInvitation,
	placeOfItem,
	placeOfMessage,
	placeOfStory
} from './places.ts';

/** Every name of a person, an item, a criterion or a reason is one that is there. */
export function checkReferences(scenario: Scenario, report: Report): void {
	const items = new Set(scenario.items.map((one) => one.id));
	const people = new Set(scenario.people.map((one) => one.id));
	const known = (file: string, path: Path, id: string, ids: ReadonlySet<string>, what: string): boolean => {
		if (ids.has(id)) return true;
		const message = `There is no ${what} ${quoted(id)}; write one that is there, or add it.${didYouMean(id, ids)}`;
		report(file, path, `reference/unknown-${what}`, message);
		return false;
	};
	const later = (file: string, path: Path, id: string): void => {
		if (!known(file, path, id, items, 'item')) return;
		if (scenario.items.find((one) => one.id === id)?.stands.kind !== 'later') {
			report(
				file,
				path,
				'reference/not-later',
				`The item ${quoted(id)} comes in here, so it must not stand in the backlog before; give it “stands: later”.`
			);
		}
	};

	const reasons = new Set(scenario.cutReasons.map((one) => one.id));
	for (const item of scenario.items) {
		const file = placeOfItem(item);
		const criteria = new Set(item.criteria.map((one) => one.id));
		const dod = new Set([...criteria, 'dod']);
		item.forms.forEach((form, k) => known(file, ['forms', k, 'from'], form.from, people, 'person'));
		item.prerequisites.forEach((id, k) => known(file, ['prerequisites', k], id, items, 'item'));
		item.slice?.forEach((one, k) =>
			known(file, ['slice', k, 'criterion'], one.criterion, criteria, 'criterion')
		);
		item.cutKey.forEach((id, k) =>
			known('model.yaml', ['items', item.id, 'cutKey', k], id, reasons, 'cut-reason')
		);
		item.review.evidence.forEach((one, k) =>
			one.covers.forEach((cover, c) =>
				known(file, ['review', 'evidence', k, 'covers', c], cover.criterion, dod, 'criterion')
			)
		);
	}
	for (const one of scenario.evidence) {
		const { file, path } = placeOfEvidence(scenario, one);
		if (one.person !== undefined) known(file, [...path, 'person'], one.person, people, 'person');
		if (one.about !== undefined) known(file, [...path, 'about'], one.about, items, 'item');
	}
	for (const message of scenario.messages) {
		const { file, path } = placeOfMessage(scenario, message);
		known(file, [...path, 'from'], message.from, people, 'person');
		if (message.about !== undefined) known(file, [...path, 'about'], message.about, items, 'item');
		if (message.adds !== undefined) later(file, [...path, 'adds', 'item'], message.adds.item);
		message.forms.forEach((form, k) =>
			form.answers.forEach((answer, a) => {
				if (answer.promise === undefined) return;
				known(
					file,
					[...path, 'forms', k, 'answers', a, 'promise', 'item'],
					answer.promise.item,
					items,
					'item'
				);
			})
		);
	}
	for (const one of scenario.invitations) {
		const { file, path } = placeOfInvitation(scenario, one);
		known(file, [...path, 'from'], one.from, people, 'person');
	}
	for (const story of scenario.stories) {
		const { file, path } = placeOfStory(scenario, story);
		later(file, [...path, 'becomes'], story.becomes);
	}
	for (const forecast of scenario.forecasts) {
		const { file, path } = placeOfForecast(scenario, forecast);
		const { about } = forecast;
		if (!known(file, [...path, 'about', 'item'], about.item, items, 'item') || about.kind !== 'met') continue;
		const criteria = scenario.items.find((one) => one.id === about.item)?.criteria ?? [];
		known(
			file,
			[...path, 'about', 'criterion'],
			about.criterion,
			new Set(criteria.map((one) => one.id)),
			'criterion'
		);
	}
	for (const form of scenario.shock.forms) {
		form.worth.forEach((one, k) =>
			known('model.yaml', ['shock', form.id, 'worth', k, 'item'], one.item, items, 'item')
		);
		form.adds.forEach((id, k) => later('model.yaml', ['shock', form.id, 'adds', k], id));
	}
	if (scenario.team.pull.kind === 'sprint') {
		const { selected, goalItems } = scenario.team.pull;
		const path = ['team', 'pull'];
		selected.forEach((id, k) => known('scenario.md', [...path, 'selected', k], id, items, 'item'));
		goalItems.forEach((id, k) =>
			known('scenario.md', [...path, 'goalItems', k], id, new Set(selected), 'selected-item')
		);
	}
	checkMentor(scenario, known);
}

type Known = (file: string, path: Path, id: string, ids: ReadonlySet<string>, what: string) => boolean;

function checkMentor(scenario: Scenario, known: Known): void {
	const named = new Set(
		[
			scenario.items,
			scenario.evidence,
			scenario.messages,
			scenario.invitations,
			scenario.stories,
			scenario.forecasts
		].flatMap((list) => (list as { id: string }[]).map((one) => one.id))
	);
	scenario.mentor.forEach((reason, k) => {
		const id = reason.on.split(':')[1];
		if (id !== undefined) known('mentor.md', ['reasons', k, 'on'], id, named, 'thing');
	});
}
