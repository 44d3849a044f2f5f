// Every check of the project, one after the other. Goes on after a failure, and ends with "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, noNode, ownPrograms, root } from './runtime.mjs';
import { countsOfPlaywright, countsOfStep, countsOfVitest, sumOf } from './test-counts.mjs';

const results = join(root, 'test-results');
const vitestJson = join(results, 'vitest.json');
const playwrightJson = join(results, 'playwright.json');

/** `limit` in seconds: a step that hangs is ended and has failed. `needs` names a step that must have passed. */
const STEPS = [
	{ name: 'sync', command: 'svelte-kit sync', limit: 60 },
	{ name: 'format', command: 'prettier --check .', limit: 120 },
	{ name: 'lint', command: 'eslint .', limit: 120 },
	{ name: 'types', command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings', limit: 180 },
	{ name: 'unused', command: 'knip', limit: 120 },
	{
		name: 'vitest',
		command: 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/vitest.json',
		limit: 480,
		counts: (ok) => countsOfVitest(readJson(vitestJson), ok)
	},
	{ name: 'content', command: 'node src/scripts/content-check.ts', limit: 60 },
	{ name: 'build', command: 'vite build --logLevel warn', limit: 180 },
	{
		name: 'crash',
		command: 'node src/scripts/soak.ts --kills 3 --learners 6 --seed 3',
		limit: 60,
		needs: 'build'
	},
	{
		name: 'browser',
		command: 'playwright test --config tests/e2e/playwright.config.ts --reporter=list,json',
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightJson },
		limit: 480,
		needs: 'build',
		counts: (ok) => countsOfPlaywright(readJson(playwrightJson), ok)
	}
];

const node = findNode();
if (node === undefined) {
	console.error(noNode);
	process.exitCode = finish([countsOfStep(false)]);
} else if (node === process.execPath) {
	process.exitCode = await testAll();
} else {
	const { status } = spawnSync(node, [process.argv[1]], { env: ownPrograms(), stdio: 'inherit' });
	process.exitCode = status ?? 1;
}

async function testAll() {
	rmSync(results, { recursive: true, force: true });
	mkdirSync(results, { recursive: true });
	const rows = [];
	for (const step of STEPS) {
		console.log(`\n── ${step.name}: ${step.command}`);
		const began = Date.now();
		const held = rows.some((row) => row.name === step.needs && row.failed > 0);
		if (held) console.log(`Not run, since ${step.needs} failed.`);
		const ok = !held && (await run(step));
		const counts = (step.counts ?? countsOfStep)(ok);
		rows.push({ name: step.name, seconds: Math.round((Date.now() - began) / 1000), ...counts });
	}
	console.log('');
	for (const row of rows) console.log(lineOf(row));
	return finish(rows);
}

function lineOf({ name, seconds, passed, failed, skipped }) {
	const counts = [`${passed} ok`, `${failed} not`, ...(skipped > 0 ? [`${skipped} left out`] : [])];
	return `${failed > 0 ? '✘' : '✓'} ${name.padEnd(8)} ${`${seconds} s`.padStart(6)}  ${counts.join(', ')}`;
}

function finish(counts) {
	const { passed, failed } = sumOf(counts);
	console.log(`${passed} passed, ${failed} failed`);
	return failed > 0 ? 1 : 0;
}

/** Whether the step ended with 0 within its time. */
function run({ command, env, limit }) {
	return new Promise((resolve) => {
		const posix = process.platform !== 'win32';
		const child = spawn(command, {
			cwd: root,
			env: { ...ownPrograms(), ...env },
			stdio: ['ignore', 'inherit', 'inherit'],
			shell: true,
			// A group of its own, so that what the step started ends with it.
			detached: posix
		});
		const end = (signal) => {
			try {
				if (posix) process.kill(-child.pid, signal);
				else child.kill(signal);
			} catch {
				// It has ended by itself.
			}
		};
		const stop = () => {
			end('SIGTERM');
			process.exit(130);
		};
		const late = setTimeout(() => {
			console.log(`Ended after ${limit} seconds.`);
			end('SIGKILL');
		}, limit * 1000);
		process.once('SIGINT', stop).once('SIGTERM', stop);
		const done = (ok) => {
			clearTimeout(late);
			process.off('SIGINT', stop).off('SIGTERM', stop);
			resolve(ok);
		};
		child.on('error', () => done(false));
		child.on('exit', (code) => done(code === 0));
	});
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}
