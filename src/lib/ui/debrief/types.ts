/** What the debrief page gets from its route. */
import type { Debrief, View } from '#lib/engine/index.ts';

export interface DebriefData {
	/** The attempt's id. */
	id: string;
	debrief: Debrief;
	goal: View['scenario']['goal'];
	/** Weeks that this seat has played to the end, this one counted. */
	weeksPlayed: number;
	commitment: string | null;
}
