/** The hidden world of a seed: which forms appear, what is true, and what will be seen of it. */
import { SHOCK } from './forms.ts';
import { below, pickWeighted, randomFrom, type Random } from './random.ts';
import type { Item, Scenario } from './scenario.ts';
import type { World } from './state.ts';

/** Rounds of review that a world holds; later ones repeat the last. */
export const ROUNDS = 3;
/** P(rework mends a criterion | it was unmet); what holds goes on holding. */
const MENDS = 0.9;
/** P(a defect surfaces | a criterion of something accepted does not hold). */
const SURFACES = 0.8;
/** A day goes no further from the mean than this, in standard deviations. */
const MOST_DEVIATIONS = 1.5;

/** P(met) after rework, from P(met) before it: of each criterion, then of the Definition of Done. */
export const afterRework = (met: readonly number[]): number[] => met.map((p) => p + (1 - p) * MENDS);

/**
 * The world of a seed (a non-negative safe integer). Each entity draws from its own stream, named by the
 * seed and its id, so that a new message in a scenario moves nothing else.
 */
export function drawWorld(scenario: Scenario, seed: number): World {
	const stream = (what: string): Random => randomFrom(`${scenario.id}\n${seed}\n${what}`);
	const forms = drawForms(scenario, stream);
	const world: World = {
		seed,
		forms,
		truth: { tiers: {}, met: {} },
		shown: { readings: {}, review: {}, defects: {}, pace: drawPace(scenario, stream('pace')) }
	};
	for (const item of scenario.items) drawItem(world, item, stream);
	for (const evidence of scenario.evidence) {
		if (evidence.about === undefined || evidence.readings.length === 0) continue;
		const tier = world.truth.tiers[evidence.about] ?? 0;
		world.shown.readings[evidence.id] = pickWeighted(
			evidence.readings.map((reading) => reading.given[tier] ?? 0),
			stream(`reading ${evidence.id}`)
		);
	}
	return world;
}

function drawForms(scenario: Scenario, stream: (what: string) => Random): Record<string, number> {
	const entities: { id: string; many: number; follows: string | undefined }[] = [
		...[...scenario.items, ...scenario.messages, ...scenario.invitations, ...scenario.stories].map((one) => ({
			id: one.id,
			many: one.forms.length,
			follows: one.follows
		})),
		{ id: SHOCK, many: scenario.shock.forms.length, follows: undefined }
	];
	const forms: Record<string, number> = {};
	for (const { id, many, follows } of entities) {
		if (follows === undefined) forms[id] = below(many, stream(`form ${id}`));
	}
	for (const { id, many, follows } of entities) {
		if (follows !== undefined) forms[id] = Math.min(forms[follows] ?? 0, many - 1);
	}
	return forms;
}

function drawItem(world: World, item: Item, stream: (what: string) => Random): void {
	const form = item.forms[world.forms[item.id] ?? 0];
	if (form === undefined) return;
	world.truth.tiers[item.id] = pickWeighted(form.value.prior, stream(`tier ${item.id}`));
	const met: boolean[][] = [];
	const review: Record<string, boolean[]>[] = [];
	const defects: string[][] = [];
	const names = [...item.criteria.map((one) => one.id), 'dod'];
	for (let round = 0; round < ROUNDS; round++) {
		const random = stream(`review ${item.id} ${round}`);
		const before = met[round - 1];
		const holds = form.review.met.map((p, at) => before?.[at] === true || random() < (before ? MENDS : p));
		met.push(holds);
		review.push(drawShown(item, holds, random));
		defects.push(names.filter((_, at) => random() < SURFACES && !holds[at]));
	}
	world.truth.met[item.id] = met;
	world.shown.review[item.id] = review;
	world.shown.defects[item.id] = defects;
}

function drawShown(item: Item, holds: readonly boolean[], random: Random): Record<string, boolean[]> {
	const at = (criterion: string): number =>
		criterion === 'dod' ? item.criteria.length : item.criteria.findIndex((one) => one.id === criterion);
	return Object.fromEntries(
		item.review.evidence.map((evidence) => [
			evidence.id,
			evidence.covers.map((cover) => random() < (holds[at(cover.criterion)] ? cover.falseAlarm : cover.hit))
		])
	);
}

/** Whole points of each day: the mean a day, with the week's spread shared out over its five days. */
function drawPace(scenario: Scenario, random: Random): number[] {
	const { pointsPerDay, spread } = scenario.team;
	const ofADay = spread * Math.sqrt(5);
	return Array.from({ length: 5 }, () => {
		const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
		const drawn = Math.min(MOST_DEVIATIONS, Math.max(-MOST_DEVIATIONS, gauss));
		return Math.max(1, Math.round(pointsPerDay * Math.exp(ofADay * drawn - (ofADay * ofADay) / 2)));
	});
}
