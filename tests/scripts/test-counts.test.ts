import { describe, expect, test } from 'vitest';
import { countsOfPlaywright, countsOfStep, countsOfVitest, sumOf } from '../../src/scripts/test-counts.mjs';

const file = (status: string, ...assertions: string[]) => ({
	status,
	assertionResults: assertions.map((one) => ({ status: one }))
});

describe('the counts of a test run', () => {
	test('are those that Vitest wrote down', () => {
		const report = {
			numPassedTests: 3,
			numFailedTests: 1,
			numPendingTests: 2,
			testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')]
		};
		expect(countsOfVitest(report, false)).toEqual({ passed: 3, failed: 1, skipped: 2 });
	});

	test('hold a test file that could not even be loaded as one failure', () => {
		const report = {
			numPassedTests: 2,
			numFailedTests: 0,
			testResults: [file('passed', 'passed'), file('failed')]
		};
		expect(countsOfVitest(report, false)).toEqual({ passed: 2, failed: 1, skipped: 0 });
	});

	test('are those that Playwright wrote down, and a test that passes only at times has failed', () => {
		const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 } };
		expect(countsOfPlaywright(report, false)).toEqual({ passed: 5, failed: 2, skipped: 1 });
	});

	test.each([
		['wrote nothing', undefined, false, 0],
		['wrote nothing and still ended well', undefined, true, 0],
		['ran no test', { numPassedTests: 0, testResults: [], stats: {} }, true, 0],
		['broke down after its tests', { numPassedTests: 4, testResults: [], stats: { expected: 4 } }, false, 4]
	])('show a failure when the program %s', (_, report, ok, passed) => {
		const counts = { passed, failed: 1, skipped: 0 };
		expect(countsOfVitest(report, ok)).toEqual(counts);
		expect(countsOfPlaywright(report, ok)).toEqual(counts);
	});

	test('take a step without tests as one, and add up', () => {
		const all = [countsOfStep(true), countsOfStep(false), { passed: 4, failed: 2, skipped: 1 }];
		expect(sumOf(all)).toEqual({ passed: 5, failed: 3, skipped: 1 });
	});
});
