import type { App as Server, Visitor } from '#lib/server/index.ts';

declare global {
	namespace App {
		interface Locals {
			/** The server's parts. */
			app: Server;
			/** The browser that asks. */
			visitor: Visitor;
			/** Why the storage did not answer, for the log. */
			fault?: unknown;
		}
		interface Error {
			message: string;
			/** `where/what`, as in the API. */
			name?: string;
			/** Names the line in the log. */
			id?: string;
		}
	}
}

export {};
