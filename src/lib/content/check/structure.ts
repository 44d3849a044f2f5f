import type { Scenario } from '#lib/engine/index.ts';
import type { Report } from '../finding.ts';
import { checkArrivals } from './arrivals.ts';
import { checkChances } from './chances.ts';
import { checkCircles } from './circles.ts';
import { checkFollows } from './follows.ts';
import { checkIds } from './ids.ts';
import { checkReferences } from './references.ts';

/** What must hold before the engine can play a scenario at all. */
export function checkStructure(scenario: Scenario, report: Report): void {
	checkIds(scenario, report);
	checkReferences(scenario, report);
	checkFollows(scenario, report);
	checkCircles(scenario, report);
	checkChances(scenario, report);
	checkArrivals(scenario, report);
}
