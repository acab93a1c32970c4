/** Tests by workspace; the cloud's tests share one database server per run and a database of their own per file. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
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
    ],
  },
});
