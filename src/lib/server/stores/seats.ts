/** Seats, the browsers that hold them, and their return codes. Holds hashes, never a token or a code. */
import { write, type Database } from '../db/index.ts';

export class SeatStore {
	readonly #db: Database;
	constructor(db: Database) {
		this.#db = db;
	}

	async create(id: string, tokenHash: string, now: string): Promise<void> {
		await write(this.#db, async (tx) => {
			await tx.insertInto('seats').values({ id, created: now }).execute();
			await tx.insertInto('seat_tokens').values({ hash: tokenHash, seat: id, created: now }).execute();
		});
	}

	async byToken(tokenHash: string): Promise<string | undefined> {
		const row = await this.#db
			.selectFrom('seat_tokens')
			.select('seat')
			.where('hash', '=', tokenHash)
			.executeTakeFirst();
		return row?.seat;
	}

	/** One more browser holds the seat. */
	async addToken(seat: string, tokenHash: string, now: string): Promise<void> {
		await write(this.#db, (tx) =>
			tx.insertInto('seat_tokens').values({ hash: tokenHash, seat, created: now }).execute()
		);
	}

	async dropToken(tokenHash: string): Promise<void> {
		await write(this.#db, (tx) => tx.deleteFrom('seat_tokens').where('hash', '=', tokenHash).execute());
	}

	/** Replaces the seat's code, if it had one. */
	async setCode(seat: string, hash: string, expires: string): Promise<void> {
		await write(this.#db, (tx) =>
			tx
				.insertInto('return_codes')
				.values({ seat, hash, expires })
				.onConflict((c) => c.column('seat').doUpdateSet({ hash, expires }))
				.execute()
		);
	}

	/** The seat of a code that has not run out at `now`. */
	async byCode(hash: string, now: string): Promise<string | undefined> {
		const row = await this.#db
			.selectFrom('return_codes')
			.select('seat')
			.where('hash', '=', hash)
			.where('expires', '>', now)
			.executeTakeFirst();
		return row?.seat;
	}

	/** The weeks of one seat become another's. */
	async moveWeeks(from: string, to: string): Promise<void> {
		await write(this.#db, (tx) =>
			tx.updateTable('attempts').set({ seat: to }).where('seat', '=', from).execute()
		);
	}

	/** Codes that have run out, and seats older than `before` without a week. */
	async expire(now: string, before: string): Promise<void> {
		await write(this.#db, (tx) => tx.deleteFrom('return_codes').where('expires', '<=', now).execute());
		await write(this.#db, (tx) =>
			tx
				.deleteFrom('seats')
				.where('created', '<', before)
				.where((e) =>
					e.not(
						e.exists(
							e.selectFrom('attempts').select('attempts.id').whereRef('attempts.seat', '=', 'seats.id')
						)
					)
				)
				.execute()
		);
	}
}
