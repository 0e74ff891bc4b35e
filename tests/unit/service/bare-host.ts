import type { Host } from '../../../core/contract/ports.ts'

/** A host that can do nothing of its own. */
export const bareHost: Host = {
  kind: 'web',
  mac: false,
  pickFiles: null,
  saveFile: null,
  openExternal: null,
  pages: '/page/',
}
