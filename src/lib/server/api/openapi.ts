/** The API as an OpenAPI 3.1 document, built from the schemas that parse its requests. */
import { z } from 'zod';
import * as schemas from './schemas.ts';

interface Operation {
	summary: string;
	body?: z.ZodType;
	/** Status of success, and what it carries. */
	gives: [status: number, schema?: z.ZodType];
	/** Statuses of refusals, beside 503. */
	refuses?: number[];
	query?: string[];
}

const PAGE = ['limit', 'offset'];

const PATHS: Record<string, Record<string, Operation>> = {
	'/scenarios': {
		get: { summary: 'The scenarios', gives: [200, schemas.scenarios] }
	},
	'/scenarios/{slug}': {
		get: {
			summary: 'What may be read of a scenario before playing it',
			gives: [200, schemas.scenarioBrief],
			refuses: [404]
		}
	},
	'/attempts': {
		get: {
			summary: 'Your weeks, last touched first',
			gives: [200, schemas.weeks],
			refuses: [400],
			query: PAGE
		},
		post: {
			summary: 'Start a week. A browser without a seat is given one, in a cookie.',
			body: schemas.startRequest,
			gives: [201, schemas.started],
			refuses: [400, 413, 415, 422]
		}
	},
	'/attempts/{id}': {
		get: { summary: 'Where a week stands', gives: [200, schemas.standing], refuses: [404] },
		delete: { summary: 'Delete a week and everything about it', gives: [204], refuses: [404] }
	},
	'/attempts/{id}/decisions': {
		post: {
			summary: 'Take the next decision',
			body: schemas.decisionRequest,
			gives: [200, schemas.standing],
			refuses: [400, 404, 409, 413, 415, 422]
		}
	},
	'/attempts/{id}/debrief': {
		get: { summary: 'The debrief, once the week is over', gives: [200, schemas.debrief], refuses: [404, 409] }
	},
	'/attempts/{id}/log': {
		get: { summary: 'Your decisions in order', gives: [200, schemas.log], refuses: [400, 404], query: PAGE }
	},
	'/attempts/{id}/commitment': {
		put: {
			summary: 'What you want to do next week, in one sentence',
			body: schemas.commitmentRequest,
			gives: [200, schemas.commitmentRequest],
			refuses: [400, 404, 413, 415]
		}
	},
	'/return-code': {
		post: {
			summary: 'A code that brings your weeks to another device. The one before stops working.',
			gives: [201, schemas.returnCode],
			refuses: [404]
		}
	},
	'/return-code/claim': {
		post: {
			summary: 'Take the seat of a return code',
			body: schemas.claimRequest,
			gives: [204],
			refuses: [400, 404, 413, 415, 429]
		}
	}
};

const REFUSALS: Record<number, string> = {
	400: 'The request is malformed.',
	404: 'It is not there, or not yours.',
	409: 'Not now: the week has moved on, or is not over yet.',
	413: 'The request is larger than 64 kB.',
	415: 'The request is not application/json.',
	422: 'It is understood and refused: the message says why.',
	429: 'Too many failures; wait as long as Retry-After says.',
	503: 'The storage does not answer; try again.'
};

/** Schemas with an id become components, and are referred to. */
function components(): Record<string, unknown> {
	const { schemas: found } = z.toJSONSchema(z.globalRegistry, {
		io: 'input',
		uri: (id) => `#/components/schemas/${id}`
	});
	return Object.fromEntries(
		Object.entries(found).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema])
	);
}

function reference(schema: z.ZodType): object {
	const id = z.globalRegistry.get(schema)?.id;
	if (id === undefined) throw new Error('A schema of the API has no id.');
	return { $ref: `#/components/schemas/${id}` };
}

const content = (schema: object): object => ({ content: { 'application/json': { schema } } });

function operation(
	path: string,
	{ summary, body, gives: [status, schema], refuses = [], query = [] }: Operation
) {
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => ({
		name: found[1],
		in: 'path',
		required: true,
		schema: { type: 'string' }
	}));
	const inQuery = query.map((name) => ({
		name,
		in: 'query',
		schema: { type: 'integer', minimum: name === 'limit' ? 1 : 0 }
	}));
	const refusals = [...refuses, 503].map((code) => [
		code,
		{ description: REFUSALS[code], ...content(reference(schemas.fault)) }
	]);
	return {
		summary,
		...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
		...(body ? { requestBody: { required: true, ...content(reference(body)) } } : {}),
		responses: {
			[status]: { description: 'Done.', ...(schema ? content(reference(schema)) : {}) },
			...Object.fromEntries(refusals)
		}
	};
}

export function openApi(): object {
	const paths = Object.entries(PATHS).map(([path, operations]) => [
		path,
		Object.fromEntries(Object.entries(operations).map(([method, op]) => [method, operation(path, op)]))
	]);
	return {
		openapi: '3.1.1',
		info: {
			title: 'Shadow Week',
			version: '1',
			description: 'Play a simulated week of a Product Owner. The seat that holds your weeks is in a cookie.'
		},
		servers: [{ url: '/api/v1' }],
		paths: Object.fromEntries(paths) as object,
		components: { schemas: components() }
	};
}
