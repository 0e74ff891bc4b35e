import type { Transport } from '../../core/contract/transport.ts'
import { overBridge } from './electron.ts'
import { overHttp } from './web.ts'

/**
 * The one place that knows how this page reaches the service: over Electron's bridge where there is one, else over
 * HTTP.
 */
export function connect(): Transport {
  return window.galley ? overBridge(window.galley) : overHttp()
}
