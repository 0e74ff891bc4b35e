import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../core/model/result.ts'

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)

/**
 * Reads a request's body of at most `cap` bytes. Above the cap the rest is read and dropped, so that the answer
 * arrives.
 */
export async function bodyOf(request: IncomingMessage, cap: number): Promise<Result<Uint8Array>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= cap) chunks.push(chunk)
    else chunks.length = 0
    if (size > cap * 4) request.destroy()
  }
  return size > cap
    ? fail(`That is larger than ${megabytes(cap)} MB, the most Galley takes at once.`)
    : ok(Buffer.concat(chunks, size))
}
