import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Service } from '../../core/contract/ports.ts'
import { channels } from '../../core/contract/transport.ts'
import { fail, ok } from '../../core/model/result.ts'
import { dispatch } from '../service/dispatch.ts'
import { isDesk } from './verdicts.ts'

const stranger = fail('Only Galley’s own window may ask that.')
const fromDesk = (event: IpcMainInvokeEvent): boolean =>
  event.senderFrame !== null && event.senderFrame.parent === null && isDesk(event.senderFrame.url)

/** Answers the desk's page: the sender first, then the contract's schema, and only then the service. */
export function answerPage(service: Service): void {
  ipcMain.handle(channels.request, (event, name: unknown, input: unknown) =>
    fromDesk(event) ? dispatch(service, String(name), input) : stranger,
  )
  ipcMain.handle(channels.upload, (event, name: unknown, bytes: unknown) => {
    if (!fromDesk(event)) return stranger
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) return fail('That is not a file.')
    return ok(service.accept(name || 'Untitled', bytes))
  })
}
