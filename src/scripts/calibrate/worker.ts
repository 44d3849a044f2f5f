/** One worker: plays the weeks that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '#lib/engine/index.ts';
import { changesWhenRepeated, dependsOnLuck, rowOf } from './play.ts';
import type { Job, Result } from './jobs.ts';

const { scenario } = workerData as { scenario: Scenario };

function done({ kind, policy, seeds, variant }: Job): Result {
	if (kind === 'play')
		return { rows: seeds.map((seed) => rowOf(scenario, policy, seed, variant)), broken: [] };
	const breaks = kind === 'luck' ? dependsOnLuck : changesWhenRepeated;
	return {
		rows: [],
		broken: seeds.filter((seed) => breaks(scenario, policy, seed)).map((seed) => ({ kind, policy, seed }))
	};
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(done(job)));
