/** Columns a line of quoted-printable takes, its closing "=" left out (RFC 2045, 6.7). */
const columns = 75

/**
 * Bytes a text takes in a mail as quoted-printable of its UTF-8: what a mailing program counts before it clips. A byte
 * that isn't printable ASCII takes three, a line over 76 columns is broken by "=" and a line break, and lines end in CR
 * LF.
 */
export function encodedSize(text: string): number {
  let size = 0
  let column = 0
  const put = (width: number) => {
    if (column + width > columns) {
      size += 3
      column = 0
    }
    size += width
    column += width
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue
    if (code === 10) {
      size += 2
      column = 0
      continue
    }
    const blankAtEnd = (code === 32 || code === 9) && (at + 1 === text.length || /[\r\n]/.test(text[at + 1] ?? ''))
    if ((code === 9 || (code >= 32 && code < 127 && code !== 61)) && !blankAtEnd) put(1)
    else for (let byte = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; byte > 0; byte--) put(3)
  }
  return size
}
