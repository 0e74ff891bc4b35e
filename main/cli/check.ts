import type { Result } from '../../core/model/result.ts'
import { fail } from '../../core/model/result.ts'
import type { Outcome } from './outcome.ts'

/** `galley check` */
export async function checkFolder(_library: string | undefined): Promise<Result<Outcome>> {
  return fail('not yet')
}
