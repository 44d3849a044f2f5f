/**
 * One week in this page: where it stands, and the decisions on their way to the server. They are sent one at a time,
 * each under its expected number and its own key, so that a repeat is harmless; what is not yet acknowledged is kept
 * in the browser and sent again after a lost connection or a reload.
 */
import { getContext, setContext } from 'svelte';
import type { Decision, View } from '#lib/engine/index.ts';
import { readWeek, sendDecision, type Standing } from '../api.ts';
import { keep, kept } from './kept.ts';

interface Waiting {
	seq: number;
	key: string;
	decision: Decision;
	/** What it is about, so that a refusal can be told beside it. */
	about: string;
}

const MOVED_ON = 'This week moved on in another tab; here is where it stands.';
const PAUSES = [1000, 2000, 4000, 8000, 15000];

const newKey = (): string =>
	typeof crypto.randomUUID === 'function'
		? crypto.randomUUID()
		: Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

export class WeekStore {
	readonly id: string;
	seq = $state(0);
	view = $state.raw() as View;
	queue = $state<Waiting[]>([]);
	/** `away`: the last try failed and another is coming. */
	line = $state<'kept' | 'sending' | 'away'>('kept');
	notice = $state<string | null>(null);
	refusals = $state<Record<string, string>>({});
	gone = $state<string | null>(null);
	/** Said politely to screen readers. */
	said = $state('');

	#tries = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;
	#settle = new Map<string, (taken: boolean) => void>();

	constructor(id: string, standing: Standing) {
		this.id = id;
		this.seq = standing.seq;
		this.view = standing.view;
	}

	get #name() {
		return `shadow-week:queue:${this.id}`;
	}

	/** In the browser only: takes up what a closed page had not yet got through. */
	resume(): () => void {
		const waiting = kept('local', this.#name);
		if (Array.isArray(waiting) && this.queue.length === 0) {
			this.queue = waiting as Waiting[];
			void this.#send();
		}
		const now = () => {
			clearTimeout(this.#timer);
			void this.#send();
		};
		const seen = () => document.visibilityState === 'visible' && void this.refresh();
		addEventListener('online', now);
		document.addEventListener('visibilitychange', seen);
		return () => {
			clearTimeout(this.#timer);
			removeEventListener('online', now);
			document.removeEventListener('visibilitychange', seen);
		};
	}

	/** True once the server has taken it; false when the week refused it or had moved on. */
	decide(decision: Decision, about: string = decision.kind): Promise<boolean> {
		delete this.refusals[about];
		this.notice = null;
		const key = newKey();
		this.queue.push({ seq: this.seq + this.queue.length, key, decision, about });
		this.#keep();
		const taken = new Promise<boolean>((settle) => this.#settle.set(key, settle));
		void this.#send();
		return taken;
	}

	waits(about: string): boolean {
		return this.queue.some((waiting) => waiting.about === about);
	}

	say(text: string): void {
		this.said = text;
	}

	/** Another tab may have gone on while this one was out of sight. */
	async refresh(): Promise<void> {
		if (this.queue.length > 0 || this.gone) return;
		const answer = await readWeek(this.id);
		if (answer.kind !== 'ok' || this.queue.length > 0 || answer.value.seq === this.seq) return;
		this.#stand(answer.value);
		this.notice = MOVED_ON;
	}

	#keep(): void {
		keep('local', this.#name, this.queue.length > 0 ? $state.snapshot(this.queue) : undefined);
	}

	#stand({ seq, view }: Standing): void {
		this.seq = seq;
		this.view = view;
	}

	#done(waiting: Waiting, taken: boolean): void {
		this.queue.shift();
		this.#keep();
		this.#settle.get(waiting.key)?.(taken);
		this.#settle.delete(waiting.key);
	}

	#dropAll(): void {
		for (const waiting of [...this.queue]) this.#done(waiting, false);
	}

	async #send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		for (let next = this.queue[0]; next && !this.gone; next = this.queue[0]) {
			if (this.line !== 'away') this.line = 'sending';
			const decision = $state.snapshot(next.decision) as Decision;
			const answer = await sendDecision(this.id, next.seq, next.key, decision);
			if (answer.kind === 'away') {
				this.line = 'away';
				this.#again();
				break;
			}
			this.#tries = 0;
			this.line = 'sending';
			if (answer.kind === 'ok') {
				this.#stand(answer.value);
				this.#done(next, true);
			} else if (answer.kind === 'refused') {
				this.refusals[next.about] = answer.message;
				for (const later of this.queue) later.seq -= 1;
				this.#done(next, false);
			} else if (answer.kind === 'stale') {
				const standing = await readWeek(this.id);
				if (standing.kind === 'ok') this.#stand(standing.value);
				this.notice = MOVED_ON;
				this.#dropAll();
			} else {
				this.gone = answer.message;
				this.#dropAll();
			}
		}
		if (this.queue.length === 0) this.line = 'kept';
		this.#sending = false;
	}

	#again(): void {
		const pause = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 15000;
		this.#tries += 1;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#send(), pause);
	}
}

const KEY = Symbol('week');
export const setWeek = (week: WeekStore): WeekStore => setContext(KEY, week);
export const getWeek = (): WeekStore => getContext<WeekStore>(KEY);
