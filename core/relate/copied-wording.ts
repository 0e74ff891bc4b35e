/** The fewest words in a row, the same in both, that are worth showing to a curator. */
export const fewestWords = 5

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(match => ({
    text: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))

/**
 * The longest run of words that a text has from its source, as it stands in the text, or null where it has fewer than
 * five in a row. Case and punctuation don't count. Time grows with the product of both lengths: a blurb of 200 words
 * against a story of 5,000 is a few milliseconds.
 *
 *     'Boats may anchor to close the eastern bay.' / 'The plan is to close the eastern bay in May.'  →  'to close the eastern bay'
 */
export function copiedWording(text: string, source: string): string | null {
  const mine = wordsOf(text)
  const theirs = wordsOf(source)
  let before = new Uint32Array(theirs.length + 1)
  let length = 0
  let last = -1
  mine.forEach((word, index) => {
    const row = new Uint32Array(theirs.length + 1)
    theirs.forEach((other, at) => {
      if (other.text !== word.text) return
      const run = before[at]! + 1
      row[at + 1] = run
      if (run > length) {
        length = run
        last = index
      }
    })
    before = row
  })
  if (length < fewestWords) return null
  return text.slice(mine[last - length + 1]!.start, mine[last]!.end)
}

export const countWords = (text: string): number => wordsOf(text).length
