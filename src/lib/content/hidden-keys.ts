/** Keys that only model.yaml and answers.yaml know: in a public file they would give the answer away. */
const HIDDEN = new Map<string, string>([
	...[
		'value',
		'profile',
		'prior',
		'tiers',
		'worth',
		'penalty',
		'carry',
		'met',
		'unmet',
		'hit',
		'falseAlarm',
		'rework',
		'incident',
		'readings',
		'given',
		'says',
		'cutKey',
		'factor'
	].map((key) => [key, 'model.yaml'] as const),
	...[
		'right',
		'rightKey',
		'owner',
		'ownerKey',
		'echo',
		'explicit',
		'explicitKey',
		'good',
		'goodKey',
		'blame',
		'blameKey',
		'topic',
		'topicKey',
		'report',
		'output',
		'unhappy'
	].map((key) => [key, 'answers.yaml'] as const)
]);

/** Where a key belongs that must not stand in a public file; undefined for any other word. */
export function homeOfHidden(key: string): string | undefined {
	return HIDDEN.get(key);
}
