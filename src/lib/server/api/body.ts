/** Reads a request's JSON under a limit. What is wrong with it is a refusal with one sentence. */
import type { z } from 'zod';
import { refuse, type Refusal } from '#lib/engine/index.ts';

export const MOST_BODY_BYTES = 65_536;

const TOO_LARGE = refuse(
	'request/too-large',
	'The request is larger than 64 kB, and nothing here needs as much.'
);

async function bytesOf(request: Request): Promise<Uint8Array | Refusal> {
	if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) return TOO_LARGE;
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of request.body ?? []) {
			size += chunk.byteLength;
			if (size > MOST_BODY_BYTES) return TOO_LARGE;
			chunks.push(chunk);
		}
	} catch {
		return refuse('request/broken-off', 'The request broke off before its end. Send it again.');
	}
	return Buffer.concat(chunks);
}

/** `decision.items[2]: …`, of the first thing that is wrong. */
function sentence(error: z.ZodError): string {
	const issue = error.issues[0];
	if (!issue) return 'The request is not what this address takes.';
	const path = issue.path.reduce<string>(
		(at, part) =>
			typeof part === 'number' ? `${at}[${String(part)}]` : at ? `${at}.${String(part)}` : String(part),
		''
	);
	return `${path || 'The request'}: ${issue.message}`.slice(0, 300);
}

/** Parses what came in with a schema. */
export function parsed<T>(schema: z.ZodType<T>, input: unknown): T | Refusal {
	const read = schema.safeParse(input);
	return read.success ? read.data : refuse('request/malformed', sentence(read.error));
}

export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T | Refusal> {
	const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json')
		return refuse('request/not-json', 'Send JSON, with the content type application/json.');
	const bytes = await bytesOf(request);
	if ('refused' in bytes) return bytes;
	let input: unknown;
	try {
		input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return refuse('request/malformed', 'The body is not JSON in UTF-8.');
	}
	return parsed(schema, input);
}
