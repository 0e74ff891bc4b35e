import type { Workshop } from '../workshop.ts'

/** Tells every renderer how many there are to choose between. */
export async function tellConflicts({ library, emit }: Pick<Workshop, 'library' | 'emit'>): Promise<void> {
  emit({ type: 'conflicts', count: await library.others.count() })
}
