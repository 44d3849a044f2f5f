/** One look for all charts: thin lines, no grid but the horizontal, the page's own type. */
import type { ChartOptions } from 'chart.js';

export function chartOptions(colour: (name: string) => string, unit: string): ChartOptions<'line' | 'bar'> {
	const text = {
		color: colour('--muted'),
		font: { family: 'Inter Variable, system-ui, sans-serif', size: 12 }
	};
	return {
		responsive: true,
		maintainAspectRatio: false,
		animation: false,
		interaction: { mode: 'index', intersect: false },
		plugins: { legend: { position: 'bottom', labels: { ...text, usePointStyle: true, boxHeight: 7 } } },
		scales: {
			x: { grid: { display: false }, ticks: text },
			y: {
				grid: { color: colour('--line') },
				border: { display: false },
				ticks: text,
				title: { display: true, text: unit, ...text }
			}
		}
	};
}
