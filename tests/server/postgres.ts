/** One Postgres for all tests of a run; each makes databases of its own on it. */
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../src/scripts/soak/real-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** URL of the database to make others from. */
		postgres: string;
	}
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const postgres = await startPostgres({ durable: false });
	provide('postgres', postgres.url('postgres'));
	return () => postgres.remove();
}
