/** SHA-256 (FIPS 180-4) of a text in UTF-8, hex. Here, since this floor runs where no `node:` module is. */
export function sha256(text: string): string {
	const message = new TextEncoder().encode(text);
	const length = ((message.length + 8) >> 6) * 64 + 64;
	const padded = new Uint8Array(length);
	padded.set(message);
	padded[message.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(length - 8, Math.floor(message.length / 0x20000000));
	view.setUint32(length - 4, (message.length << 3) >>> 0);
	const h = roots(8, 1 / 2);
	const k = roots(64, 1 / 3);
	const w = new Int32Array(64);
	for (let at = 0; at < length; at += 64) {
		for (let t = 0; t < 16; t++) w[t] = view.getInt32(at + 4 * t);
		for (let t = 16; t < 64; t++) {
			const early = w[t - 15]!;
			const late = w[t - 2]!;
			const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
			const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
			w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
		}
		mix(h, k, w);
	}
	return Array.from(h, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function mix(h: Int32Array, k: Int32Array, w: Int32Array): void {
	const v = h.slice();
	for (let t = 0; t < 64; t++) {
		const a = v[0]!;
		const e = v[4]!;
		const choice = (e & v[5]!) ^ (~e & v[6]!);
		const majority = (a & v[1]!) ^ (a & v[2]!) ^ (v[1]! & v[2]!);
		const t1 = (v[7]! + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + k[t]! + w[t]!) | 0;
		const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
		v.copyWithin(1, 0, 7);
		v[4] = v[4]! + t1;
		v[0] = t1 + t2;
	}
	for (let n = 0; n < 8; n++) h[n] = h[n]! + v[n]!;
}

function turn(word: number, bits: number): number {
	return (word >>> bits) | (word << (32 - bits));
}

/** The first 32 bits of the fractions of the first primes' roots. */
function roots(count: number, power: number): Int32Array {
	const words = new Int32Array(count);
	let found = 0;
	for (let n = 2; found < count; n++) {
		let prime = true;
		for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
		if (!prime) continue;
		const root = n ** power;
		words[found++] = Math.floor((root - Math.floor(root)) * 0x100000000);
	}
	return words;
}
