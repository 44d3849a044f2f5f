/** Forms that a page sends, with or without a script. */
import { refuse, type Refusal } from '#lib/engine/index.ts';

/** The fields of a form; a body that is none is refused. */
export async function readForm(request: Request): Promise<FormData | Refusal> {
	try {
		return await request.formData();
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return refuse('request/malformed', 'This form could not be read. Load the page again and send it anew.');
	}
}

/** One field as text; '' for one that is missing or a file. */
export function fieldOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/**
 * A page's actions under their own names alone. The framework looks an action up as a property of this object, and
 * `?/constructor` must find nothing.
 */
export const ownActions = <T extends object>(actions: T): T =>
	Object.assign(Object.create(null) as T, actions);
