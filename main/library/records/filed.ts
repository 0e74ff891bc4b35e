import type { RecordKey } from '../../../core/model/records.ts'
import type { Gist } from './gist.ts'

/** Stands for the body of a new record whose file is written already: what of it stays in memory. */
export class Filed {
  readonly key: RecordKey
  readonly gist: Gist

  constructor(key: RecordKey, gist: Gist) {
    this.key = key
    this.gist = gist
  }
}
