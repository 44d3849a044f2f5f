import type { Scenario } from '#lib/engine/index.ts';
import { NO_SOURCE, inOrder, reporting, type Finding, type Source } from '../finding.ts';
import { checkAnswers } from './answers.ts';
import { checkCounts } from './counts.ts';
import { checkEvidence } from './evidence.ts';
import { checkMinutes } from './minutes.ts';
import { checkOptions } from './options.ts';
import { checkStructure } from './structure.ts';
import { checkTexts } from './texts.ts';
import { checkWorth } from './worth.ts';

export { checkExemplars, headlineRange } from './exemplars.ts';
export { checkPlayed } from './played.ts';
export { checkStructure };

/**
 * What can be said of a scenario without playing it: whether it can be played, and whether a week of it is
 * fair, short enough and rich enough. `source` is what `readScenario` gave: with it findings know their lines.
 */
export function checkScenario(scenario: Scenario, source: Source = NO_SOURCE): Finding[] {
	const { report, findings } = reporting(source);
	checkStructure(scenario, report);
	checkCounts(scenario, report);
	checkAnswers(scenario, report);
	checkOptions(scenario, report);
	checkTexts(scenario, report);
	checkEvidence(scenario, report);
	checkWorth(scenario, report);
	checkMinutes(scenario, report);
	return inOrder(findings);
}
