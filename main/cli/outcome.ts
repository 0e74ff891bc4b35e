/**
 * What a command of the terminal ends with. `json` is printed whole with `--json`, `text` otherwise. `problem` is a
 * sentence for stderr, and exit 1, beside what is printed: for a command that did only part of what was asked.
 */
export interface Outcome {
  readonly json: unknown
  readonly text: string
  readonly problem?: string
}

/** Where output goes; the process's own streams, or a test's. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
}

export const exit = { done: 0, failed: 1, usage: 2 } as const

/** Lines of columns: each as wide as its widest cell, but the last. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(cell.length, all[at] ?? 0)), [])
  return rows
    .map(row =>
      row
        .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** "1 item", "3 items". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
