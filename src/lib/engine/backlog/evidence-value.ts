/** What a piece of evidence is worth before it is opened: the expected gain in the best backlog to have. */
import { afterReading, chanceOfReading } from '../belief.ts';
import type { PerTier } from '../scenario.ts';
import {
	haveTables,
	haveWithBelief,
	room,
	tables,
	type BacklogProblem,
	type HaveTables,
	type Room,
	type ValueTables
} from '../value/index.ts';
import { mixed, tierRow, withTiers } from '../worth.ts';
import { memoised } from '../memo.ts';
import { penaltyOfItem, problemOf, withWaiting, type Standing } from './standing.ts';

/** Sums of the same numbers in another order differ in their last bits: that is no gain. */
const NOISE = 1e-9;

/** A standing with its tables, each made when first asked for. */
export interface ValuedBacklog {
	standing: Standing;
	problem: BacklogProblem;
	readonly tables: ValueTables;
	readonly have: HaveTables;
	room: Room;
	/** Figures that were read from the tables, by name. */
	memo: Map<string, unknown>;
	/** Gives the tables' arrays back to the room; asked for again, they are made again. */
	release: () => void;
}

/** @param from where the tables get their arrays: a computation that values many standings hands in its own */
export function valued(standing: Standing, from: Room = room()): ValuedBacklog {
	const problem = problemOf(standing);
	let order: ValueTables | undefined;
	let have: HaveTables | undefined;
	return {
		standing,
		problem,
		room: from,
		memo: new Map(),
		get tables() {
			return (order ??= tables(problem, from));
		},
		get have() {
			return (have ??= haveTables(this.tables));
		},
		release() {
			have?.release();
			order?.release();
			have = order = undefined;
		}
	};
}

/** Evidence as it stands unopened: the item that it is about, and P(reading | tier) of each reading. */
export interface Unopened {
	about?: string | undefined;
	readings: readonly { given: PerTier }[];
}

/**
 * EVI = Σ P(reading)·U°(after the reading) − U°(now), in worth, ≥ 0: how much better the best backlog to
 * have becomes by knowing (expected value of sample information, Raiffa and Schlaifer 1961). 0 when the
 * item no longer stands.
 */
export function evidenceValue(backlog: ValuedBacklog, { about, readings }: Unopened): number {
	const { standing } = backlog;
	const touched = standing.items.flatMap((item, i) => (item.base === about ? [i] : []));
	const [only] = touched;
	if (only === undefined || readings.length < 2) return 0;
	const item = standing.items[only]!;
	const now = item.value.tiers.map((tier) => tier.p) as PerTier;
	let expected = 0;
	for (const { given } of readings) {
		const chance = chanceOfReading(now, given);
		if (chance <= 0) continue;
		const tiers = afterReading(now, given);
		expected +=
			chance * (touched.length === 1 ? knowing(backlog, only, tiers) : knowingParts(backlog, touched, tiers));
	}
	const gain = expected - backlog.have.best;
	return gain > NOISE * (1 + Math.abs(backlog.have.best)) ? gain : 0;
}

/** U° when one item's tiers are believed otherwise: a scan of the tables. */
function knowing(backlog: ValuedBacklog, i: number, tiers: PerTier): number {
	const { standing, problem, have } = backlog;
	const item = standing.items[i]!;
	const { length } = problem.worth[i]!;
	const rows = memoised(backlog, `tier rows ${i}`, () =>
		item.value.tiers.map((tier) => tierRow(tier, standing.pace, length))
	);
	const row = withWaiting(item, standing.pace, mixed(rows, tiers, length));
	return haveWithBelief(have, i, row, penaltyOfItem(item, withTiers(item.value, tiers)));
}

/** The same when the item stands in several parts: new tables. */
function knowingParts({ standing, room }: ValuedBacklog, parts: readonly number[], tiers: PerTier): number {
	const items = standing.items.map((item, i) =>
		parts.includes(i) ? { ...item, value: withTiers(item.value, tiers) } : item
	);
	const other = valued({ ...standing, items }, room);
	const { best } = other.have;
	other.release();
	return best;
}
