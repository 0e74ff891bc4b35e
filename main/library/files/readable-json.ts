const width = 110

/**
 * JSON for people and for line-by-line comparison: two spaces of indent, and what is short on one line. Of plain data;
 * parses to the same value as `JSON.stringify` gives. One pass, so the time grows with the length.
 */
export function readableJson(value: unknown): string {
  return write(value, '\n') + '\n'
}

/**
 * `feed` is a line feed and the indent of what is around. What takes several lines is longer than `width`, and so what
 * it is in takes them too.
 */
function write(value: unknown, feed: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const inner = `${feed}  `
  const list = Array.isArray(value)
  const parts: string[] = []
  let length = 2
  if (list) {
    for (const each of value) length += parts[parts.push(write(each, inner)) - 1]!.length + 2
  } else {
    for (const [key, each] of Object.entries(value)) {
      if (each !== undefined) {
        length += parts[parts.push(`${JSON.stringify(key)}: ${write(each, inner)}`) - 1]!.length + 2
      }
    }
  }
  if (parts.length === 0) return list ? '[]' : '{}'
  if (length <= width) return list ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  const text = parts.join(`,${inner}`)
  return list ? `[${inner}${text}${feed}]` : `{${inner}${text}${feed}}`
}
