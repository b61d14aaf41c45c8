// Test settings: every test under test/, with one index of the five listings built before the first.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/listings.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
