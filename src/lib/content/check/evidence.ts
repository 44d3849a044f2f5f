import type { Scenario } from '#lib/engine/index.ts';
import { GROUPS } from '#lib/engine/index.ts';
import { quoted, type Report } from '../finding.ts';
import { placeOfEvidence } from './places.ts';

/** No evidence is there for nothing, and each group can be heard. */
export function checkEvidence(scenario: Scenario, report: Report): void {
	for (const one of scenario.evidence) {
		const { file, path } = placeOfEvidence(scenario, one);
		if (one.opens < scenario.opens.research) {
			report(
				file,
				[...path, 'opens'],
				'evidence/too-early',
				'It opens before research does; write a later day here, or an earlier one in scenario.md.'
			);
		}
		if (one.readings.length === 0) continue;
		const alike = one.readings.every(({ given: [low, likely, high] }) => low === likely && likely === high);
		if (one.readings.length < 2 || alike) {
			report(
				'model.yaml',
				['evidence', one.id, 'readings'],
				'evidence/changes-nothing',
				'Every reading is as likely in each tier, so it cannot change anything; let the chances differ.'
			);
		}
		const item = scenario.items.find((other) => other.id === one.about);
		if (item?.stands.kind === 'in-progress') {
			report(
				file,
				[...path, 'about'],
				'evidence/changes-nothing',
				`${quoted(item.id)} is in progress and outside the order, so knowing its worth changes nothing; ask about another item.`
			);
		}
		if (item?.forms.some((form) => form.value.prior.includes(1))) {
			report(
				'model.yaml',
				['items', item.id, 'forms'],
				'evidence/changes-nothing',
				`A prior is certain, so ${quoted(one.id)} cannot change it; leave some doubt.`
			);
		}
	}
	for (const group of GROUPS) {
		const heard =
			scenario.evidence.some((one) => one.group === group) ||
			scenario.invitations.some((one) => one.hears === group);
		if (!heard)
			report(
				'research.md',
				['evidence'],
				'evidence/unheard',
				`The group ${quoted(group)} cannot be heard; add research, a talk or an invitation.`
			);
	}
}
