import { afterAll } from 'vitest'
import { keepChromium, leaveChromium } from './chromium-launch.ts'

/**
 * One Chromium for a file of tests: to start one takes as long as a story's step, and a fresh profile needs none of its
 * own.
 */
keepChromium()
afterAll(leaveChromium)
