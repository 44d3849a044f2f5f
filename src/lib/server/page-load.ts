import { error } from '@sveltejs/kit';
import { isRefusal, type Refusal } from '#lib/engine/index.ts';
import { STORAGE_AWAY, statusOf, type Faulty } from './api/index.ts';
import { isStorageFault } from './db/index.ts';

/** What a page loads; a refusal, or a storage that fails, becomes the page that says so. */
export async function forPage<T extends object>(
	locals: Faulty,
	call: () => Promise<T | Refusal>
): Promise<T> {
	const value = await call().catch((fault: unknown) => {
		if (!isStorageFault(fault)) throw fault;
		locals.fault = fault;
		return STORAGE_AWAY;
	});
	if (isRefusal(value)) error(statusOf(value), { name: value.name, message: value.message });
	return value as T;
}
