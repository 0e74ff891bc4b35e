import { createHash, randomBytes } from 'node:crypto'
import type { ExportFormat } from '../../core/contract/requests/issues.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { downloadPage } from './issues/pages.ts'
import type { Area, Workshop } from './workshop.ts'

/** What a format's file name ends in. */
export const extensions: Readonly<Record<ExportFormat, string>> = {
  text: 'txt',
  html: 'html',
  web: 'html',
  markdown: 'md',
  eml: 'eml',
  json: 'json',
  pdf: 'pdf',
  zip: 'zip',
  plain: 'txt',
}

/** Where an export may go: to a file the curator chose, or, where `write` is null, to the browser's downloads. */
export interface Destination {
  readonly name: string
  readonly write: ((bytes: Uint8Array) => Promise<void>) | null
}

/** Destinations by the token a renderer holds for them; each is good for one export. */
export class Destinations {
  readonly #waiting = new Map<string, Destination>()

  put(destination: Destination): string {
    const token = randomBytes(24).toString('base64url')
    this.#waiting.set(token, destination)
    return token
  }

  take(token: string): Destination | null {
    const destination = this.#waiting.get(token) ?? null
    this.#waiting.delete(token)
    return destination
  }
}

/** Takes a file to where it is to go; a browser fetches it from `download`, once. */
export async function deliver(
  { host, pages }: Pick<Workshop, 'host' | 'pages'>,
  { name, write }: Destination,
  body: Uint8Array,
): Promise<Result<Delivered>> {
  try {
    await write?.(body)
  } catch (error) {
    return fail(`‘${name}’ could not be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const download = write ? null : host.pages + pages.put(downloadPage(name, body), { once: true })
  return ok({ name, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex'), download })
}

/** What became of it: its size, what it is known by, and where to fetch it. */
interface Delivered {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly download: string | null
}

export const fileRequests = (
  { host, inbox }: Workshop,
  destinations: Destinations,
): Area<'files.pick' | 'files.save' | 'host.open'> => ({
  'files.pick': async ({ purpose }) =>
    ok({ files: ((await host.pickFiles?.(purpose)) ?? []).map(({ name, bytes }) => inbox.accept(name, bytes)) }),
  'files.save': async ({ name, format }) => {
    const extension = extensions[format]
    const full = name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`
    if (!host.saveFile) return ok({ to: destinations.put({ name: full, write: null }) })
    const chosen = await host.saveFile(full, extension)
    return ok({ to: chosen && destinations.put({ name: full, write: bytes => chosen.write(bytes) }) })
  },
  'host.open': async ({ url }) => {
    if (!isOpenable(url)) return fail('Only web and mail addresses are opened.')
    if (!host.openExternal) return fail('This host opens no addresses itself.')
    await host.openExternal(url)
    return ok({})
  },
})

/** Other schemes reach programs that trust what they are given. */
function isOpenable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
}
