import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * What is pure leaves nothing behind, so that files of its tests may share what they load: the parser with its tables
 * takes a process half a second.
 */
const pure = ['tests/unit/{curate,export,formats,model,parse,relate,search,writers}/**/*.test.ts']
const inNode = { setupFiles: ['tests/unit/property-seed.ts'], testTimeout: 120_000, maxWorkers: availableParallelism() }

/**
 * Unit, durability and architecture tests run in Node, on all processors: left to itself Vitest keeps one free, which
 * is half of the machine where there are two. End-to-end ones drive a real browser and take turns: beside each other
 * one in two runs of them lost a key.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { ...inNode, name: 'unit-pure', include: pure, isolate: false } },
      {
        test: {
          ...inNode,
          name: 'unit',
          include: ['tests/{unit,durability}/**/*.test.ts', 'tests/architecture.test.ts'],
          exclude: pure,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          setupFiles: ['tests/e2e/hosts/one-chromium.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000, interval: 50 } },
        },
      },
    ],
  },
})
