/** Every decision of the desk: when it is refused, and what it does. */
import type { Decision, DecisionKind, Refusal } from '../decision.ts';
import type { Play, WeekState } from '../state.ts';
import { refuseAnswer, refuseInvitation, takeAnswer, takeInvitation } from './messages.ts';
import {
	refuseCut,
	refuseLine,
	refuseOrder,
	refuseResize,
	refuseRestore,
	refuseSlice,
	takeCut,
	takeLine,
	takeOrder,
	takeResize,
	takeRestore,
	takeSlice
} from './ordering.ts';
import { refuseSpend, takeSpend } from './research.ts';
import {
	refuseAccept,
	refuseOpen,
	refuseReturn,
	refuseSplit,
	takeAccept,
	takeOpen,
	takeReturn,
	takeSplit
} from './reviewing.ts';
import { refuseForecast, refuseWrite, takeForecast, takeWrite } from './writing.ts';

export type DeskDecision = Exclude<Decision, { kind: 'end-day' }>;
export type DeskKind = Exclude<DecisionKind, 'end-day'>;

interface Rule<D> {
	/** Why it is not allowed now, or undefined. */
	refuse(play: Play, state: WeekState, decision: D): Refusal | undefined;
	/** The state after an allowed one. */
	take(play: Play, state: WeekState, decision: D): WeekState;
}

const RULES: { [K in DeskKind]: Rule<Extract<Decision, { kind: K }>> } = {
	answer: { refuse: refuseAnswer, take: takeAnswer },
	invitation: { refuse: refuseInvitation, take: takeInvitation },
	spend: { refuse: refuseSpend, take: takeSpend },
	order: { refuse: refuseOrder, take: takeOrder },
	cut: { refuse: refuseCut, take: takeCut },
	restore: { refuse: refuseRestore, take: takeRestore },
	slice: { refuse: refuseSlice, take: takeSlice },
	line: { refuse: refuseLine, take: takeLine },
	open: { refuse: refuseOpen, take: takeOpen },
	accept: { refuse: refuseAccept, take: takeAccept },
	return: { refuse: refuseReturn, take: takeReturn },
	split: { refuse: refuseSplit, take: takeSplit },
	resize: { refuse: refuseResize, take: takeResize },
	write: { refuse: refuseWrite, take: takeWrite },
	forecast: { refuse: refuseForecast, take: takeForecast }
};

export const DESK_KINDS = Object.keys(RULES) as DeskKind[];

const ruleOf = (kind: DeskKind): Rule<DeskDecision> => RULES[kind] as Rule<DeskDecision>;

export const refuseAtDesk = (play: Play, state: WeekState, decision: DeskDecision): Refusal | undefined =>
	ruleOf(decision.kind).refuse(play, state, decision);

export const takeAtDesk = (play: Play, state: WeekState, decision: DeskDecision): WeekState =>
	ruleOf(decision.kind).take(play, state, decision);
