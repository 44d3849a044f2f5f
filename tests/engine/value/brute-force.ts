import type { BacklogProblem } from '#lib/engine/value/index.ts';

/** Everything by walking through sequences one by one, without tables. For up to 6 items. */

export function has(set: number, i: number): boolean {
	return Math.floor(set / 2 ** i) % 2 === 1;
}

export function subsets(n: number): number[] {
	return Array.from({ length: 2 ** n }, (_, set) => set);
}

export function indices(problem: BacklogProblem): number[] {
	return problem.size.map((_, i) => i);
}

export function closed(problem: BacklogProblem, set: number): boolean {
	return indices(problem).every(
		(i) => !has(set, i) || indices(problem).every((j) => !has(problem.prerequisites[i]!, j) || has(set, j))
	);
}

export function held(problem: BacklogProblem): number {
	return problem.first >= 0 && problem.prerequisites[problem.first] === 0 ? problem.first : -1;
}

export function sumOutside(problem: BacklogProblem, set: number, numbers: readonly number[]): number {
	return indices(problem).reduce((sum, i) => (has(set, i) ? sum : sum + numbers[i]!), 0);
}

export function sumInside(problem: BacklogProblem, set: number, numbers: readonly number[]): number {
	return indices(problem).reduce((sum, i) => (has(set, i) ? sum + numbers[i]! : sum), 0);
}

/** Calls back for every lawful sequence that goes on from `start`, with the set then done and its worth. */
export function walk(
	problem: BacklogProblem,
	start: number,
	found: (done: number, worth: number, sequence: number[]) => void
): void {
	const step = (done: number, points: number, worth: number, sequence: number[]): void => {
		found(done, worth, sequence);
		for (const i of indices(problem)) {
			if (has(done, i) || (i === held(problem) && done !== 0)) continue;
			if (!indices(problem).every((j) => !has(problem.prerequisites[i]!, j) || has(done, j))) continue;
			const finish = points + problem.size[i]!;
			step(done + 2 ** i, finish, worth + problem.worth[i]![finish]!, [...sequence, i]);
		}
	};
	step(start, problem.offset + sumInside(problem, start, problem.size), 0, []);
}

/** f of every set. */
export function bruteF(problem: BacklogProblem): number[] {
	const best = subsets(problem.size.length).map(() => -Infinity);
	walk(problem, 0, (done, worth) => {
		best[done] = Math.max(best[done]!, worth);
	});
	return best;
}

/** g of every set. */
export function bruteG(problem: BacklogProblem): number[] {
	return subsets(problem.size.length).map((start) => {
		if (!closed(problem, start)) return -Infinity;
		let best = -Infinity;
		walk(problem, start, (done, worth) => {
			best = Math.max(best, worth - sumOutside(problem, done, problem.penalty));
		});
		return best;
	});
}

/** J of every set. */
export function bruteJ(problem: BacklogProblem): number[] {
	return bruteF(problem).map(
		(worth, set) => worth - sumInside(problem, set, problem.carry) - sumOutside(problem, set, problem.penalty)
	);
}

/** g° of every set. */
export function bruteHaveG(problem: BacklogProblem): number[] {
	return subsets(problem.size.length).map((start) => {
		if (!closed(problem, start)) return -Infinity;
		let best = -Infinity;
		walk(problem, start, (done, worth) => {
			const stands = sumInside(problem, done, problem.carry) - sumInside(problem, start, problem.carry);
			best = Math.max(best, worth - stands - sumOutside(problem, done, problem.penalty));
		});
		return best;
	});
}

export function permutations(list: readonly number[]): number[][] {
	if (list.length === 0) return [[]];
	return list.flatMap((head) =>
		permutations(list.filter((other) => other !== head)).map((tail) => [head, ...tail])
	);
}

/** U of any order: an item waits for its prerequisites, found by asking each in turn. */
export function bruteOrderValue(problem: BacklogProblem, order: readonly number[]): number {
	const turn = (i: number): number =>
		order.slice(0, order.indexOf(i) + 1).reduce((sum, j) => sum + problem.size[j]!, problem.offset);
	const finish = (i: number): number =>
		Math.max(
			turn(i),
			...indices(problem)
				.filter((j) => has(problem.prerequisites[i]!, j))
				.map(finish)
		);
	return order.reduce((sum, i) => sum + problem.worth[i]![finish(i)]!, 0);
}

/** i and all that needs it, however far. */
export function dependents(problem: BacklogProblem, i: number): number {
	const needsIt = (j: number): boolean =>
		j === i || indices(problem).some((k) => has(problem.prerequisites[j]!, k) && needsIt(k));
	return indices(problem).reduce((set, j) => (needsIt(j) ? set + 2 ** j : set), 0);
}
