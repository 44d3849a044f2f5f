import type { Scenario } from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { placeOfItem } from './places.ts';

/** No item needs itself, directly or through others. Each circle is told once. */
export function checkCircles(scenario: Scenario, report: Report): void {
	const needs = new Map(scenario.items.map((item) => [item.id, item.prerequisites]));
	const done = new Set<string>();
	const walk = (id: string, way: string[]): void => {
		const begins = way.indexOf(id);
		if (begins >= 0) {
			const circle = [...way.slice(begins), id].map((one) => quoted(one)).join(' needs ');
			report(
				placeOfItem(id),
				['prerequisites'],
				'item/circle',
				`${circle}: no order could finish them; drop one of these prerequisites.`
			);
			return;
		}
		if (done.has(id)) return;
		for (const other of needs.get(id) ?? []) walk(other, [...way, id]);
		done.add(id);
	};
	for (const item of scenario.items) walk(item.id, []);
}
