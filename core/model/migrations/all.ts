import type { Migration } from './migration.ts'

/** All migrations, in order and without a gap; the first leads to schema version 2. Only ever added to. */
export const migrations: readonly Migration[] = []
