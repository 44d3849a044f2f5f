import type { Source } from './source.ts';

/** The circles of files that import each other, types included; each as the files in import order (Tarjan, 1972). */
export function circlesOf(sources: Source[]): string[][] {
	const nexts = new Map(
		sources.map((source) => [source.path, source.imports.flatMap(({ file }) => file ?? [])])
	);
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const circles: string[][] = [];

	const visit = (path: string): void => {
		index.set(path, index.size);
		low.set(path, index.get(path)!);
		stack.push(path);
		for (const next of nexts.get(path) ?? []) {
			if (!nexts.has(next)) continue;
			if (!index.has(next)) visit(next);
			if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
		}
		if (low.get(path) !== index.get(path)) return;
		const group = stack.splice(stack.indexOf(path));
		if (group.length > 1 || nexts.get(path)!.includes(path)) circles.push(roundOf(group, nexts));
	};
	for (const path of nexts.keys()) if (!index.has(path)) visit(path);
	return circles;
}

/** One way round within a group in which every file reaches every other: the shortest from its first file. */
function roundOf(group: string[], nexts: Map<string, string[]>): string[] {
	const first = group[0]!;
	const ways: string[][] = [[first]];
	const seen = new Set<string>();
	for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
		for (const next of nexts.get(way.at(-1)!) ?? []) {
			if (next === first) return way;
			if (!group.includes(next) || seen.has(next)) continue;
			seen.add(next);
			ways.push([...way, next]);
		}
	}
	return group;
}
