import type { Command } from '../../../core/curate/command.ts'
import type { PrintedPicture } from '../../../core/model/asset.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { readPicture } from '../../formats/pictures/picture.ts'
import { withoutMetadata } from '../../formats/pictures/picture-metadata.ts'
import { picturePage } from './pages.ts'
import type { Area, Workshop } from '../workshop.ts'

/** A picture to be looked at in the desk, under an address nobody can guess. */
export const pictureRequests = (workshop: Workshop): Area<'pictures.get'> => ({
  'pictures.get': async ({ id }) => {
    const picture = workshop.library.desk.get('asset', id)
    if (!picture) return fail('That picture is no longer there.')
    const token = await pictureToken(workshop, picture.file)
    return ok({ picture, url: token && workshop.host.pages + token })
  },
})

/**
 * Reads the file of a command that adds a picture and keeps its bytes before it is carried out, without what they tell
 * of its maker; any other command is passed on. Whatever a caller gave as `file` is not believed.
 */
export async function withPicture(
  command: Command,
  { inbox, library }: Pick<Workshop, 'inbox' | 'library'>,
): Promise<Result<Command>> {
  if (command.type !== 'picture.add') return ok(command)
  if (library.readOnly) return fail(`Nothing was added: ${library.readOnly}`)
  const waiting = command.token === undefined ? null : inbox.take(command.token)
  if (!waiting) return fail('That file is no longer waiting to be added; choose it again.')
  const read = readPicture(waiting.name, waiting.bytes)
  if (!read.ok) return read
  const bytes = withoutMetadata(read.value.type, waiting.bytes)
  if (!bytes) return fail(`‘${waiting.name}’ begins as a picture and is broken or cut off.`)
  const kept = await library.keepOriginal(bytes, read.value.type === 'jpeg' ? 'jpg' : read.value.type)
  if (!kept.ok) return kept
  return ok({ ...command, file: { ...read.value, sha256: kept.value, bytes: bytes.length, name: waiting.name } })
}

type Kept = Pick<PrintedPicture, 'sha256' | 'type'>

/** The page a picture is served as; null where its bytes are missing. */
export async function pictureToken(
  { pages, library }: Pick<Workshop, 'pages' | 'library'>,
  { sha256, type }: Kept,
): Promise<string | null> {
  const known = pages.pictureToken(sha256)
  if (known) return known
  const bytes = await library.original(sha256)
  return bytes && pages.putPicture(sha256, picturePage(type, bytes))
}
