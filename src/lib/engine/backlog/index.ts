/** The Product Backlog of a week: its items and parts, what they are worth, and when they will be done. */
export {
	baseOf,
	dependentsOf,
	itemIn,
	leftOf,
	orderOf,
	prerequisitesOf,
	restOf,
	valuedOf,
	withStatus
} from './parts.ts';
export {
	offsetOf,
	paceOf,
	problemOf,
	standingOf,
	standingOfView,
	type Standing,
	type StandingItem,
	type Universe
} from './standing.ts';
export { evidenceValue, valued, type ValuedBacklog } from './evidence-value.ts';
export { chanceFinished, forecastOf, pointsUntil } from './forecast.ts';
