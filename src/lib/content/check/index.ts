import type { Scenario } from '#lib/engine/index.ts';
import { NO_SOURCE, inOrder, reporting, type Finding, type Source } from '../finding.ts';
import { checkStructure } from './structure.ts';

export function checkScenario(scenario: Scenario, source: Source = NO_SOURCE): Finding[] {
	const { report, findings } = reporting(source);
	checkStructure(scenario, report);
	return inOrder(findings);
}
