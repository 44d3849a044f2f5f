import type { Scenario } from '#lib/engine/index.ts';
import { quoted, type Path, type Report } from '../finding.ts';
import {
	formed,
	placeOfEvidence,
	placeOfForecast,
	placeOfItem,
	placeOfMessage,
	placeOfStory,
	type Place
} from './places.ts';

/** No id twice: over the whole scenario for things of the week, within one thing for its parts. */
export function checkIds(scenario: Scenario, report: Report): void {
	const seen = new Set<string>();
	const things = [
		...formed(scenario),
		...scenario.evidence.map((one) => ({ id: one.id, ...placeOfEvidence(scenario, one) })),
		...scenario.forecasts.map((one) => ({ id: one.id, ...placeOfForecast(scenario, one) }))
	];
	for (const thing of things.toSorted((a, b) => Number(b.id === 'shock') - Number(a.id === 'shock'))) {
		if (seen.has(thing.id)) {
			report(
				thing.file,
				[...thing.path, 'id'],
				'id/twice',
				`The id ${quoted(thing.id)} stands twice in the scenario; rename one.`
			);
		}
		seen.add(thing.id);
	}
	const within = (file: string, path: Path, list: readonly { id: string }[], what: string): void => {
		const ids = new Set<string>();
		list.forEach((one, k) => {
			if (ids.has(one.id)) {
				report(
					file,
					[...path, k, 'id'],
					'id/twice',
					`Two ${what} have the id ${quoted(one.id)}; rename one.`
				);
			}
			ids.add(one.id);
		});
	};
	within('scenario.md', ['people'], scenario.people, 'people');
	within('scenario.md', ['cutReasons'], scenario.cutReasons, 'reasons');
	within('scenario.md', ['returnReasons'], scenario.returnReasons, 'reasons');
	for (const item of scenario.items) {
		within(placeOfItem(item), ['criteria'], item.criteria, 'criteria');
		within(placeOfItem(item), ['review', 'evidence'], item.review.evidence, 'pieces of evidence');
		if (item.criteria.some((one) => one.id === 'dod')) {
			report(
				placeOfItem(item),
				['criteria'],
				'id/taken',
				'“dod” means the Definition of Done; give the criterion another id.'
			);
		}
	}
	for (const one of scenario.evidence)
		within('model.yaml', ['evidence', one.id, 'readings'], one.readings, 'readings');
	for (const thing of [
		...scenario.items,
		...scenario.messages,
		...scenario.invitations,
		...scenario.stories
	]) {
		const place = formPlace(scenario, thing.id);
		within(place.file, [...place.path, 'forms'], thing.forms, 'forms');
	}
	for (const message of scenario.messages) {
		const place = placeOfMessage(scenario, message);
		message.forms.forEach((form, k) => {
			const at = [...place.path, 'forms', k];
			within(place.file, [...at, 'answers'], form.answers, 'answers');
			const all = Object.values(form.clauses).flat();
			if (new Set(all.map((one) => one.id)).size < all.length) {
				report(
					place.file,
					[...at, 'clauses'],
					'id/twice',
					'Two clauses of this form have the same id; rename one.'
				);
			}
		});
	}
	for (const story of scenario.stories) {
		const place = placeOfStory(scenario, story);
		story.forms.forEach((form, k) => {
			for (const [slot, options] of Object.entries(form.slots)) {
				within(place.file, [...place.path, 'forms', k, 'slots', slot], options, 'options');
			}
		});
	}
}

function formPlace(scenario: Scenario, id: string): Place {
	return formed(scenario).find((one) => one.id === id) ?? { file: '', path: [] };
}
