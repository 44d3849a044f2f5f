/**
 * A drag of a row by its handle: the row follows the pointer, the others make room as its middle passes theirs.
 * Escape puts everything back. Rows carry `data-row`.
 */
export interface Drag {
	/** The place among all rows, counted from 0. */
	place: (to: number) => void;
	drop: () => void;
	cancel: () => void;
}

const EDGE = 90;

export function beginDrag(event: PointerEvent, list: HTMLElement, id: string, to: Drag): void {
	const handle = event.currentTarget as HTMLElement;
	const rows = () => [...list.querySelectorAll<HTMLElement>('[data-row]')];
	const mine = rows().find((row) => row.dataset['row'] === id);
	if (!mine || event.button !== 0) return;
	event.preventDefault();
	handle.focus();
	handle.setPointerCapture(event.pointerId);
	const grip = event.clientY + scrollY - pageTop(mine);
	let pointer = event.clientY;
	let frame = 0;

	/** Layout places, free of the transforms that animate the rows. */
	function pageTop(row: HTMLElement): number {
		return list.getBoundingClientRect().top + scrollY + row.offsetTop;
	}
	function follow() {
		if (!mine) return;
		const top = pointer + scrollY - grip;
		const middle = top + mine.offsetHeight / 2;
		const others = rows().filter((row) => row !== mine);
		const target = others.filter((row) => pageTop(row) + row.offsetHeight / 2 < middle).length;
		if (rows().indexOf(mine) !== target) to.place(target);
		requestAnimationFrame(() => {
			mine.style.transform = `translateY(${pointer + scrollY - grip - pageTop(mine)}px)`;
		});
	}
	function scroll() {
		const by = pointer < EDGE ? pointer - EDGE : Math.max(0, pointer - (innerHeight - EDGE));
		if (by !== 0) {
			scrollBy(0, by / 6);
			follow();
		}
		frame = requestAnimationFrame(scroll);
	}
	function move(moved: PointerEvent) {
		pointer = moved.clientY;
		follow();
	}
	function end(how: 'drop' | 'cancel') {
		cancelAnimationFrame(frame);
		handle.removeEventListener('pointermove', move);
		handle.removeEventListener('pointerup', drop);
		handle.removeEventListener('pointercancel', cancel);
		removeEventListener('keydown', key, true);
		requestAnimationFrame(() => mine?.style.removeProperty('transform'));
		to[how]();
	}
	const drop = () => end('drop');
	const cancel = () => end('cancel');
	function key(pressed: KeyboardEvent) {
		if (pressed.key !== 'Escape') return;
		pressed.preventDefault();
		cancel();
	}
	handle.addEventListener('pointermove', move);
	handle.addEventListener('pointerup', drop);
	handle.addEventListener('pointercancel', cancel);
	addEventListener('keydown', key, true);
	frame = requestAnimationFrame(scroll);
}
