const width = 110

/**
 * JSON for people and for line-by-line comparison: two spaces of indent, and what is short on one line. Parses to the
 * same value as `JSON.stringify` gives; one pass, so the time grows with the length.
 */
export function readableJson(value: unknown): string {
  return write(JSON.parse(JSON.stringify(value)), '') + '\n'
}

function write(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = indent + '  '
  const list = Array.isArray(value)
  const parts = list
    ? value.map(each => write(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${write(each, inner)}`)
  const [open, close] = list ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  const length = parts.reduce((sum, part) => sum + part.length + 2, 2)
  if (length <= width && !parts.some(part => part.includes('\n'))) {
    return list ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  }
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}
