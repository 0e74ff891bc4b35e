import type { Migration } from '../../core/model/migrations/migration.ts'

/**
 * The migrations of a Galley to come, in the place of today's (`later-galley.ts`): each issue's intro says its title,
 * which is easily seen.
 */
export const migrations: readonly Migration[] = [
  {
    to: 2,
    effect: 'intros say the title',
    up: (kind, body) =>
      kind === 'issue' ? { ...(body as object), intro: (body as { title: string }).title.toUpperCase() } : body,
  },
]
