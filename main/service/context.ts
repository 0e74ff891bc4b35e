import { randomBytes } from 'node:crypto'
import type { Context } from '../../core/curate/change.ts'

/**
 * The clock and ids of 16 random URL-safe characters (96 bits), the first never a "-", so that none looks like an
 * option.
 */
export const systemContext: Context = {
  get now() {
    return new Date().toISOString()
  },
  newId() {
    for (;;) {
      const id = randomBytes(12).toString('base64url')
      if (!id.startsWith('-')) return id
    }
  },
}
