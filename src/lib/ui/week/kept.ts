/** What the browser keeps for us between reloads. Storage may be full or shut: then it is simply not kept. */
export function keep(storage: 'local' | 'session', name: string, value: unknown): void {
	try {
		const store = storage === 'local' ? localStorage : sessionStorage;
		if (value === undefined) store.removeItem(name);
		else store.setItem(name, JSON.stringify(value));
	} catch {
		/* private window or quota: the page goes on without it */
	}
}

export function kept(storage: 'local' | 'session', name: string): unknown {
	try {
		const text = (storage === 'local' ? localStorage : sessionStorage).getItem(name);
		return text === null ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}
