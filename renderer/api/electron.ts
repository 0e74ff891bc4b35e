import { fail } from '../../core/model/result.ts'
import type { Transport } from '../../core/contract/transport.ts'

declare global {
  interface Window {
    /** Exposed by the preload, in Electron only. */
    readonly galley?: Transport
  }
}

const broken = () =>
  fail('Galley’s window lost its connection. Close the window and open Galley again; what was saved is safe.')

/**
 * Electron's bridge as a transport. A call that throws there (the main process going away) becomes a failure like any
 * other.
 */
export function overBridge(bridge: Transport): Transport {
  return {
    request: (name, input) => bridge.request(name, input).catch(broken),
    upload: (name, bytes) => bridge.upload(name, bytes).catch(broken),
    listen: onEvent => bridge.listen(onEvent),
  }
}
