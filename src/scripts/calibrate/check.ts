/** A verdict on one of the nine checks. */
export interface Check {
	number: number;
	title: string;
	/** Each with its figure and threshold. */
	parts: Part[];
}

export interface Part {
	what: string;
	figure: number;
	/** '≥ 15', '75 … 92'. */
	threshold: string;
	holds: boolean;
	/** Named, not judged. */
	noted?: true;
}

export const atLeast = (what: string, figure: number, least: number): Part => ({
	what,
	figure,
	threshold: `≥ ${least}`,
	holds: figure >= least
});

export const atMost = (what: string, figure: number, most: number): Part => ({
	what,
	figure,
	threshold: `≤ ${most}`,
	holds: figure <= most
});

export const between = (what: string, figure: number, least: number, most: number): Part => ({
	what,
	figure,
	threshold: `${least} … ${most}`,
	holds: figure >= least && figure <= most
});

/** A figure that is printed and decides nothing. */
export const noted = (part: Part): Part => ({ ...part, noted: true, holds: true });

export const holds = (check: Check): boolean => check.parts.every((part) => part.holds);
