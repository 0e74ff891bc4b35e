import { zipSync } from 'fflate'
import { readDocument } from '../../../main/workers/read-document.ts'
import type { ReadDocument } from '../../../main/service/ports/reader.ts'
import type { Format } from '../../../core/model/source.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The bytes as read, or the sentence that refuses them. */
export async function readOr(
  name: string,
  content: string | Uint8Array,
  format: Format | 'auto' = 'auto',
): Promise<ReadDocument | string> {
  const read = await readDocument(name, typeof content === 'string' ? utf8(content) : content, format)
  return read.ok ? read.value : read.message
}

export async function read(
  name: string,
  content: string | Uint8Array,
  format: Format | 'auto' = 'auto',
): Promise<ReadDocument> {
  const found = await readOr(name, content, format)
  if (typeof found === 'string') throw new Error(found)
  return found
}

/** A Word document of paragraphs: WordprocessingML of the body, and addresses of hyperlinks by relationship. */
export function docx(
  body: string,
  links: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const w =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const relations = Object.entries(links)
    .map(
      ([id, url]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${url}" TargetMode="External"/>`,
    )
    .join('')
  const styles = [1, 2, 3]
    .map(n => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`)
    .join('')
  return zipSync({
    '[Content_Types].xml': utf8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': utf8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ),
    'word/styles.xml': utf8(`<?xml version="1.0"?><w:styles ${w}>${styles}</w:styles>`),
    'word/document.xml': utf8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...more,
  })
}

/** A paragraph of WordprocessingML; `style` as "Heading2". */
export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
export const hyperlink = (text: string, id: string): string =>
  `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`

export interface Printed {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

/** A PDF of pages with text set in Helvetica, in ASCII. */
export function pdf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  pages.forEach((page, i) => {
    const stream = page
      .map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
    )
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  })
  let out = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return utf8(`${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
}
