import { isRefusal, parseDecision, parseSetup, type Decision, type Setup } from '#lib/engine/index.ts';
import type { Report } from './finding.ts';
import { readFolder, type Folder, type ScenarioText } from './folder.ts';

/** A played week that an author keeps, and the headline that it must get. */
export interface Exemplar {
	/** Path inside the folder. */
	file: string;
	name: string;
	/** The simulated player whose week it is. */
	player?: string;
	seed: number;
	setup: Setup;
	decisions: Decision[];
	headline: { min: number; max: number };
}

/** The exemplars of a folder that fit the format; what is wrong with the others `readScenario` says. */
export function readExemplars(files: readonly ScenarioText[]): Exemplar[] {
	return exemplarsOf(readFolder(files), () => undefined);
}

export function exemplarsOf(folder: Folder, report: Report): Exemplar[] {
	return [...folder.exemplars].flatMap(([file, { data }]) => {
		if (data === undefined) return [];
		const setup = parseSetup(data.setup);
		let whole = true;
		if (isRefusal(setup)) {
			report(file, ['setup'], 'exemplar/setup', setup.message);
			whole = false;
		}
		const decisions = data.decisions.flatMap((one, k) => {
			const decision = parseDecision(one);
			if (!isRefusal(decision)) return [decision];
			report(file, ['decisions', k], 'exemplar/decision', `This is no decision: ${decision.message}`);
			whole = false;
			return [];
		});
		if (data.headline.min > data.headline.max) {
			report(file, ['headline'], 'exemplar/headline', '“min” is over “max”; change one.');
		}
		const { name, player, seed, headline } = data;
		const by = player === undefined ? {} : { player };
		return whole && !isRefusal(setup) ? [{ file, name, ...by, seed, setup, decisions, headline }] : [];
	});
}
