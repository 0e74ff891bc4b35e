/**
 * Rows as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark so that spreadsheets read it right). A cell that a
 * spreadsheet would take for a formula begins with an apostrophe; the JSON beside it has the words exactly.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return ''
    if (typeof value === 'number') return String(value)
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\ufeff${[columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
