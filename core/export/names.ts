import { wordsOf } from '../model/words.ts'

const english = wordsOf('en').and

/** Each name with what stands after it: "Ada Lorne" ", ", "Jo Winter" " and ", "Imre Dahl" "". */
export const divided = (names: readonly string[], and: string): { readonly name: string; readonly after: string }[] =>
  names.map((name, nth) => ({
    name,
    after: nth === names.length - 1 ? '' : nth === names.length - 2 ? ` ${and} ` : ', ',
  }))

/**
 * "Ada Lorne", "Ada Lorne and Jo Winter", "Ada Lorne, Jo Winter and Imre Dahl", with the "and" of the language.
 */
export const listNames = (names: readonly string[], and = english): string =>
  divided(names, and)
    .map(({ name, after }) => name + after)
    .join('')

/**
 * Names as a byline that divides into the same names again: a comma or an "and" inside a name has a backslash before
 * it, and a backslash is doubled.
 */
export const joinNames = (names: readonly string[], and = english): string =>
  listNames(
    names.map(name => escapeName(name, and)),
    and,
  )

const escapeName = (name: string, and: string): string =>
  name
    .replaceAll('\\', '\\\\')
    .replace(/,(?= |$)/g, '\\,')
    .split(' ')
    .map(word => (word === and ? `\\${word}` : word))
    .join(' ')
