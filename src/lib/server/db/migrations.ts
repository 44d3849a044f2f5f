/** Numbered steps of the schema, never edited once released. Only what SQLite and Postgres both speak. */
import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const first: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('seats')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('created', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('seat_tokens')
			.addColumn('hash', 'text', (c) => c.primaryKey())
			.addColumn('seat', 'text', (c) => c.notNull().references('seats.id').onDelete('cascade'))
			.addColumn('created', 'text', (c) => c.notNull())
			.execute();
		await db.schema.createIndex('seat_tokens_seat').on('seat_tokens').column('seat').execute();
		await db.schema
			.createTable('return_codes')
			.addColumn('seat', 'text', (c) => c.primaryKey().references('seats.id').onDelete('cascade'))
			.addColumn('hash', 'text', (c) => c.notNull().unique())
			.addColumn('expires', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('scenario_versions')
			.addColumn('hash', 'text', (c) => c.primaryKey())
			.addColumn('scenario', 'text', (c) => c.notNull())
			.addColumn('slug', 'text', (c) => c.notNull())
			.addColumn('title', 'text', (c) => c.notNull())
			.addColumn('content', 'text', (c) => c.notNull())
			.addColumn('created', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createTable('attempts')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('seat', 'text', (c) => c.notNull().references('seats.id').onDelete('cascade'))
			.addColumn('version', 'text', (c) => c.notNull().references('scenario_versions.hash'))
			.addColumn('engine', 'text', (c) => c.notNull())
			.addColumn('setup', 'text', (c) => c.notNull())
			.addColumn('seed', 'text', (c) => c.notNull())
			.addColumn('created', 'text', (c) => c.notNull())
			.addColumn('touched', 'text', (c) => c.notNull())
			.addColumn('seq', 'integer', (c) => c.notNull())
			.addColumn('day', 'integer', (c) => c.notNull())
			.addColumn('ended', 'text')
			.addColumn('commitment', 'text')
			.execute();
		await db.schema.createIndex('attempts_seat').on('attempts').columns(['seat', 'touched']).execute();
		await db.schema.createIndex('attempts_touched').on('attempts').column('touched').execute();
		await db.schema.createIndex('attempts_version').on('attempts').column('version').execute();
		await db.schema
			.createTable('decisions')
			.addColumn('attempt', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
			.addColumn('seq', 'integer', (c) => c.notNull())
			.addColumn('key', 'text', (c) => c.notNull())
			.addColumn('decision', 'text', (c) => c.notNull())
			.addColumn('at', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('decisions_pk', ['attempt', 'seq'])
			.addUniqueConstraint('decisions_key', ['attempt', 'key'])
			.execute();
		await db.schema
			.createTable('results')
			.addColumn('attempt', 'text', (c) => c.primaryKey().references('attempts.id').onDelete('cascade'))
			.addColumn('engine', 'text', (c) => c.notNull())
			.addColumn('headline', 'double precision', (c) => c.notNull())
			.addColumn('scorecard', 'text', (c) => c.notNull())
			.addColumn('debrief', 'text', (c) => c.notNull())
			.execute();
	}
};

/** Static, so that a bundled server needs no folder of files. Names sort in the order of the steps. */
export const migrations: MigrationProvider = {
	getMigrations: () => Promise.resolve({ '0001-seats-and-attempts': first })
};
