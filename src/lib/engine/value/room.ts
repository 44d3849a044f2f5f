/** Arrays that the tables of one computation use one after the other, instead of new ones each time. */

/**
 * What a room lends holds old numbers: whoever borrows writes all of it. An array that was given back must not
 * be read any more. A room belongs to one computation and is never shared between two that could interleave.
 */
export interface Room {
	floats: (length: number) => Float64Array;
	wholes: (length: number) => Int32Array;
	back: (array: Float64Array | Int32Array) => void;
}

export function room(): Room {
	const floats = new Map<number, Float64Array[]>();
	const wholes = new Map<number, Int32Array[]>();
	return {
		floats: (length) => floats.get(length)?.pop() ?? new Float64Array(length),
		wholes: (length) => wholes.get(length)?.pop() ?? new Int32Array(length),
		back(array) {
			if (array instanceof Float64Array) put(floats, array);
			else put(wholes, array);
		}
	};
}

function put<A extends ArrayLike<number>>(shelf: Map<number, A[]>, array: A): void {
	const same = shelf.get(array.length);
	if (same === undefined) shelf.set(array.length, [array]);
	else same.push(array);
}
