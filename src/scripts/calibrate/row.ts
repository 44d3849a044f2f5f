/** What is kept of one simulated week. */
import { COMPETENCIES, type Competency } from '#lib/engine/index.ts';

export interface Row {
	policy: string;
	seed: number;
	/** 0: the scenario as written; from 1 on: the same with its values moved, see variant.ts. */
	variant: number;
	headline: number;
	/** A red line caps the headline. */
	capped: boolean;
	/** One a competency, in the order of COMPETENCIES; null where nothing could be judged. */
	x: (number | null)[];
	/** What was best at each decision point, of the oracle alone. */
	best?: [point: string, best: string][];
}

/** All rows, found by policy. */
export class Rows {
	readonly #byPolicy: Map<string, Row[]>;

	constructor(rows: readonly Row[]) {
		this.#byPolicy = Map.groupBy(rows, (row) => `${row.variant} ${row.policy}`);
	}

	/** Weeks of a policy by seed; a policy that was not played is a bug and throws. */
	of(policy: string, variant = 0): Row[] {
		const rows = this.#byPolicy.get(`${variant} ${policy}`);
		if (rows === undefined) throw new RangeError(`"${policy}" was not played (values ${variant})`);
		return rows.toSorted((a, b) => a.seed - b.seed);
	}

	headlines(policy: string, variant = 0): number[] {
		return this.of(policy, variant).map((row) => row.headline);
	}

	/** The competency's x in each week that judged it. */
	competency(policy: string, competency: Competency): number[] {
		const at = COMPETENCIES.indexOf(competency);
		return this.of(policy).flatMap((row) => row.x[at] ?? []);
	}
}
