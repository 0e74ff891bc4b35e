import { call, say, useSession } from './session.ts'

/** Writes everything a curator made, in open formats, to one file of their choice. */
export async function exportEverything(): Promise<void> {
  const name = `${useSession.getState().hello?.library ?? 'Library'}, everything`
  const asked = await call('files.save', { name, format: 'zip' })
  if (!asked?.to) return
  const done = await call('library.write', { to: asked.to })
  if (!done) return
  if (done.download) {
    const link = document.createElement('a')
    link.href = done.download
    link.download = done.name
    link.click()
  }
  say(
    done.download
      ? `Sent to your downloads as ‘${done.name}’: ${done.files} files`
      : `Saved as ‘${done.name}’: ${done.files} files`,
  )
}
