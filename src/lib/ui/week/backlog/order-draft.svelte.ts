/**
 * The order and the line in the making: moves stay in the page, can be undone, survive a reload, and go to the
 * server as one order when they are kept.
 */
import type { Decision, ItemView } from '#lib/engine/index.ts';
import { Draft } from '../draft.svelte.ts';
import { isOpen, orderable } from '../todo.ts';
import type { WeekStore } from '../week-store.svelte.ts';

interface Kept {
	day: number;
	order: string[] | null;
	line: number | null;
	before: string[][];
}

const START: Kept = { day: -1, order: null, line: null, before: [] };

export const same = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((id, i) => id === b[i]);

/** Ids that are gone fall out; ids that came in stand where the server has them last. */
export function repair(order: readonly string[], now: readonly string[]): string[] {
	const stay = order.filter((id) => now.includes(id));
	return [...stay, ...now.filter((id) => !stay.includes(id))];
}

export class OrderDraft {
	readonly #week: WeekStore;
	readonly #draft: Draft<Kept>;

	constructor(week: WeekStore) {
		this.#week = week;
		this.#draft = new Draft<Kept>(week.id, 'order', START);
	}

	restore(): void {
		this.#draft.restore();
		if (this.#draft.value.day !== this.#week.view.day) this.#draft.clear();
	}

	get sent(): string[] {
		return orderable(this.#week.view);
	}

	get ids(): string[] {
		const { order } = this.#draft.value;
		return order === null ? this.sent : repair(order, this.sent);
	}

	get changed(): boolean {
		return !same(this.ids, this.sent);
	}

	get lineChanged(): boolean {
		const { line } = this.#draft.value;
		return line !== null && line !== this.#week.view.backlog.line;
	}

	get line(): number | null {
		return this.#draft.value.line ?? this.#week.view.backlog.line;
	}

	get canUndo(): boolean {
		return this.#draft.value.before.length > 0;
	}

	/** Started items first, then the order in the making. */
	get items(): ItemView[] {
		const items = this.#week.view.backlog.items;
		const ids = this.ids;
		const byId = new Map(items.map((item) => [item.id, item]));
		const fixed = items.filter((item) => !ids.includes(item.id));
		return [...fixed, ...ids.flatMap((id) => byId.get(id) ?? [])];
	}

	/** Puts the item at a place among those that can be ordered, counted from 0. */
	move(id: string, to: number): void {
		const ids = this.ids;
		const from = ids.indexOf(id);
		const place = Math.max(0, Math.min(ids.length - 1, to));
		if (from < 0 || place === from) return;
		this.keepOrder(ids.toSpliced(from, 1).toSpliced(place, 0, id));
	}

	keepOrder(order: string[]): void {
		const before = [...this.#draft.value.before, this.ids].slice(-30);
		this.#draft.change({ day: this.#week.view.day, order, before });
	}

	/** Without a step to undo: while a drag is under way. */
	hold(order: string[]): void {
		this.#draft.change({ day: this.#week.view.day, order });
	}

	/** The order before a drag becomes the step to undo. */
	step(from: string[]): void {
		if (!same(from, this.ids)) this.#draft.change({ before: [...this.#draft.value.before, from].slice(-30) });
	}

	undo(): void {
		const before = this.#draft.value.before.slice();
		const order = before.pop();
		if (order) this.#draft.change({ order, before });
	}

	drawLine(after: number): void {
		this.#draft.change({ day: this.#week.view.day, line: after });
	}

	discard(): void {
		this.#draft.clear();
	}

	/** Sends what has changed; true when all of it was taken. */
	async send(): Promise<boolean> {
		const decisions: Decision[] = [];
		if (this.changed && isOpen(this.#week.view, 'order'))
			decisions.push({ kind: 'order', items: [...this.ids] });
		if (this.lineChanged && this.line !== null) decisions.push({ kind: 'line', after: this.line });
		const taken = await Promise.all(decisions.map((one) => this.#week.decide(one, 'order')));
		if (!taken.every(Boolean)) return false;
		this.#draft.clear();
		return true;
	}
}
