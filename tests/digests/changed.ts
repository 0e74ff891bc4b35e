/** A text in other clothes, which change no field: two ways chosen by `n`. */
export function changed(text: string, n: number): string[] {
  const all = Object.values(changes)
  return [all[n % all.length]!(text), all[(n * 3 + 4) % all.length]!(text)].filter(one => one !== text)
}

/** The text in all of them. */
export const everyChange = (text: string): string[] =>
  Object.values(changes)
    .map(change => change(text))
    .filter(one => one !== text)

/** With a word before names that no list has. */
export const otherWordBeforeNames = (text: string): string =>
  text.replace(/^(?:By|Von|Par|Por|Di) (?=\p{Lu})/gmu, 'Skrivet ')

const eachLine = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n')

const changes: Readonly<Record<string, (text: string) => string>> = {
  'blank lines doubled': text => text.replace(/\n\n+/g, gap => '\n'.repeat(gap.length * 2 - 1)),
  indented: text => text.replace(/^(?=.)/gm, '    '),
  quoted: text => text.replace(/^/gm, '> '),
  'wrapped at 72': text => eachLine(text, line => wrapped(line, 72)),
  'wrapped at 100': text => eachLine(text, line => wrapped(line, 100)),
  'other bullets': text => text.replace(/^(\s*)[•–*·▪-] /gm, '$1* '),
  'blank lines taken out': text => text.replace(/\n\s*\n/g, '\n'),
  'blank lines taken out, wrapped': text => eachLine(text.replace(/\n\s*\n/g, '\n'), line => wrapped(line, 72)),
  'straight quotes': text => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"),
}

/** A line in rows of so many letters at most. */
export function wrapped(line: string, width: number): string {
  const rows: string[] = []
  for (const word of line.split(/(?<=\S) /)) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows.join('\n')
}
