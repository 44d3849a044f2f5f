import { expect, type Page } from '@playwright/test';

/** Gathers what a page complains of: errors on the console (a broken content policy too) and requests that failed. */
export class Faults {
	readonly found: string[] = [];

	constructor(page: Page) {
		page.on('pageerror', (error) => this.found.push(`threw: ${error.message}`));
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type()))
				this.found.push(`console on ${new URL(page.url()).pathname}: ${message.text()}`);
		});
		page.on('response', (response) => {
			if (response.status() >= 400) this.found.push(`${response.status()} ${response.url()}`);
		});
		page.on('requestfailed', (request) => {
			// What a page no longer needs when it is left is given up by the browser itself.
			const why = request.failure()?.errorText ?? '';
			if (why !== 'net::ERR_ABORTED') this.found.push(`${why} ${request.url()}`);
		});
	}

	none(): void {
		expect(this.found).toEqual([]);
	}
}
