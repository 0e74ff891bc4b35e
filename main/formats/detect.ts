import type { Format } from '../../core/model/source.ts'

/** What a document is by its first bytes; `null` where it is of no kind Galley knows a name for. */
export interface Detected {
  readonly format: Exclude<Format, 'hand'> | null
  /** In words, for a refusal: "a PDF document". */
  readonly words: string
}

const signatures: readonly { readonly at: number; readonly bytes: readonly number[]; readonly detected: Detected }[] = [
  sign('%PDF-', 'pdf', 'a PDF document'),
  sign('{\\rtf', null, 'a rich text document'),
  sign('\x89PNG', null, 'a picture'), sign('GIF8', null, 'a picture'), sign('\xff\xd8\xff', null, 'a picture'),
  sign('II*\0', null, 'a picture'), sign('MM\0*', null, 'a picture'), sign('WEBP', null, 'a picture', 8),
  sign('ftyp', null, 'a film or picture', 4), sign('OggS', null, 'a recording'), sign('ID3', null, 'a recording'),
  sign('\xd0\xcf\x11\xe0', null, 'an old Office document'),
  sign('\x1f\x8b', null, 'a compressed file'), sign('7z\xbc\xaf', null, 'a compressed file'), sign('Rar!', null, 'a compressed file'),
  sign('\x7fELF', null, 'a program'), sign('MZ\x90', null, 'a program'), sign('SQLite format 3\0', null, 'a database'),
]

function sign(text: string, format: Detected['format'], words: string, at = 0) {
  return { at, bytes: [...text].map(char => char.charCodeAt(0)), detected: { format, words } }
}

/** By content, never by the name's ending alone: a letter saved as ".doc" may be plain text and is read as that. */
export function detectBytes(bytes: Uint8Array): Detected | null {
  const found = signatures.find(one => one.bytes.every((byte, index) => bytes[one.at + index] === byte))
  if (found) return found.detected
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
    return head.includes('word/') ? { format: 'docx', words: 'a Word document' } : { format: null, words: 'a compressed file' }
  }
  return null
}

/** What a decoded text is written in, as far as its first lines show. */
export function detectText(text: string): Detected {
  const head = text.slice(0, 4096).trimStart()
  const lower = head.toLowerCase()
  if (/^<(?:\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<?(?:rss|feed|rdf:rdf)[\s>]/.test(lower) || /^<\?xml/.test(lower) && /<(?:rss|feed|rdf:rdf)[\s>]/.test(lower)) {
    return { format: 'feed', words: 'a feed' }
  }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/.test(lower)) return { format: 'html', words: 'a web page' }
  if (/^From \S+ .*\d\d:\d\d/.test(head) && /\n[A-Za-z-]+: /.test(head)) return { format: 'mbox', words: 'a mailbox' }
  if (mailHeaders(head) >= 3) return { format: 'eml', words: 'a mail' }
  if (/^\{\s*"format":\s*"galley-issue"/.test(head)) return { format: 'json', words: 'a JSON export of Galley' }
  return { format: 'text', words: 'a text' }
}

/** Header fields of a mail in the lines before the first blank one. */
function mailHeaders(head: string): number {
  const names = /^(?:from|to|subject|date|message-id|received|mime-version|return-path|content-type|delivered-to|dkim-signature):/i
  let found = 0
  for (const line of head.split(/\r\n|[\n\r]/)) {
    if (!line.trim()) break
    if (names.test(line)) found++
    else if (!/^[\w-]+:|^[ \t]/.test(line)) return 0
  }
  return /^(?:message-id|mime-version|received|return-path|dkim-signature):/im.test(head) ? found : 0
}
