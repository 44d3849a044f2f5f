/**
 * Plays weeks over the HTTP API, one after the other, and writes down every decision that the server acknowledged. One
 * that got no answer is sent again under its key, until it gets one.
 */
import type { Decision, OpenDecision, View } from '#lib/engine/index.ts';

interface Standing {
	seq: number;
	view: View;
}

export interface PlayedWeek {
	id: string;
	/** Acknowledged, in order. */
	decisions: Decision[];
}

/** What the server said that it never may. */
export class Broken extends Error {}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export class Learner {
	readonly weeks: PlayedWeek[] = [];
	/** Requests that got no answer, or a 503, and were sent again. */
	repeated = 0;
	readonly #address: string;
	readonly #scenario: string;
	readonly #random: () => number;
	readonly #name: string;
	/** How the last week stands; undefined before the first and after each debrief. */
	#view: View | undefined;
	#tried = new Set<string>();
	#cookie = '';
	#playing = false;

	constructor(address: string, scenario: string, name: string, random: () => number) {
		this.#address = address;
		this.#scenario = scenario;
		this.#name = name;
		this.#random = random;
	}

	get acknowledged(): number {
		return this.weeks.reduce((sum, week) => sum + week.decisions.length, 0);
	}

	/** Plays until `rest` is called and the request that is under way has been answered. Throws Broken. */
	async play(): Promise<void> {
		this.#playing = true;
		while (this.#playing) await (this.#view === undefined ? this.#begin() : this.#decide(this.#view));
	}

	rest(): void {
		this.#playing = false;
	}

	/** What the server has stored of a week. */
	async stored(week: PlayedWeek): Promise<Decision[]> {
		const decisions: Decision[] = [];
		for (let offset: number | undefined = 0; offset !== undefined;) {
			const { status, body } = await this.#call(
				'GET',
				`attempts/${week.id}/log?limit=100&offset=${String(offset)}`
			);
			if (status !== 200) throw new Broken(`The log of ${week.id} is answered with ${String(status)}.`);
			const page = body as { decisions: { seq: number; decision: Decision }[]; next?: number };
			for (const { seq, decision } of page.decisions) {
				if (seq !== decisions.length) throw new Broken(`${week.id} has ${String(seq)} out of its place.`);
				decisions.push(decision);
			}
			offset = page.next;
		}
		return decisions;
	}

	async #begin(): Promise<void> {
		const begun = await this.#call('POST', 'attempts', { scenario: this.#scenario });
		if (begun.status !== 201) throw new Broken(`A week is answered with ${String(begun.status)}.`);
		const { id, view } = begun.body as Standing & { id: string };
		this.weeks.push({ id, decisions: [] });
		this.#view = view;
		this.#tried = new Set();
	}

	async #decide(view: View): Promise<void> {
		const week = this.weeks.at(-1);
		if (week === undefined) throw new Error('A view without a week.');
		const decision = this.#choose(view);
		const seq = week.decisions.length;
		const key = `${this.#name}-${String(seq)}-${decision.kind}`;
		const { status, body } = await this.#call('POST', `attempts/${week.id}/decisions`, {
			seq,
			key,
			decision
		});
		// An example that a decision in between has made impossible.
		if (status === 422 && decision.kind !== 'end-day') return;
		if (status !== 200)
			throw new Broken(`Decision ${String(seq)} of ${week.id} is answered with ${String(status)}.`);
		const standing = body as Standing;
		week.decisions.push(decision);
		if (standing.seq !== seq + 1)
			throw new Broken(`${week.id} stands at ${String(standing.seq)}, not at ${String(seq + 1)}.`);
		this.#view = standing.view.phase === 'desk' ? standing.view : undefined;
	}

	/** Anything that is open and was not tried before in this week, and now and then the end of the day. */
	#choose(view: View): Decision {
		const name = ({ kind, id }: OpenDecision) => `${kind} ${id ?? ''}`;
		const left = view.open.filter((one) => one.kind !== 'end-day' && !this.#tried.has(name(one)));
		const next = this.#random() < 0.1 ? undefined : left[Math.floor(this.#random() * left.length)];
		if (next === undefined) return { kind: 'end-day' };
		this.#tried.add(name(next));
		return next.example;
	}

	/** Sent again for as long as there is no answer. */
	async #call(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
		for (;;) {
			try {
				const response = await fetch(`${this.#address}/api/v1/${path}`, {
					method,
					headers: { cookie: this.#cookie, ...(body && { 'content-type': 'application/json' }) },
					...(body && { body: JSON.stringify(body) })
				});
				const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
				const answer = { status: response.status, body: await response.json() };
				if (cookie !== undefined) this.#cookie = cookie;
				if (answer.status !== 503) return answer;
			} catch (error) {
				if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
			}
			this.repeated++;
			await pause(50 + 100 * this.#random());
		}
	}
}
