import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const common = { environment: 'node', testTimeout: 60_000, hookTimeout: 30_000 } as const;

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['content/handbook'] } },
	// Tests of one floor lie in tests/<floor>/. The pure floors need no plugin and start at once.
	test: {
		projects: [
			{
				plugins: [],
				test: {
					...common,
					name: 'pure',
					include: ['tests/*.test.ts', 'tests/{engine,content,coaching,rooms,scripts}/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					...common,
					name: 'server',
					include: ['tests/{server,ui,routes}/**/*.test.ts'],
					globalSetup: 'tests/server/postgres.ts'
				}
			}
		]
	}
});
