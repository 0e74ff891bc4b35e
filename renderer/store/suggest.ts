import { fold } from '../../core/search/fold.ts'
import { hasWords, isWords } from '../../core/search/ast.ts'
import { Kind } from '../../core/model/fields.ts'
import { quoted } from './view.ts'

/** Names that values in a search can stand for. */
export interface Names {
  readonly tags: readonly string[]
  readonly outlets: readonly string[]
  readonly sources: readonly string[]
  readonly issues: readonly string[]
}
export interface Suggestion {
  readonly words: string
  /** What the field holds once it is taken, and where the caret then is. */
  readonly text: string
  readonly caret: number
}

const prefixes = [
  'tag:',
  'is:',
  'has:',
  'in:',
  'source:',
  'outlet:',
  'by:',
  'section:',
  'kind:',
  'date:',
  'lang:',
] as const

/**
 * What could stand where the caret is: values after "tag:", "outlet:", "in:" and the like, and those prefixes
 * themselves from their second letter on. At most eight. `text` is the whole field, `caret` a UTF-16 offset into it.
 */
export function suggest(text: string, caret: number, names: Names): Suggestion[] {
  const before = text.slice(0, caret)
  const token = /(?:^|[\s(])-?((?:([a-z]+):("?)([^"“”]*|\S*))|[a-z]+)$/i.exec(before)
  if (!token) return []
  const [, whole = '', name, quote, value = ''] = token
  const start = caret - whole.length
  const put = (words: string, as: string): Suggestion => {
    const after = text.slice(caret).replace(/^[^\s()]*/, '')
    const gap = as.endsWith(':') || after.startsWith(' ') ? '' : ' '
    return {
      words,
      text: text.slice(0, start) + as + gap + after,
      caret: start + as.length + (as.endsWith(':') ? 0 : 1),
    }
  }
  if (name === undefined) {
    if (whole.length < 2) return []
    return prefixes.filter(prefix => prefix.startsWith(whole.toLowerCase())).map(prefix => put(prefix, prefix))
  }
  // A value without quotation marks ends at its first blank.
  if (!quote && /\s/.test(value)) return []
  const wanted = fold(value)
  const values = valuesOf(name.toLowerCase(), names)
  const hit = (one: string) => {
    const folded = fold(one)
    return folded.startsWith(wanted) || folded.includes(` ${wanted}`)
  }
  return values
    .filter(one => hit(one) && fold(one) !== wanted)
    .slice(0, 8)
    .map(one => put(one, `${name.toLowerCase()}:${quoted(one)}`))
}

function valuesOf(name: string, names: Names): readonly string[] {
  switch (name) {
    case 'tag':
      return names.tags
    case 'outlet':
      return names.outlets
    case 'source':
      return names.sources
    case 'in':
      return names.issues
    case 'is':
      return isWords
    case 'has':
      return hasWords
    case 'kind':
      return Kind.options
    default:
      return []
  }
}
