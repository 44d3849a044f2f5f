import type { BacklogView, Choice, ItemView, OpenDecision } from '../../view.ts';
import { offer, only, type Desk } from './offer.ts';

/** The largest size that can be written over the Developers' one, in points. */
const LARGEST_SIZE = 13;

export function openBacklog(desk: Desk, backlog: BacklogView): OpenDecision[] {
	const { order } = desk.state;
	const items = [...order];
	return [
		...(order.length === 0
			? []
			: offer<'order'>(
					desk,
					'backlog',
					undefined,
					{ kind: 'order', items },
					{ items: { permutation: items } },
					{ kind: 'order', items }
				)),
		...offer<'line'>(
			desk,
			'backlog',
			undefined,
			{ kind: 'line', after: backlog.line ?? 0 },
			{
				after: { whole: { min: 0, max: backlog.items.length } }
			}
		),
		...backlog.items.flatMap((item) => openItem(desk, item)),
		...backlog.cut.flatMap(({ id }) =>
			offer<'restore'>(desk, 'backlog', id, { kind: 'restore', item: id }, { item: only(id) })
		)
	];
}

function openItem(desk: Desk, item: ItemView): OpenDecision[] {
	const { id, size } = item;
	const reasons = desk.play.scenario.cutReasons.map((reason) => reason.id);
	const [because] = reasons;
	return [
		...(because === undefined
			? []
			: offer<'cut'>(
					desk,
					'backlog',
					id,
					{ kind: 'cut', item: id, because },
					{ item: only(id), because: { one: reasons } }
				)),
		...openSlice(desk, item),
		...offer<'resize'>(
			desk,
			'backlog',
			id,
			{ kind: 'resize', item: id, size: Math.min(size, LARGEST_SIZE) },
			{
				item: only(id),
				size: { whole: { min: 1, max: LARGEST_SIZE } }
			}
		)
	];
}

/** What has to stay is kept in any case; of the rest any choice that leaves something kept and something off. */
function openSlice(desk: Desk, { id, criteria, slice = [] }: ItemView): OpenDecision[] {
	const off = criteria
		.map((criterion) => criterion.id)
		.filter((one) => slice.some((part) => part.criterion === one));
	const stay = criteria.map((criterion) => criterion.id).filter((one) => !off.includes(one));
	const min = stay.length > 0 ? 0 : 1;
	const max = off.length - 1;
	if (max < min) return [];
	const keep: Choice = { some: off, min, max, ...(stay.length > 0 ? { always: stay } : {}) };
	return offer<'slice'>(
		desk,
		'backlog',
		id,
		{ kind: 'slice', item: id, keep: [...stay, ...off.slice(0, max)] },
		{
			item: only(id),
			keep
		}
	);
}
