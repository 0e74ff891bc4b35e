import { defineConfig } from 'vitest/config'

/** Unit, durability and architecture tests run in Node; end-to-end ones drive a real browser and take one worker. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,durability}/**/*.test.ts', 'tests/architecture.test.ts'], setupFiles: ['tests/unit/property-seed.ts'], testTimeout: 30_000 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.spec.ts'], testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false, expect: { poll: { timeout: 15_000, interval: 50 } } } },
    ],
  },
})
