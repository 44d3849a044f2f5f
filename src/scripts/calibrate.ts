/**
 * npm run calibrate -- [folder …] [--seeds N] [--quick] [--json]
 * Simulated players play a scenario; exits 1 when one of the nine checks fails, 2 when it cannot be read.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate } from './calibrate/calibration.ts';
import { holds } from './calibrate/check.ts';
import { QUICK, WHOLE, type Amount } from './calibrate/jobs.ts';
import { asJson, asText } from './calibrate/report.ts';
import { scenarioIn, shippedFolders } from './calibrate/scenario-folder.ts';

function amountOf(quick: boolean, seeds: string | undefined): Amount {
	const amount = quick ? QUICK : WHOLE;
	if (seeds === undefined) return amount;
	const many = Number(seeds);
	if (!Number.isInteger(many) || many < amount.variantWeeks) {
		console.error(`--seeds takes a whole number of ${amount.variantWeeks} or more.`);
		process.exit(2);
	}
	return { ...amount, seeds: many };
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, seeds: { type: 'string' } }
});
const amount = amountOf(values.quick === true, values.seeds);
const folders = positionals.length > 0 ? positionals : shippedFolders(join(import.meta.dirname, '../..'));
const told = (done: number, all: number): void => {
	if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} jobs${done === all ? '\n' : ''}`);
};

for (const folder of folders) {
	const scenario = scenarioIn(folder);
	if (Array.isArray(scenario)) {
		for (const sentence of scenario) console.error(sentence);
		process.exitCode = 2;
		continue;
	}
	const start = performance.now();
	const calibration = await calibrate(scenario, amount, told);
	const seconds = (performance.now() - start) / 1000;
	console.log(values.json === true ? asJson(scenario, calibration) : asText(scenario, calibration));
	console.error(`${seconds.toFixed(0)} s, ${(calibration.weeks / seconds).toFixed(0)} weeks a second`);
	if (!calibration.checks.every(holds)) process.exitCode ||= 1;
}
