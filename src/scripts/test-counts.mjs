// How many tests passed and failed, from what the test programs themselves wrote down.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** A program that broke down, or that ran nothing, has failed whatever else it says. */
const honest = (/** @type {Counts} */ counts, /** @type {boolean} */ ok) => {
	if (counts.failed > 0) return counts;
	return ok && counts.passed > 0 ? counts : { ...counts, failed: 1 };
};

/**
 * @param {any} report Vitest's JSON, undefined if there is none
 * @param {boolean} ok whether it ended with 0
 * @returns {Counts}
 */
export function countsOfVitest(report, ok) {
	/** @type {any[]} */
	const files = report?.testResults ?? [];
	const broken = files.filter(
		(file) =>
			file.status === 'failed' &&
			!file.assertionResults.some((/** @type {any} */ one) => one.status === 'failed')
	);
	return honest(
		{
			passed: report?.numPassedTests ?? 0,
			failed: (report?.numFailedTests ?? 0) + broken.length,
			skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
		},
		ok
	);
}

/**
 * @param {any} report Playwright's JSON, undefined if there is none
 * @param {boolean} ok whether it ended with 0
 * @returns {Counts}
 */
export function countsOfPlaywright(report, ok) {
	const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
	return honest({ passed: expected, failed: unexpected + flaky, skipped }, ok);
}

/**
 * A step without tests of its own counts as one.
 * @param {boolean} ok
 * @returns {Counts}
 */
export function countsOfStep(ok) {
	return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
	const sum = { passed: 0, failed: 0, skipped: 0 };
	for (const { passed, failed, skipped } of all) {
		sum.passed += passed;
		sum.failed += failed;
		sum.skipped += skipped;
	}
	return sum;
}
