import type { AssetId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { CommandOf } from '../command.ts'
import { entryName, openEntries } from '../entry/find.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { itemName } from '../targets.ts'
import type { Work } from '../work.ts'
import { isShown } from './is-shown.ts'

type Target = CommandOf<'picture.remove'>['from']

/** A place for one picture: what it is called, and the picture that is there, to be changed in place. */
interface Place {
  readonly name: string
  picture: AssetId | undefined
}

/**
 * Takes a picture in and shows it at a place, in the stead of the one that was there; what was said of that one goes
 * with it. The bytes are among the originals already, and what they are was read of them by the service.
 */
export const addPicture: Handler<'picture.add'> = (work, { to, file, alt, caption, credit }) => {
  if (!file) return fail('The picture’s file was not read, so nothing was added.')
  const place = placeOf(work, to)
  if (!place.ok) return place
  const { name, ...kept } = file
  const id = work.context.newId() as AssetId
  const before = place.value.picture
  work.create('asset', id, { id, name, file: kept, alt, caption, credit, addedAt: work.context.now })
  place.value.picture = id
  letGo(work, before)
  return ok({
    label: before
      ? `Replace the picture of ${quoted(place.value.name)}`
      : `Add a picture to ${quoted(place.value.name)}`,
    count: 1,
    created: [id],
  })
}

/** What is said of a picture, wherever it is shown but where it is out already. */
export const editPicture: Handler<'picture.edit'> = (work, { picture, fields }) => {
  const asset = work.edit('asset', picture)
  if (!asset) return fail('That picture is no longer there.')
  const changed = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && value !== asset[field as keyof typeof fields],
  )
  Object.assign(asset, Object.fromEntries(changed))
  return ok({
    label: `Edit ${changed.map(([field]) => (field === 'alt' ? 'alt text' : field)).join(', ')} of picture ${quoted(asset.name)}`,
    count: changed.length ? 1 : 0,
  })
}

/**
 * Takes the picture off a place, and out of the library where nothing else shows it. Its bytes stay, for undo and for
 * issues that are out.
 */
export const removePicture: Handler<'picture.remove'> = (work, { from }) => {
  const place = placeOf(work, from)
  if (!place.ok) return place
  const { name, picture } = place.value
  if (!picture) return fail(`${quoted(name)} has no picture.`)
  place.value.picture = undefined
  letGo(work, picture)
  return ok({ label: `Take the picture off ${quoted(name)}`, count: 1 })
}

function placeOf(work: Work, target: Target): Result<Place> {
  if ('entry' in target) {
    const open = openEntries(work, target.issue, [target.entry])
    return open.ok ? ok(at(open.value.entries[0]!, 'picture', entryName(work, open.value.entries[0]!))) : open
  }
  if ('item' in target) {
    const id = work.desk.sourceOf(target.item)
    const source = id === null ? null : work.read('source', id)
    if (!source) return fail('That item is no longer in the library.')
    if (source.format !== 'hand') {
      return fail('Only an item made by hand has a picture of its own; give one to its entry in an issue.')
    }
    return ok(at(work.edit('source', source.id)!, 'picture', itemName(work, target.item)))
  }
  const record = 'digest' in target ? work.edit('digest', target.digest) : work.edit('template', target.template)
  return record
    ? ok(at(record, 'logo', record.name))
    : fail(`That ${'digest' in target ? 'digest' : 'template'} is no longer there.`)
}

/** A field of a draft as a place; none is the field's absence. */
const at = <F extends 'picture' | 'logo'>(
  draft: { [N in F]?: AssetId | undefined },
  field: F,
  name: string,
): Place => ({
  name,
  get picture() {
    return draft[field]
  },
  set picture(id) {
    if (id) draft[field] = id
    else delete draft[field]
  },
})

/** Takes a picture out of the library where nothing shows it any more. */
export function letGo(work: Work, picture: AssetId | undefined): void {
  if (picture && work.read('asset', picture) && !isShown(work, picture)) work.remove('asset', picture)
}
