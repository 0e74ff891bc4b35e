const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const strong = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u
const strongRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A language tag as HTML takes it (BCP 47: "hy", "zh-Hant"); null where a record's isn't one. */
export const languageTag = (language: string | null): string | null =>
  language !== null && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null

export type Direction = 'ltr' | 'rtl'

export const directionOf = (language: string): Direction =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** The direction of a text's first letter, as the Unicode bidirectional algorithm takes it; null without letters. */
export function directionOfText(text: string): Direction | null {
  const first = strong.exec(text)
  return first === null ? null : strongRightToLeft.test(first[0]) ? 'rtl' : 'ltr'
}
