import { randomFrom, below } from '../../src/lib/engine/random.ts';
import {
	bestMove,
	bestOrder,
	differences,
	haveTables,
	haveWithBelief,
	range,
	tables,
	withBelief,
	type BacklogProblem
} from '../../src/lib/engine/value/index.ts';

/** Milliseconds, the median of the repeats. */
export interface Timing {
	name: string;
	ms: number;
}

/** The exact order at 14 and 16 items beside a flat subset loop, in one run. Deterministic but for the clock. */
export function benchValue(): Timing[] {
	return [14, 16].flatMap((n) => {
		const free = benchProblem(n, 0);
		const bound = benchProblem(n, 0.25);
		const t = tables(free);
		const h = haveTables(t);
		const order = bestOrder(t).reverse();
		const flat = flatLoop(free);
		const tight = tightLoop(free);
		if (Math.abs(flat - t.f[t.all]!) + Math.abs(tight - flat) > 1e-9) {
			throw new Error('the flat loop disagrees');
		}
		const row = free.worth[n >> 1]!.map((worth) => worth * 1.5);
		return [
			timing(`flat subset loop, one table, ${n} items`, 60, () => flatLoop(free)),
			timing(`the same over members only, one table, ${n} items`, 60, () => tightLoop(free)),
			timing(`f and g, ${n} items`, 60, () => tables(free).g),
			timing(`f and g with prerequisites, ${n} items`, 60, () => tables(bound).g),
			timing(`f°, g° and J, ${n} items`, 60, () => haveTables(t)),
			timing(`scan: U* with another belief, ${n} items`, 400, () => withBelief(t, n >> 1, row)),
			timing(`scan: U° with another belief, ${n} items`, 400, () => haveWithBelief(h, n >> 1, row, 0)),
			timing(`Δ of all items, ${n} items`, 100, () => differences(h)),
			timing(`range of 400 shuffles, ${n} items`, 40, () => range(t, 0)),
			timing(`best move, ${n} items`, 40, () => bestMove(free, order))
		];
	});
}

function timing(name: string, repeats: number, run: () => unknown): Timing {
	for (let k = 0; k < 20; k++) run();
	const times = Array.from({ length: repeats }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	times.sort((a, b) => a - b);
	return { name, ms: times[repeats >> 1]! };
}

function benchProblem(n: number, prerequisite: number): BacklogProblem {
	const random = randomFrom(`bench ${n}`);
	const size = Array.from({ length: n }, () => 1 + below(8, random));
	const total = size.reduce((sum, points) => sum + points, 0);
	const horizon = total * 0.6;
	return {
		ids: size.map((_, i) => `item-${i}`),
		size,
		prerequisites: size.map((_, i) => (i > 0 && random() < prerequisite ? 1 << below(i, random) : 0)),
		carry: size.map(() => random()),
		penalty: size.map(() => 0),
		offset: 0,
		first: -1,
		worth: size.map(() => {
			const worth = 1 + random() * 9;
			const kind = below(3, random);
			const day = random() * horizon;
			return Float64Array.from({ length: total + 1 }, (_, p) => {
				if (p > horizon) return 0;
				if (kind === 0) return (worth * (horizon - p)) / horizon;
				if (kind === 1) return worth * 2 ** ((-3 * p) / horizon);
				return worth / (1 + Math.exp((p - day) / 2));
			});
		})
	};
}

/** The limit: f alone, without prerequisites or anything else, every bit of every set tested in turn. */
function flatLoop({ size, worth }: BacklogProblem): number {
	const n = size.length;
	const length = worth[0]!.length;
	const flat = new Float64Array(n * length);
	worth.forEach((row, i) => flat.set(row, i * length));
	const points = new Int32Array(1 << n);
	const f = new Float64Array(1 << n);
	for (let set = 1; set < f.length; set++) {
		const low = set & -set;
		const done = points[set ^ low]! + size[31 - Math.clz32(low)]!;
		points[set] = done;
		let best = -Infinity;
		for (let i = 0; i < n; i++) {
			if (((set >>> i) & 1) === 0) continue;
			const value = f[set ^ (1 << i)]! + flat[i * length + done]!;
			if (value > best) best = value;
		}
		f[set] = best;
	}
	return f[f.length - 1]!;
}

/** The same with the members' bits alone visited and worth in step with the sets: the closest limit known. */
function tightLoop({ size, worth }: BacklogProblem): number {
	const n = size.length;
	const length = worth[0]!.length;
	const flat = new Float64Array(n * length);
	worth.forEach((row, i) => row.forEach((value, p) => (flat[p * n + i] = value)));
	const points = new Int32Array(1 << n);
	const f = new Float64Array(1 << n);
	for (let set = 1; set < f.length; set++) {
		const low = set & -set;
		const done = points[set ^ low]! + n * size[31 - Math.clz32(low)]!;
		points[set] = done;
		let best = -Infinity;
		for (let rest = set; rest !== 0;) {
			const bit = rest & -rest;
			const value = f[set ^ bit]! + flat[done + 31 - Math.clz32(bit)]!;
			if (value > best) best = value;
			rest ^= bit;
		}
		f[set] = best;
	}
	return f[f.length - 1]!;
}
