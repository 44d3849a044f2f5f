/** What an error page says where the browser asked for what cannot be had: no fault of the server, so no number. */
const SENTENCES: Record<number, string> = {
	400: 'This address is not one that can be read.',
	403: 'Forms are taken from the pages of this site only. Load the page again and send it anew.',
	405: 'This page takes no forms.',
	413: 'What was sent is larger than anything that is needed here.',
	415: 'This page takes forms only, and what was sent is none.'
};

export interface PageFault {
	name: string;
	message: string;
}

/** Undefined for a fault of the server. `message` is the framework's own. */
export function clientFault(status: number, message: string): PageFault | undefined {
	if (status < 400 || status >= 500) return undefined;
	const name = status === 404 ? 'request/address' : 'request/refused';
	return { name, message: SENTENCES[status] ?? message };
}
