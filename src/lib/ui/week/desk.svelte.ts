/** What the desk keeps in the page beside the week itself: the order in the making, open sheets, read mornings. */
import { getContext, setContext } from 'svelte';
import { keep, kept } from './kept.ts';
import { OrderDraft } from './backlog/order-draft.svelte.ts';
import type { WeekStore } from './week-store.svelte.ts';

export class Desk {
	knownOpen = $state(false);
	endOpen = $state(false);
	order: OrderDraft;
	readonly #week: WeekStore;

	constructor(week: WeekStore) {
		this.#week = week;
		this.order = new OrderDraft(week);
	}

	restore(): void {
		this.order.restore();
	}

	get #name() {
		return `shadow-week:morning:${this.#week.id}`;
	}

	/** Each morning is read before the desk; this browser remembers which were. */
	morningRead(day: number): boolean {
		const read = kept('local', this.#name);
		return typeof read === 'number' && read >= day;
	}

	readMorning(day: number): void {
		keep('local', this.#name, day);
	}
}

const KEY = Symbol('desk');
export const setDesk = (week: WeekStore): Desk => setContext(KEY, new Desk(week));
export const getDesk = (): Desk => getContext<Desk>(KEY);
