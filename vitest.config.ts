import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Unit, durability and architecture tests run in Node; end-to-end ones drive a real browser, two files at most beside each other: each has libraries,
 * ports and a Chromium of its own. Left to itself Vitest keeps a processor free, which is half of the machine where there are two.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,durability}/**/*.test.ts', 'tests/architecture.test.ts'], setupFiles: ['tests/unit/property-seed.ts'], testTimeout: 120_000, maxWorkers: availableParallelism() } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.spec.ts'], setupFiles: ['tests/e2e/hosts/one-chromium.ts'], testTimeout: 180_000, hookTimeout: 120_000, maxWorkers: Math.min(2, availableParallelism()), expect: { poll: { timeout: 15_000, interval: 50 } } } },
    ],
  },
})
