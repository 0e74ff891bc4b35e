import { makerAt } from '../../parse/markup/captions.ts'
import { withoutBrackets } from '../../parse/words/adorned.ts'
import { photoWords } from '../../parse/words/words.ts'

/**
 * Who took a picture, by what its document says of that, since an issue prints "Photo:" before it: "Dee Fox" of "Gulls
 * on Monday. (Photo: Dee Fox)". Other makers keep what is said of them: "Drawing: Dee Fox".
 */
export function photographerIn(credit: string): string {
  const said = credit.slice(makerAt(credit) ?? 0)
  const { start, end } = withoutBrackets(said)
  const bare = said.slice(start, end).trim()
  const [before, word] = /^([\p{L}\p{M}]+)(?:\s?[:：]\s*|\s+by\s+)(?=\S)/iu.exec(bare) ?? []
  return before !== undefined && photoWords.has(word!.toLowerCase()) ? bare.slice(before.length) : bare
}
