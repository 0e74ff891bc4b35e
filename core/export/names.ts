/** "Ada Lorne", "Ada Lorne and Jo Winter", "Ada Lorne, Jo Winter and Imre Dahl". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/**
 * Names as a byline that divides into the same names again: a comma or an "and" inside a name has a backslash before it,
 * and a backslash is doubled.
 */
export const joinNames = (names: readonly string[]): string => listNames(names.map(escapeName))

const escapeName = (name: string): string =>
  name.replaceAll('\\', '\\\\').replace(/,(?= |$)/g, '\\,').replace(/(^| )and(?= |$)/g, '$1\\and')
