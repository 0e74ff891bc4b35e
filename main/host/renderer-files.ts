import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { appPolicy, commonHeaders } from './page-policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

export interface ServedFile {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

export interface RendererFiles {
  /** Whether the renderer has been built. */
  readonly built: boolean
  /** What is at a path of the page's address ("/", "/assets/index-x7Kd.js"), or null. */
  find(pathname: string): ServedFile | null
}

/**
 * The built renderer. A path is looked up among the files that are there, as a key, and is never joined to the folder:
 * so none leads out of it, however it is written.
 */
export function rendererFiles(folder: string): RendererFiles {
  let files = list(folder)
  return {
    get built() {
      return existsSync(join(folder, 'index.html'))
    },
    find(pathname) {
      const key = pathname === '/' ? '/index.html' : pathname
      if (key === '/index.html' || !files.has(key)) files = list(folder)
      const path = files.get(key)
      return path === undefined ? null : { body: readFileSync(path), headers: headersOf(path) }
    },
  }
}

function list(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const path = join(entry.parentPath, entry.name)
        return [
          path
            .slice(folder.replace(/[/\\]+$/, '').length)
            .split(sep)
            .join('/'),
          path,
        ]
      }),
  )
}

function headersOf(path: string): Record<string, string> {
  const extension = extname(path)
  const page = extension === '.html'
  return {
    ...commonHeaders,
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': page ? 'no-store' : 'public, max-age=31536000, immutable',
    ...(page ? { 'content-security-policy': appPolicy } : {}),
  }
}
