/** Puts an open popover beside its trigger and inside the window. */
export function placeBeside(popover: HTMLElement, trigger: HTMLElement): void {
	const gap = 8;
	const at = trigger.getBoundingClientRect();
	const width = popover.offsetWidth;
	const height = popover.offsetHeight;
	const left = Math.min(Math.max(gap, at.left), Math.max(gap, innerWidth - width - gap));
	const below = at.bottom + gap;
	const top = below + height > innerHeight - gap ? Math.max(gap, at.top - height - gap) : below;
	popover.style.left = `${left}px`;
	popover.style.top = `${top}px`;
}
