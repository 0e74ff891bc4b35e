import type { Format } from '../../core/model/source.ts'
import { readFrontMatter } from './markdown/front-matter.ts'
import { markdownSigns } from './markdown/markdown-signs.ts'

/** What a document is by its content; `null` where it is of no kind Galley reads, with what to do about it. */
export interface Detected {
  readonly format: Exclude<Format, 'hand'> | null
  /** In words, for a refusal: "a PDF document". */
  readonly words: string
  /** How to save it so that Galley can read it; null where there is no such way. */
  readonly advice: string | null
}

const signatures: readonly { readonly at: number; readonly bytes: readonly number[]; readonly detected: Detected }[] = [
  sign('%PDF-', 'pdf', 'a PDF document'),
  sign('{\\rtf', null, 'a rich text document', 'Open it in a word processor and save it as .docx or plain text.'),
  sign('\x89PNG', null, 'a picture'),
  sign('GIF8', null, 'a picture'),
  sign('\xff\xd8\xff', null, 'a picture'),
  sign('II*\0', null, 'a picture'),
  sign('MM\0*', null, 'a picture'),
  sign('WEBP', null, 'a picture', null, 8),
  sign('ftyp', null, 'a film or picture', null, 4),
  sign('OggS', null, 'a recording'),
  sign('ID3', null, 'a recording'),
  sign(
    'bplist00',
    null,
    'a web archive of Safari',
    'In Safari, choose File > Save As and “Page Source”, and import that.',
  ),
  sign('\x1f\x8b', null, 'a compressed file', 'Unpack it and import what is in it.'),
  sign('7z\xbc\xaf', null, 'a compressed file', 'Unpack it and import what is in it.'),
  sign('Rar!', null, 'a compressed file', 'Unpack it and import what is in it.'),
  sign('\x7fELF', null, 'a program'),
  sign('MZ\x90', null, 'a program'),
  sign('SQLite format 3\0', null, 'a database'),
]

function sign(text: string, format: Detected['format'], words: string, advice: string | null = null, at = 0) {
  return { at, bytes: [...text].map(char => char.charCodeAt(0)), detected: { format, words, advice } }
}

/** By content, never by the name's ending alone: a letter saved as ".doc" may be plain text and is read as that. */
export function detectBytes(bytes: Uint8Array): Detected | null {
  const found = signatures.find(one => one.bytes.every((byte, index) => bytes[one.at + index] === byte))
  if (found) return found.detected
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)) return oldOffice(bytes)
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) ? zipped(bytes) : null
}

/**
 * Its streams are named in UTF-16: those of a mail of Outlook "__substg1.0_…", the one of a document under a password
 * "EncryptedPackage" ([MS-OFFCRYPTO] 2.3.4.4).
 */
function oldOffice(bytes: Uint8Array): Detected {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4 * 1024 * 1024))
  const holds = (name: string) => head.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) {
    return { format: null, words: 'an Office document locked by a password', advice: 'Save an unlocked copy first.' }
  }
  return holds('__substg1.0_')
    ? {
        format: null,
        words: 'an Outlook message',
        advice: 'In Outlook, save it as .html or text, or forward it to a mail program that saves .eml.',
      }
    : { format: null, words: 'an old Office document', advice: 'Open it in a word processor and save it as .docx.' }
}

function zipped(bytes: Uint8Array): Detected {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The list of files is at the end; the first file's head at the start.
  const head = raw.subarray(0, 4096).toString('latin1')
  const list = raw.subarray(Math.max(0, raw.length - 64 * 1024)).toString('latin1')
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) {
    return { format: null, words: 'an OpenDocument file', advice: 'Open it in LibreOffice and save it as .docx.' }
  }
  if (head.includes('mimetypeapplication/epub')) return { format: null, words: 'an electronic book', advice: null }
  if (head.includes('word/') || list.includes('word/document.xml')) {
    return { format: 'docx', words: 'a Word document', advice: null }
  }
  if (list.includes('xl/workbook.xml')) {
    return { format: null, words: 'a spreadsheet', advice: 'Save the sheet as text and import that.' }
  }
  if (list.includes('ppt/presentation.xml')) {
    return { format: null, words: 'a presentation', advice: 'Export its outline as text and import that.' }
  }
  // Without the list at its end there is nothing to unpack; Office writes the kinds of its parts first.
  if (!raw.subarray(-66 * 1024).includes('PK\x05\x06', 0, 'latin1')) {
    return head.includes('[Content_Types].xml')
      ? { format: null, words: 'an Office document that is broken or cut off', advice: 'Save or fetch it once more.' }
      : {
          format: null,
          words: 'a compressed file that is broken or cut off',
          advice: 'Fetch it once more, unpack it, and import what is in it.',
        }
  }
  return { format: null, words: 'a compressed file', advice: 'Unpack it and import what is in it.' }
}

const known = (format: Exclude<Format, 'hand'>, words: string): Detected => ({ format, words, advice: null })

/** What a decoded text is written in, as far as its first lines show. */
export function detectText(text: string): Detected {
  const head = text.slice(0, 4096).trimStart()
  const lower = head.toLowerCase()
  if (
    /^<\?xml/.test(lower)
      ? /<(?:rss|feed|rdf:rdf)[\s>]/.test(lower)
      : /^(?:<!--[^>]*-->\s*)?<(?:rss|feed|rdf:rdf)[\s>]/.test(lower)
  ) {
    return known('feed', 'a feed')
  }
  if (/^\{[^<]{0,2000}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head)) return known('feed', 'a feed')
  if (/^From \S+ .*\d\d:\d\d/.test(head) && /\n[A-Za-z-]+: /.test(head)) return known('mbox', 'a mailbox')
  if (mailHeaders(head) >= 3) return known('eml', 'a mail')
  // What stands in code, styles and scripts is no sign of Markdown in a page.
  const tags = tagsOf(text)
  const start = text.slice(0, headLength)
  const signs = tags === 'page' ? 0 : markdownSigns(tags === null ? start : start.replace(code, ''))
  if (tags === 'page' || (tags !== null && signs < 3)) return known('html', 'a web page')
  if (/^\{\s*"format":\s*"galley-issue"/.test(head)) return known('json', 'a JSON export of Galley')
  return signs >= 3 || isPage(text, readFrontMatter(text).body)
    ? known('markdown', 'Markdown')
    : known('text', 'a text')
}

/** How much of a text tells what it is written in, in characters. */
const headLength = 64 * 1024
const code = /<(pre|code|style|script|template|textarea)\b[^]*?(?:<\/\1>|$)/gi

/**
 * Whether what stands behind front matter is a page as it is, as some tools export them: all tags, and no sign of
 * Markdown.
 */
export const isPage = (markdown: string, body: string): boolean =>
  body.length < markdown.length && tagsOf(body) !== null && markdownSigns(body.slice(0, headLength)) === 0

/**
 * Whether a text says that it is a page, whatever notes programs put before it, or begins with a tag and goes on in
 * tags: so may a letter in Markdown that opens with a banner or a table.
 */
function tagsOf(text: string): 'page' | 'some' | null {
  const notes = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*/.exec(text.slice(0, 32 * 1024))![0].length
  if (/^<(?:!doctype html|html[\s>])/i.test(text.slice(notes, notes + 20))) return 'page'
  const lower = text.slice(notes, notes + 4096).toLowerCase()
  const opensPage = /^<(?:head|body|meta|title|style|link)\b/.test(lower)
  if (
    !opensPage &&
    !/^<(?:table|div|center|p|h[1-6]|section|article|main|span|font|ul|ol|a|img|br|script)\b/.test(lower)
  ) {
    return null
  }
  if (
    (lower.match(
      /<\/?(?:head|body|p|div|table|tr|td|h[1-6]|ul|ol|li|a|br|b|strong|span|font|section|article|script|style)\b/g,
    )?.length ?? 0) < 2
  ) {
    return null
  }
  return opensPage ? 'page' : 'some'
}

/** Header fields of a mail in the lines before the first blank one. */
function mailHeaders(head: string): number {
  const names =
    /^(?:from|to|subject|date|message-id|received|mime-version|return-path|content-type|delivered-to|dkim-signature):/i
  let found = 0
  for (const line of head.split(/\r\n|[\n\r]/)) {
    if (!line.trim()) break
    if (names.test(line)) found++
    else if (!/^[\w-]+:|^[ \t]/.test(line)) return 0
  }
  return /^(?:message-id|mime-version|received|return-path|dkim-signature):/im.test(head) ? found : 0
}
