import type { Service } from '../../core/contract/ports.ts'
import { commonHeaders, pagePolicy } from '../host/page-policy.ts'
import type { RendererFiles } from '../host/renderer-files.ts'
import { isOurs } from './verdicts.ts'

/** Answers `app://galley/…`: the built renderer's files, and the service's pages under `/page/<one-time token>`. */
export function answerApp(files: RendererFiles, service: Pick<Service, 'page'>): (request: Request) => Response {
  return request => {
    if (request.method !== 'GET' || !isOurs(request.url)) return nothing()
    const path = new URL(request.url).pathname
    if (path.startsWith('/page/')) {
      const page = service.page(path.slice('/page/'.length))
      if (page === null) return nothing()
      const headers = new Headers({
        ...commonHeaders,
        'cache-control': 'no-store',
        'content-security-policy': pagePolicy,
      })
      for (const [name, value] of Object.entries(page.headers)) headers.set(name, value)
      return new Response(page.body as Uint8Array<ArrayBuffer>, { headers })
    }
    const file = files.find(path)
    return file === null ? nothing() : new Response(file.body as Uint8Array<ArrayBuffer>, { headers: file.headers })
  }
}

const nothing = () =>
  new Response('Galley has nothing at that address.', {
    status: 404,
    headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' },
  })
