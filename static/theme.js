/* The chosen theme, before the first paint. Without a choice the system decides. */
try {
	const theme = localStorage.getItem('shadow-week:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	/* storage is shut: the system decides */
}
