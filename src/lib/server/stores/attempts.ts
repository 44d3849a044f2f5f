/** Attempts and their decision logs. A decision is appended under its expected number, or not at all. */
import { write, type Database, type NewRow, type Row } from '../db/index.ts';

export interface Appended {
	kind: 'appended';
}
/** The log moved on, or never got so far; `seq` is where it stands. */
export interface Stale {
	kind: 'stale';
	seq: number;
}
/** The key is stored already, under this number. */
export interface Repeat {
	kind: 'repeat';
	seq: number;
}

export interface Entry {
	attempt: string;
	/** Expected number: that of the decisions taken before it. */
	seq: number;
	key: string;
	/** JSON. */
	decision: string;
	/** ISO time. */
	at: string;
	/** Where the week stands with it. */
	day: number;
	ended: boolean;
}

export interface LogRow {
	seq: number;
	decision: string;
	at: string;
}

export type Listed = Row<'attempts'> & { title: string; slug: string; headline: number | null };

/** Rolls a transaction back and carries its answer out. */
class Undone extends Error {
	readonly answer: Stale | Repeat;
	constructor(answer: Stale | Repeat) {
		super(answer.kind);
		this.answer = answer;
	}
}

const MOST_LISTED = 100;
const MOST_LOGGED = 500;
const within = (limit: number, most: number): number => Math.max(1, Math.min(most, Math.trunc(limit)));

export class AttemptStore {
	readonly #db: Database;
	constructor(db: Database) {
		this.#db = db;
	}

	/** Stores an attempt with the scenario version that it plays, which may be there already. */
	async create(attempt: NewRow<'attempts'>, version: NewRow<'scenario_versions'>): Promise<void> {
		await write(this.#db, async (tx) => {
			await tx
				.insertInto('scenario_versions')
				.values(version)
				.onConflict((c) => c.column('hash').doNothing())
				.execute();
			await tx.insertInto('attempts').values(attempt).execute();
		});
	}

	/** An attempt of this seat; undefined where there is none or it is another's. */
	find(seat: string, id: string): Promise<Row<'attempts'> | undefined> {
		return this.#db
			.selectFrom('attempts')
			.selectAll()
			.where('id', '=', id)
			.where('seat', '=', seat)
			.executeTakeFirst();
	}

	/** Of one seat, last touched first; at most 100. */
	list(seat: string, limit: number, offset = 0): Promise<Listed[]> {
		return this.#db
			.selectFrom('attempts')
			.innerJoin('scenario_versions', 'scenario_versions.hash', 'attempts.version')
			.leftJoin('results', 'results.attempt', 'attempts.id')
			.selectAll('attempts')
			.select(['scenario_versions.title', 'scenario_versions.slug', 'results.headline'])
			.where('attempts.seat', '=', seat)
			.orderBy('attempts.touched', 'desc')
			.orderBy('attempts.id')
			.limit(within(limit, MOST_LISTED))
			.offset(Math.max(0, Math.trunc(offset)))
			.execute();
	}

	/** Number of weeks that this seat has played to the end. */
	async countEnded(seat: string): Promise<number> {
		const { n } = await this.#db
			.selectFrom('attempts')
			.select((e) => e.fn.countAll<number | string>().as('n'))
			.where('seat', '=', seat)
			.where('ended', 'is not', null)
			.executeTakeFirstOrThrow();
		return Number(n);
	}

	/** The number under which a key is stored. */
	async keyed(attempt: string, key: string): Promise<number | undefined> {
		const row = await this.#db
			.selectFrom('decisions')
			.select('seq')
			.where('attempt', '=', attempt)
			.where('key', '=', key)
			.executeTakeFirst();
		return row?.seq;
	}

	/** Decisions with `from` ≤ seq < `to`, in order; at most 500, so that a longer log is read in pages. */
	log(attempt: string, from: number, to: number): Promise<LogRow[]> {
		return this.#db
			.selectFrom('decisions')
			.select(['seq', 'decision', 'at'])
			.where('attempt', '=', attempt)
			.where('seq', '>=', from)
			.where('seq', '<', to)
			.orderBy('seq')
			.limit(within(to - from, MOST_LOGGED))
			.execute();
	}

	/**
	 * In one transaction, whose first statement writes: two writers queue behind each other, and the second finds the
	 * number gone. Durable once it has resolved to `appended`.
	 */
	async append(entry: Entry): Promise<Appended | Stale | Repeat> {
		const { attempt, seq, key, decision, at, day, ended } = entry;
		try {
			await write(this.#db, async (tx) => {
				const moved = await tx
					.updateTable('attempts')
					.set({ seq: seq + 1, day, touched: at, ...(ended ? { ended: at } : {}) })
					.where('id', '=', attempt)
					.where('seq', '=', seq)
					.returning('id')
					.executeTakeFirst();
				const stored = moved
					? await tx
							.insertInto('decisions')
							.values({ attempt, seq, key, decision, at })
							.onConflict((c) => c.doNothing())
							.returning('seq')
							.executeTakeFirst()
					: undefined;
				if (stored) return;
				const repeat = await tx
					.selectFrom('decisions')
					.select('seq')
					.where('attempt', '=', attempt)
					.where('key', '=', key)
					.executeTakeFirst();
				if (repeat) throw new Undone({ kind: 'repeat', seq: repeat.seq });
				const now = await tx
					.selectFrom('attempts')
					.select('seq')
					.where('id', '=', attempt)
					.executeTakeFirst();
				throw new Undone({ kind: 'stale', seq: now?.seq ?? 0 });
			});
			return { kind: 'appended' };
		} catch (error) {
			if (error instanceof Undone) return error.answer;
			throw error;
		}
	}

	async commit(seat: string, id: string, text: string): Promise<boolean> {
		const row = await write(this.#db, (tx) =>
			tx
				.updateTable('attempts')
				.set({ commitment: text })
				.where('id', '=', id)
				.where('seat', '=', seat)
				.returning('id')
				.executeTakeFirst()
		);
		return row !== undefined;
	}

	/** What this seat last committed to, if anything. */
	async lastCommitment(seat: string): Promise<string | null> {
		const row = await this.#db
			.selectFrom('attempts')
			.select('commitment')
			.where('seat', '=', seat)
			.where('commitment', 'is not', null)
			.orderBy('touched', 'desc')
			.executeTakeFirst();
		return row?.commitment ?? null;
	}

	/** With its log and its results. */
	async remove(seat: string, id: string): Promise<boolean> {
		const row = await write(this.#db, (tx) =>
			tx
				.deleteFrom('attempts')
				.where('id', '=', id)
				.where('seat', '=', seat)
				.returning('id')
				.executeTakeFirst()
		);
		return row !== undefined;
	}

	/** Unfinished weeks untouched since before this time, and scenario versions that nothing plays any more. */
	async expire(before: string): Promise<number> {
		const gone = await write(this.#db, (tx) =>
			tx
				.deleteFrom('attempts')
				.where('ended', 'is', null)
				.where('touched', '<', before)
				.returning('id')
				.execute()
		);
		await write(this.#db, (tx) =>
			tx
				.deleteFrom('scenario_versions')
				.where('created', '<', before)
				.where((e) =>
					e.not(
						e.exists(
							e
								.selectFrom('attempts')
								.select('attempts.id')
								.whereRef('attempts.version', '=', 'scenario_versions.hash')
						)
					)
				)
				.execute()
		);
		return gone.length;
	}

	async version(hash: string): Promise<string> {
		const row = await this.#db
			.selectFrom('scenario_versions')
			.select('content')
			.where('hash', '=', hash)
			.executeTakeFirstOrThrow();
		return row.content;
	}

	result(attempt: string, engine: string): Promise<Row<'results'> | undefined> {
		return this.#db
			.selectFrom('results')
			.selectAll()
			.where('attempt', '=', attempt)
			.where('engine', '=', engine)
			.executeTakeFirst();
	}

	async keepResult(row: NewRow<'results'>): Promise<void> {
		await write(this.#db, (tx) =>
			tx
				.insertInto('results')
				.values(row)
				.onConflict((c) => c.column('attempt').doUpdateSet(row))
				.execute()
		);
	}
}
