/** Where the app's own page lives. */
export const appOrigin = 'app://galley'

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/**
 * Whether an address is the app's own. `URL.origin` is "null" for schemes of one's own, so host and scheme are
 * compared.
 */
export function isOurs(address: string): boolean {
  const url = parsed(address)
  return url !== null && url.protocol === 'app:' && url.host === 'galley' && url.username === '' && url.password === ''
}

/** Whether a message comes from the desk itself: the page at the root of our own origin, and not a preview under it. */
export function isDesk(address: string): boolean {
  return isOurs(address) && new URL(address).pathname === '/'
}

/** Schemes that may be handed to the system's own programs. */
const external = new Set(['http:', 'https:', 'mailto:'])

/** The address to open in the system's own program, spelt as the parser read it, or null where it may not be. */
export function externalAddress(address: string): string | null {
  const url = parsed(address)
  if (url === null || !external.has(url.protocol) || url.username !== '' || url.password !== '') return null
  if (url.protocol !== 'mailto:' && url.hostname === '') return null
  return url.href
}

/** A preview's frame may show pages of ours; nothing else may be gone to, and the window itself stays where it is. */
export function mayNavigate(address: string, mainFrame: boolean): boolean {
  if (!isOurs(address)) return false
  const path = new URL(address).pathname
  return mainFrame ? path === '/' : path.startsWith('/page/')
}
