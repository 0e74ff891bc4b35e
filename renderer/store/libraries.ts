import type { FolderView, LibraryView } from '../../core/contract/libraries.ts'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useImport } from './import.ts'
import { drafts } from './issue.ts'
import { saveLayout } from './layout.ts'
import { leaveField } from './leave.ts'
import { openOverlay } from './overlay.ts'
import { usePlace } from './place.ts'
import { ask, call, commandsUnderway, onEvent, say, upload, useSession } from './session.ts'

export type Libraries = RequestOutput<'libraries.list'>

onEvent(event => {
  // Everything this page shows is of the library before: it begins anew.
  if (event.type === 'library') location.reload()
  if (event.type === 'open-library') void openLibrary(event.library)
})

export const listLibraries = (): Promise<Libraries | null> => call('libraries.list', {})

/**
 * What stands in a field and what is under way belongs to the library that is open: it is saved before another one is.
 */
async function readyToGo(): Promise<boolean> {
  if (useImport.getState().job) {
    say('An import is running. Wait for it to end, or cancel it.', 'problem')
    return false
  }
  leaveField()
  const all = await drafts.settle()
  await commandsUnderway()
  if (all) {
    // Where this machine was in one library means nothing in another.
    usePlace.setState({ source: null, item: null, issue: null })
    saveLayout()
  }
  return all
}

/** Opens another library; the page begins anew with it. Where it can't be opened that is said, and this one stays. */
export async function openLibrary(library: string): Promise<boolean> {
  return (await readyToGo()) && (await call('libraries.open', { library })) !== null
}

/** Opens this library once more, to work on it where it was open elsewhere. */
export async function openAgain(): Promise<void> {
  const libraries = await listLibraries()
  if (libraries) await openLibrary(libraries.current.token)
}

export async function createLibrary(within: string, name: string): Promise<boolean> {
  return (await readyToGo()) && (await call('libraries.create', { in: within, name })) !== null
}

/** Makes a library of one that was exported as a file, and opens it. */
export async function unpackLibrary(file: string, within: string, name: string): Promise<boolean> {
  return (await readyToGo()) && (await call('libraries.unpack', { file, in: within, name })) !== null
}

/** Takes a library off the list; its files stay. */
export const forgetLibrary = async ({ token }: LibraryView): Promise<void> => {
  await call('libraries.forget', { library: token })
}

/** Asks for a folder by the host's dialog; `own` is false where it has none. */
export const pickFolder = (): Promise<RequestOutput<'folders.pick'> | null> => call('folders.pick', {})

export const listFolders = (folder: string | null): Promise<RequestOutput<'folders.list'> | null> =>
  call('folders.list', { folder })

/** Has a library opened from a folder: by the host's dialog, or by ours where it has none. */
export async function chooseLibrary(): Promise<void> {
  const picked = await pickFolder()
  if (!picked) return
  if (!picked.own) openOverlay({ type: 'open-library' })
  else if (picked.folder) await openLibrary(picked.folder.token)
}

/** A packed library's file, chosen by the host's dialog or the browser's; null where that was cancelled or refused. */
async function pickPacked(): Promise<{ token: string; name: string } | null> {
  if (useSession.getState().hello?.host === 'electron') {
    return (await call('files.pick', { purpose: 'library' }))?.files[0] ?? null
  }
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.zip' })
  const file = await new Promise<File | null>(resolve => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
  if (!file) return null
  const token = await upload(file)
  return token === null ? null : { token, name: file.name }
}

/** Chooses a packed library and asks what its new folder is to be called. */
export async function importPacked(): Promise<void> {
  const file = await pickPacked()
  if (file) openOverlay({ type: 'new-library', packed: file })
}

/** Where a new library goes where nobody says otherwise: beside the one that is open. */
export async function usualFolder(): Promise<FolderView | null> {
  const beside = await ask('folders.beside', {})
  return beside.ok ? beside.value.folder : null
}
