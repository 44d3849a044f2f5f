/** Terms of the field in plain words, for the learner who meets them the first time. */
export const TERMS = {
	'acceptance-criteria': {
		name: 'Acceptance criteria',
		text: 'What must be true of this one item for it to be what was asked. You confirm them, one by one, when the work is finished.'
	},
	'definition-of-done': {
		name: 'Definition of Done',
		text: 'The quality that every piece of work must have, whatever it is: tested, reviewed, documented. The team holds it; nobody waives it for one item.'
	},
	points: {
		name: 'Points',
		text: 'How big the Developers think an item is, compared with others. Not hours. Only the people who do the work set them.'
	},
	'product-goal': {
		name: 'Product Goal',
		text: 'The one thing the product is working towards now. The backlog is what it may take to get there; the rest can wait or go.'
	},
	order: {
		name: 'Order',
		text: 'One line from first to last. The Developers pull from the top, so the order decides what gets built and when. No two items share a place.'
	},
	developers: {
		name: 'Developers',
		text: 'Everybody on the team who builds the product, whatever their craft. They say how big work is, how to do it and how much fits.'
	},
	forecast: {
		name: 'Forecast',
		text: 'What the Developers expect to finish, as a range. In 8 weeks of 10 the truth lies inside it. It is no promise.'
	},
	'working-agreement': {
		name: 'Working agreement',
		text: 'What this team has settled between themselves. Here: the Product Owner accepts or returns finished work. Other teams do it otherwise; the Scrum Guide asks for no such gate.'
	},
	increment: {
		name: 'Increment',
		text: 'Finished, usable work that adds to everything finished before.'
	},
	slice: {
		name: 'Slicing',
		text: 'Cutting a line through one item: the criteria you keep are built now, the rest becomes an item of its own right below.'
	},
	'cut-line': {
		name: 'Cut line',
		text: 'Everything above it you expect to be finished in the next five working days. Draw it inside the Developers’ forecast.'
	},
	trust: {
		name: 'Trust',
		text: 'How each group takes your word. It moves with how you answer and whether you listen. Below 40 a group goes over your head; above 70 it gives its evidence more easily.'
	},
	drift: {
		name: 'Drift',
		text: 'Hours that go to dates, status and other people’s jobs. A Product Owner who does only that has become a project manager.'
	},
	evidence: {
		name: 'Evidence',
		text: 'Something you saw, asked or measured. It does not settle what an item is worth, but it narrows the range.'
	}
} as const;

export type TermName = keyof typeof TERMS;
