/** Tests by part; the cloud's tests share one database server per run and a database of their own per file. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Left to itself the runner keeps one core free.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'house', include: ['config/house/**/*.test.ts'], testTimeout: 120_000 } },
      {
        resolve: {
          alias: [
            // As in admin/vite.config.ts.
            {
              find: /^@constants\/(.+)$/,
              replacement: `${import.meta.dirname}/cloud/src/$1/contract.constants.ts`,
            },
          ],
        },
        test: { name: 'apps', include: ['miniprogram/**/*.test.ts', 'admin/src/**/*.test.ts'] },
      },
      {
        test: {
          name: 'cloud',
          include: ['cloud/src/**/*.test.ts'],
          globalSetup: ['cloud/src/testing/database-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'embedded-mongo',
          include: ['cloud/embedded-mongo/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/global-setup.ts'],
          // One server and two cores: the journeys go one after the other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
