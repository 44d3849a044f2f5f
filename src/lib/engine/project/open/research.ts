import type { EvidenceView, OpenDecision } from '../../view.ts';
import { offer, only, type Desk } from './offer.ts';

export const openResearch = (desk: Desk, research: EvidenceView[]): OpenDecision[] =>
	research.flatMap(({ id }) =>
		offer<'spend'>(
			desk,
			'research',
			id,
			{ kind: 'spend', on: 'evidence', id },
			{ on: only('evidence'), id: only(id) }
		)
	);
