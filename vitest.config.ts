import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        // Gives the code that uses the browser's extension interface a fake one.
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/e2e/**', 'test/editors/**'],
          // Property tests take their time on a machine that has much else to do.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One browser at a time: on two cores they starve each other.
          fileParallelism: false,
          // A browser on a machine that has much else to do may lose a tab or a click; a fault of ours fails twice.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'editors',
          // What is saved is told in full where it is not what it should be.
          chaiConfig: { truncateThreshold: 0 },
          include: ['test/editors/*.test.ts'],
          fileParallelism: false,
          // One test is all that a surface is asked.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
