import type { Scenario } from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { formed, placeOfEvidence, weekFileOf, type Place } from './places.ts';

/** Who follows another's form has as many forms, and follows one that follows nobody. */
export function checkFollows(scenario: Scenario, report: Report): void {
	const things = formed(scenario);
	const byId = new Map(things.map((one) => [one.id, one]));
	const check = (place: Place, follows: string, count: number, self?: string): void => {
		const path = [...place.path, 'follows'];
		const other = byId.get(follows);
		if (other === undefined) {
			const message = `Nothing with forms is called ${quoted(follows)}; name an item, message, invitation, story or “shock”.${didYouMean(follows, byId.keys())}`;
			report(place.file, path, 'follows/unknown', message);
		} else if (follows === self) {
			report(place.file, path, 'follows/itself', 'This follows itself; name another or drop the key.');
		} else if (other.follows !== undefined) {
			report(
				place.file,
				path,
				'follows/chain',
				`${quoted(follows)} follows ${quoted(other.follows)} itself; follow that one.`
			);
		} else if (other.forms !== count) {
			report(
				place.file,
				path,
				'follows/count',
				`${quoted(follows)} has ${other.forms} forms and this has ${count}; give both as many.`
			);
		}
	};
	for (const thing of things) {
		if (thing.follows !== undefined) check(thing, thing.follows, thing.forms, thing.id);
	}
	for (const morning of scenario.mornings) {
		if (morning.follows === undefined) continue;
		check({ file: weekFileOf(morning.day), path: [] }, morning.follows, morning.bodies.length);
	}
	for (const one of scenario.evidence) {
		const says = one.says?.length ?? 0;
		if (one.follows !== undefined && says > 1) check(placeOfEvidence(scenario, one), one.follows, says);
		else if (one.follows !== undefined && !byId.has(one.follows))
			check(placeOfEvidence(scenario, one), one.follows, says);
		else if (one.follows === undefined && says > 1) {
			report(
				'model.yaml',
				['evidence', one.id, 'says'],
				'follows/missing',
				'There are several texts and nothing to choose by; add “follows” in research.md or keep one text.'
			);
		}
	}
}
