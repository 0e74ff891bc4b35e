import fc from 'fast-check'

/**
 * In CI every run tries the same cases, so that a red one says something of the change at hand; elsewhere each tries
 * others. A seed of one's own: `GALLEY_PROPERTY_SEED`.
 */
const seed = process.env['GALLEY_PROPERTY_SEED'] ?? (process.env['CI'] ? '1' : undefined)
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
