/** Jobs over worker threads, one a core. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '#lib/engine/index.ts';
import type { Job, Result } from './jobs.ts';

/** Results in the order of the jobs. The first worker that fails ends it. `told` hears how many jobs are done. */
export async function playAll(
	scenario: Scenario,
	jobs: readonly Job[],
	told: (done: number) => void = () => {}
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	let done = 0;
	const work = (worker: Worker): Promise<void> =>
		new Promise((resolve, reject) => {
			let at = -1;
			const more = (): void => {
				at = next++;
				if (at < jobs.length) worker.postMessage(jobs[at]);
				else resolve();
			};
			worker.on('message', (result: Result) => {
				results[at] = result;
				told(++done);
				more();
			});
			worker.on('error', reject);
			more();
		});
	const workers = Array.from(
		{ length: Math.min(jobs.length, availableParallelism()) },
		() => new Worker(new URL('worker.ts', import.meta.url), { workerData: { scenario } })
	);
	try {
		await Promise.all(workers.map(work));
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
	return results;
}
