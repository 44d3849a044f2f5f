/**
 * Seeded random numbers: the same text gives the same numbers on every machine and in every run.
 * Nothing in the engine draws from anywhere else.
 */

/** A stream of numbers uniform on [0, 1), 32 bits fine. */
export type Random = () => number;

/** An unsigned 32-bit hash of a text's UTF-16 units (FNV-1a, finished as in MurmurHash3). */
export function hash32(text: string): number {
	let h = 0x811c9dc5;
	for (let k = 0; k < text.length; k++) {
		const unit = text.charCodeAt(k);
		h = Math.imul(h ^ (unit & 0xff), 0x01000193);
		h = Math.imul(h ^ (unit >>> 8), 0x01000193);
	}
	return finish(h);
}

function finish(h: number): number {
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A stream named by a text. Small Fast Counter (sfc32, Doty-Humphrey's PractRand), its three words
 * filled by a Weyl sequence from the text's hash, the first twelve numbers thrown away.
 */
export function randomFrom(text: string): Random {
	const seed = hash32(text);
	let a = finish((seed + 0x9e3779b9) | 0) | 0;
	let b = finish((seed + 0x3c6ef372) | 0) | 0;
	let c = finish((seed + 0xdaa66d2b) | 0) | 0;
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let k = 0; k < 12; k++) next();
	return next;
}

/** A whole number 0 … limit − 1, each as likely as the others; limit ≥ 1. */
export function below(limit: number, random: Random): number {
	return Math.floor(random() * limit);
}

/** One of the list, each as likely as the others. The list holds at least one. */
export function pick<T>(list: readonly T[], random: Random): T {
	if (list.length === 0) throw new RangeError('pick from an empty list');
	return list[below(list.length, random)] as T;
}

/** An index of the weights, as likely as its share of their sum. Weights ≥ 0, at least one above 0. */
export function pickWeighted(weights: readonly number[], random: Random): number {
	let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
	let last = -1;
	for (let k = 0; k < weights.length; k++) {
		const weight = weights[k] as number;
		if (weight <= 0) continue;
		last = k;
		left -= weight;
		if (left < 0) return k;
	}
	if (last < 0) throw new RangeError('no weight above 0');
	return last;
}

/** A new list in an order drawn uniformly (Fisher and Yates); the list given stays as it is. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
	const drawn = list.slice();
	for (let k = drawn.length - 1; k > 0; k--) {
		const other = below(k + 1, random);
		[drawn[k], drawn[other]] = [drawn[other] as T, drawn[k] as T];
	}
	return drawn;
}
