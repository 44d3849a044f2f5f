/** Who sits where: seats, the browsers that hold them, and the codes that bring them to another device. */
import { randomUUID } from 'node:crypto';
import { refuse, type Refusal } from '#lib/engine/index.ts';
import type { SeatStore } from '../stores/index.ts';
import { Limiter } from './limiter.ts';
import { asCode, hashOf, newCode, newToken, spelled } from './tokens.ts';

const CODE_DAYS = 30;
const DAY_MS = 86_400_000;
/** A whole workshop may sit behind one address, and mistypes. */
const FAILURES = 30;
const FAILURE_SPAN_MS = 600_000;

export interface ReturnCode {
	/** Shown once. */
	code: string;
	/** ISO time. */
	expires: string;
}

/** Too many failures; another try may be made after so many seconds. */
export type TooMany = Refusal & { retryAfter: number };

export class Seating {
	readonly #seats: SeatStore;
	readonly #now: () => number;
	readonly #limiter = new Limiter(FAILURES, FAILURE_SPAN_MS);

	constructor(seats: SeatStore, now: () => number) {
		this.#seats = seats;
		this.#now = now;
	}

	#time(ahead = 0): string {
		return new Date(this.#now() + ahead).toISOString();
	}

	/** A new seat and the token that holds it. */
	async open(): Promise<{ seat: string; token: string }> {
		const seat = randomUUID();
		const token = newToken();
		await this.#seats.create(seat, hashOf(token), this.#time());
		return { seat, token };
	}

	seatOf(token: string): Promise<string | undefined> {
		return this.#seats.byToken(hashOf(token));
	}

	/** A new code for a seat; the one before stops working. */
	async newCode(seat: string): Promise<ReturnCode> {
		const code = newCode();
		const expires = this.#time(CODE_DAYS * DAY_MS);
		await this.#seats.setCode(seat, hashOf(code), expires);
		return { code: spelled(code), expires };
	}

	/**
	 * Gives a browser the seat of a code: a token of its own, so that the other device goes on working too. `held` is
	 * the token that the browser had; with `bring` the weeks under it come along, without they stay behind.
	 */
	async claim(
		typed: string,
		from: { address: string; held?: string | undefined; bring: boolean }
	): Promise<{ seat: string; token: string } | Refusal | TooMany> {
		const wait = this.#limiter.wait(from.address, this.#now());
		if (wait > 0) {
			const message =
				'Too many codes that do not exist were tried from here. Wait a few minutes and try again.';
			return { ...refuse('code/too-many', message), retryAfter: wait };
		}
		const code = asCode(typed);
		const seat = code && (await this.#seats.byCode(hashOf(code), this.#time()));
		if (!seat) {
			this.#limiter.fail(from.address, this.#now());
			return refuse(
				'code/unknown',
				'This code is not known, or has run out. Check it, or ask for a new one on the device where you play.'
			);
		}
		const token = newToken();
		await this.#seats.addToken(seat, hashOf(token), this.#time());
		if (from.held) await this.#leave(from.held, seat, from.bring);
		return { seat, token };
	}

	async #leave(held: string, seat: string, bring: boolean): Promise<void> {
		const old = await this.seatOf(held);
		if (old && old !== seat && bring) await this.#seats.moveWeeks(old, seat);
		await this.#seats.dropToken(hashOf(held));
	}

	/** Codes that have run out, and seats without a week that were made before this time. */
	expire(before: string): Promise<void> {
		return this.#seats.expire(this.#time(), before);
	}
}
