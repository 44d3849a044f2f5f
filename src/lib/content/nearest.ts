/** ` Did you mean “card-expiry”?` when a known name is two letters away or fewer, else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
	let best = '';
	let least = 3;
	for (const other of known) {
		const steps = distance(name, other, least);
		if (steps < least) {
			least = steps;
			best = other;
		}
	}
	return best === '' ? '' : ` Did you mean “${best}”?`;
}

/** Letters to change, add or drop (Levenshtein); `limit` or more is told as `limit`. */
function distance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let row = Array.from({ length: b.length + 1 }, (_, k) => k);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
		}
		row = next;
	}
	return Math.min(row[b.length]!, limit);
}
