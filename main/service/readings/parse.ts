import { joinReadings } from '../../../core/parse/join.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import type { Format } from '../../../core/model/source.ts'
import { createReader } from '../../workers/reader.ts'
import type { ReadDocument } from '../ports/reader.ts'

/**
 * Reads one document as an import would, in the same worker under the same limits, without a library; a very long one,
 * too, as one reading.
 */
export async function parseDocument(
  name: string,
  bytes: Uint8Array,
  format: Format | 'auto',
  encoding?: string,
): Promise<Result<Omit<ReadDocument, 'more'>>> {
  const reader = createReader()
  try {
    const read = await reader.read(name, bytes, format, undefined, [], { encoding })
    if (!read.ok) return read
    const { more = [], parsed, ...facts } = read.value
    return ok({ ...facts, parsed: joinReadings([parsed, ...more], '') })
  } finally {
    await reader.close()
  }
}
