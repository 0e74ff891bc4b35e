import type { Work } from '../work.ts'

/** Lets a digest's next issue come after this number. */
export function countOn(work: Work, digestId: string, number: number): void {
  const digest = work.read('digest', digestId)
  if (digest && number >= digest.nextNumber) work.edit('digest', digestId)!.nextNumber = number + 1
}
