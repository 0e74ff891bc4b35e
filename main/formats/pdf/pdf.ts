import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { Adapted } from '../opened.ts'
import { writePages, type PageLine } from './pdf-lines.ts'

/** The most pages that are read. */
const pageCap = 2000

/**
 * Reads the text layer of a PDF: lines by their place on the page, headings by their size. Nothing in it is run or
 * fetched.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Result<Adapted>> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
  })
  try {
    const document = await loading.promise
    const pages: PageLine[][] = []
    for (let number = 1; number <= Math.min(document.numPages, pageCap); number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: false })
      const links = (await page.getAnnotations()).flatMap((one: { subtype?: string; url?: string; rect?: number[] }) =>
        one.subtype === 'Link' && one.url && one.rect ? [{ url: one.url, rect: one.rect }] : [],
      )
      pages.push(
        linesOf(
          items.flatMap(item => ('str' in item ? [item] : [])),
          links,
        ),
      )
      page.cleanup()
    }
    const structured = writePages(pages)
    if (structured.blocks.length === 0) {
      return fail(
        `‘${name}’ is a PDF without a text layer: its pages are pictures of text. Run it through text recognition (OCR) first, or copy its text by hand.`,
      )
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    const title = (info as { Title?: unknown }).Title
    const notices =
      document.numPages > pageCap
        ? [{ line: 0, message: `The PDF has ${document.numPages} pages; the first ${pageCap} were read.` }]
        : []
    return ok({
      encoding: 'utf-8',
      notices,
      title: typeof title === 'string' && title.trim() ? title.trim() : null,
      outlet: null,
      date: null,
      language: null,
      parts: [{ structured }],
    })
  } catch (error) {
    return fail(
      (error as Error).name === 'PasswordException'
        ? `‘${name}’ is a PDF locked by a password. Save an unlocked copy first.`
        : `‘${name}’ is a PDF that can’t be read: it is broken or cut off.`,
    )
  } finally {
    await loading.destroy()
  }
}

interface Run {
  readonly str: string
  readonly transform: number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
  readonly hasEOL: boolean
}

/** Runs of text → lines: what shares a baseline, with blanks where a gap is. */
function linesOf(runs: readonly Run[], links: readonly { url: string; rect: number[] }[]): PageLine[] {
  const lines: (PageLine & { right: number })[] = []
  for (const run of runs) {
    const [, , , , x = 0, y = 0] = run.transform
    const size = run.height || Math.abs(run.transform[3] ?? 0)
    if (run.str === '') continue
    const last = lines.at(-1)
    const url =
      links.find(
        ({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) =>
          x + run.width / 2 >= left && x + run.width / 2 <= right && y + size / 3 >= bottom && y + size / 3 <= top,
      )?.url ?? null
    const part = { text: run.str, url }
    if (last && Math.abs(last.y - y) < Math.max(2, last.size * 0.4) && x >= last.right - size) {
      if (x - last.right > size * 0.15 && !last.parts.at(-1)!.text.endsWith(' ') && !run.str.startsWith(' ')) {
        last.parts.push({ text: ' ', url: null })
      }
      last.parts.push(part)
      last.right = x + run.width
      if (run.str.trim() !== '') last.size = Math.max(last.size, size)
    } else if (run.str.trim() !== '') {
      lines.push({ parts: [part], x, y, size, right: x + run.width, font: run.fontName })
    }
  }
  return lines
}
