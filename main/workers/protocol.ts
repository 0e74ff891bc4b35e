import type { Format } from '../../core/model/source.ts'
import type { Result } from '../../core/model/result.ts'
import type { ReadDocument } from '../service/ports.ts'

/** What the reader and its worker say to each other. */
export interface Job { readonly id: number; readonly name: string; readonly bytes: Uint8Array; readonly format: Format | 'auto' }
export interface Answer { readonly id: number; readonly result: Result<ReadDocument> }
