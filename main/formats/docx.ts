import mammoth from 'mammoth'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { ArchiveRefusal, pack, unpack } from './archive.ts'
import { readHtml } from './html/html.ts'
import type { Adapted } from './opened.ts'

/** Styles of the usual templates that say what a paragraph is. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.deck:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  ...['ListBullet', 'ListNumber', 'ListParagraph'].map(style => `p.${style} => ul > li:fresh`),
]

/**
 * Reads a Word document: styles tell headings and quotes, links keep their addresses. Pictures give their alt text;
 * nothing linked is opened.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Result<Adapted>> {
  try {
    const files = unpack(bytes, file =>
      /^(?:word\/[^/]+\.xml|word\/_rels\/[^/]+|_rels\/[^/]+|\[Content_Types\]\.xml|docProps\/core\.xml)$/.test(file),
    )
    for (const content of Object.values(files)) {
      if (/<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(content.subarray(0, 4096)).toString('latin1'))) {
        return fail(`‘${name}’ declares entities of its own, which no Word document does; it was not opened.`)
      }
    }
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(pack(files)) },
      { styleMap, externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    const { structured, notices } = readHtml(value)
    if (structured.blocks.length === 0) return fail(`‘${name}’ is a Word document without text.`)
    const core = Buffer.from(files['docProps/core.xml'] ?? []).toString('utf8')
    const tagged = (tag: string) =>
      new RegExp(`<${tag}[^>]{0,200}>([^<]{1,300})</${tag}>`).exec(core)?.[1]?.trim() ?? null
    return ok({
      encoding: 'utf-8',
      notices,
      title: tagged('dc:title'),
      outlet: null,
      date: null,
      language: tagged('dc:language'),
      parts: [{ structured }],
    })
  } catch (error) {
    if (error instanceof ArchiveRefusal) return fail(`‘${name}’ was not opened: ${error.message}.`)
    return fail(`‘${name}’ is a Word document that can’t be read: it is broken or cut off.`)
  }
}
