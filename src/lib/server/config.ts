/** What the environment says, checked once at start. */
import { z } from 'zod';

export interface Config {
	port: number;
	host: string;
	/** As the browser sees the server: `https://example.org`. Absent: the adapter works it out from each request. */
	origin: string | undefined;
	/** Folder of the database and of everything else that must outlive the process. */
	dataDir: string;
	/** File of the SQLite database; absent: `shadow-week.sqlite` in the data folder. */
	databaseFile: string | undefined;
	/** A Postgres instead of the file. */
	databaseUrl: string | undefined;
	/** A further folder of scenarios, beside those that come with the project. */
	scenarioDir: string | undefined;
}

/** The server cannot start as it is configured. Each sentence names its setting and says what to do. */
export class ConfigFault extends Error {
	readonly sentences: readonly string[];
	constructor(sentences: readonly string[]) {
		super(sentences.join('\n'));
		this.name = 'ConfigFault';
		this.sentences = sentences;
	}
}

function isOrigin(text: string): boolean {
	const url = URL.parse(text);
	return (
		url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '').toLowerCase()
	);
}

/** Host and database may stand in the query, as for a Unix socket. */
function isPostgresUrl(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && (url.hostname !== '' || url.searchParams.has('host')) && url.pathname.length > 1;
}

const databaseUrl = z.string().transform((text, ctx): { url: string } | { file: string } => {
	if (/^postgres(ql)?:/i.test(text)) {
		if (isPostgresUrl(text)) return { url: text };
		ctx.addIssue(
			'DATABASE_URL must name a Postgres with its host and its database, such as postgres://user:password@host:5432/shadow_week; special characters in the password are written as %40 and the like.'
		);
		return z.NEVER;
	}
	const file = text.replace(/^(file|sqlite):(\/\/(?=[/.]))?/i, '');
	if (file === '' || /^[a-z][a-z0-9+.-]+:/i.test(file)) {
		ctx.addIssue(
			'DATABASE_URL must name a SQLite file, such as file:./data/shadow-week.sqlite, or a Postgres, such as postgres://user:password@host:5432/shadow_week, or be left unset.'
		);
		return z.NEVER;
	}
	return { file };
});

const environment = z.object({
	PORT: z
		.string()
		.refine(
			(text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
			'PORT must be a whole number from 0 to 65535.'
		)
		.transform(Number)
		.default(3000),
	HOST: z
		.string()
		.regex(/^[\w.:-]+$/, 'HOST must be an address or a host name to listen on, such as 127.0.0.1.')
		.default('0.0.0.0'),
	ORIGIN: z
		.string()
		.refine(
			isOrigin,
			'ORIGIN must be the address that browsers use, with http or https and without a path, such as https://example.org.'
		)
		.transform((text) => new URL(text).origin)
		.optional(),
	DATA_DIR: z.string().default('./data'),
	DATABASE_URL: databaseUrl.optional(),
	SCENARIO_DIR: z.string().optional()
});

/** Reads the settings; a setting that is empty counts as not given. Throws ConfigFault with one sentence for each fault. */
export function readConfig(env: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(
		Object.keys(environment.shape).flatMap((key) => (env[key]?.trim() ? [[key, env[key].trim()]] : []))
	);
	const read = environment.safeParse(given);
	if (!read.success) throw new ConfigFault(read.error.issues.map((issue) => issue.message));
	const { PORT, HOST, ORIGIN, DATA_DIR, DATABASE_URL, SCENARIO_DIR } = read.data;
	return {
		port: PORT,
		host: HOST,
		origin: ORIGIN,
		dataDir: DATA_DIR,
		databaseFile: DATABASE_URL && 'file' in DATABASE_URL ? DATABASE_URL.file : undefined,
		databaseUrl: DATABASE_URL && 'url' in DATABASE_URL ? DATABASE_URL.url : undefined,
		scenarioDir: SCENARIO_DIR
	};
}
