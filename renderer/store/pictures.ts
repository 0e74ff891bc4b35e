import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { PicturePlace } from '../../core/curate/picture/commands.ts'
import { pictureCap } from '../../core/model/asset.ts'
import { openEntry, useIssue } from './issue.ts'
import { ask, call, isReadOnly, run, say, upload, useSession } from './session.ts'

/** Places of pictures by their spelling, which is also that of `data-picture-place` in the page. */
interface Pictures {
  /** Over which a picture is being dragged. */
  over: string | null
  /** The file that is being taken in, and where to. */
  adding: { readonly place: string; readonly name: string } | null
  /** The picture whose alt text is to be asked for, by id, once it is there. */
  asking: string | null
}

export const usePictures = create<Pictures>(() => ({ over: null, adding: null, asking: null }))
const { setState } = usePictures

export const spelt = (place: PicturePlace): string => JSON.stringify(place)

/** The place an element of the page stands for; null for none, or where nothing can be changed. */
export function placeAt(element: Element | null): PicturePlace | null {
  const spelling = element?.closest('[data-picture-place]')?.getAttribute('data-picture-place')
  if (!spelling || isReadOnly()) return null
  return PicturePlace.safeParse(JSON.parse(spelling)).data ?? null
}

export const isPicture = (file: { readonly type: string }): boolean => /^image\//.test(file.type)

/** Takes a file in as the picture of a place: dropped, pasted or chosen. */
export async function addPicture(place: PicturePlace, file: File): Promise<void> {
  if (file.size > pictureCap) {
    say(
      `‘${file.name}’ has ${Math.ceil(file.size / 1024 / 1024)} MB; a picture may have ${pictureCap / 1024 / 1024}. Save it smaller.`,
      'problem',
    )
    return
  }
  await taking(place, file.name || 'A picture', () => upload(file))
}

/** Asks for a file, by the host's dialog or by the browser's where the host has none. */
export async function choosePicture(place: PicturePlace): Promise<void> {
  if (useSession.getState().hello?.host === 'electron') {
    const picked = await call('files.pick', { purpose: 'picture' })
    const file = picked?.files[0]
    if (file) await taking(place, file.name, async () => file.token)
    return
  }
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: 'image/png,image/jpeg,image/gif,image/webp',
  })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) void addPicture(place, file)
  })
  input.click()
}

/** One at a time; then the keyboard goes to the alt text, since nobody else will ask for it. */
async function taking(place: PicturePlace, name: string, handOver: () => Promise<string | null>): Promise<void> {
  if (usePictures.getState().adding) {
    say('A picture is being added; wait for it to be there.', 'problem')
    return
  }
  setState({ adding: { place: spelt(place), name } })
  const token = await handOver()
  const done = token ? await run({ type: 'picture.add', to: place, token }) : null
  // A logo says what the masthead says; of any other picture somebody has to.
  setState({ adding: null, ...(done && ('entry' in place || 'item' in place) && { asking: done.created[0] ?? null }) })
  if (done && 'entry' in place && useIssue.getState().open?.entry !== place.entry) await openEntry(place.entry)
}

export const removePicture = (place: PicturePlace): void => void run({ type: 'picture.remove', from: place })
export const asked = (): void => setState({ asking: null })

/** A picture with where to find it; null until it is here. */
export function usePicture(id: string | undefined): RequestOutput<'pictures.get'> | null {
  const seq = useSession(session => session.seq)
  const [shown, setShown] = useState<RequestOutput<'pictures.get'> | null>(null)
  useEffect(() => {
    let current = true
    if (id) {
      void ask('pictures.get', { id: id as never }).then(answer => {
        if (current) setShown(answer.ok ? answer.value : null)
      })
    }
    return () => {
      current = false
    }
  }, [id, seq])
  return id && shown?.picture.id === id ? shown : null
}
