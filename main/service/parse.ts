import type { Result } from '../../core/model/result.ts'
import type { Format } from '../../core/model/source.ts'
import { createReader } from '../workers/reader.ts'
import type { ReadDocument } from './ports.ts'

/** Reads one document as an import would, in the same worker under the same limits, without a library. */
export async function parseDocument(name: string, bytes: Uint8Array, format: Format | 'auto'): Promise<Result<ReadDocument>> {
  const reader = createReader()
  try {
    return await reader.read(name, bytes, format)
  } finally {
    await reader.close()
  }
}
