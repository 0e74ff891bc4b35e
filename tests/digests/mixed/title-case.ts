const small = new Set('a an the and or but of in on at to for by with from as is its'.split(' '))
/** Capitals for all words but small ones, as headlines in English have them. */
export const titleCase = (text: string): string =>
  text
    .split(' ')
    .map((word, i) =>
      i > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
