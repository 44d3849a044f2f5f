/** The browser behind one request: which seat it holds, if any. A seat is made when a week is started, not before. */
import type { Refusal } from '#lib/engine/index.ts';
import type { ReturnCode, Seating, TooMany } from './seating.ts';
import { asToken } from './tokens.ts';

export const SEAT_COOKIE = 'seat';
const YEAR_S = 31_536_000;

export interface CookieOptions {
	path: string;
	httpOnly: boolean;
	sameSite: 'lax';
	secure: boolean;
	maxAge: number;
}
/** What it needs of the framework's cookies. */
export interface Cookies {
	get(name: string): string | undefined;
	set(name: string, value: string, options: CookieOptions): void;
}

export class Visitor {
	readonly #seating: Seating;
	readonly #cookies: Cookies;
	readonly #secure: boolean;
	readonly #address: () => string;
	#seat: Promise<string | undefined> | undefined;

	constructor(seating: Seating, cookies: Cookies, secure: boolean, address: () => string) {
		this.#seating = seating;
		this.#cookies = cookies;
		this.#secure = secure;
		this.#address = address;
	}

	/** Undefined for a browser without a cookie, or with one that is malformed, forged or forgotten. */
	seat(): Promise<string | undefined> {
		const token = asToken(this.#cookies.get(SEAT_COOKIE));
		this.#seat ??= token ? this.#seating.seatOf(token) : Promise.resolve(undefined);
		return this.#seat;
	}

	/** The seat that it holds, or a fresh one. */
	async takeSeat(): Promise<string> {
		const held = await this.seat();
		if (held) return held;
		const { seat, token } = await this.#seating.open();
		this.#sit(seat, token);
		return seat;
	}

	async newCode(): Promise<ReturnCode | undefined> {
		const seat = await this.seat();
		return seat === undefined ? undefined : this.#seating.newCode(seat);
	}

	/** Takes the seat of a return code. */
	async claim(code: string, bring: boolean): Promise<Refusal | TooMany | undefined> {
		const held = asToken(this.#cookies.get(SEAT_COOKIE));
		const claimed = await this.#seating.claim(code, { address: this.#address(), held, bring });
		if ('refused' in claimed) return claimed;
		this.#sit(claimed.seat, claimed.token);
		return undefined;
	}

	#sit(seat: string, token: string): void {
		this.#seat = Promise.resolve(seat);
		this.#cookies.set(SEAT_COOKIE, token, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: this.#secure,
			maxAge: YEAR_S
		});
	}
}
