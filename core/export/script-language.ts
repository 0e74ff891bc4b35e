/**
 * Scripts that tell a language, or all but tell it, in the order they are looked for; Kana before Han, since Japanese
 * has both.
 */
const languages: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Thai}/gu, 'th'],
]
/** Languages written in a script that another language stands for above. */
const sharing: Readonly<Record<string, readonly string[]>> = {
  ar: ['fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  he: ['yi'],
  zh: ['ja', 'yue', 'wuu'],
}

/** Share of a text's letters that must be of a script. */
const least = 0.3

/**
 * The language of a text whose script the one it is said to be in is not written in: an Arabic story in an English
 * letter. Else `said`. A few Kana make Han Japanese; a few foreign names change nothing.
 */
export function languageOfText(text: string, said: string): string {
  if (!/[\u0370-\uffff]/.test(text)) return said
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return said
  for (const [script, language] of languages) {
    const share = (text.match(script)?.length ?? 0) / letters
    if (share < (language === 'ja' ? least / 5 : least)) continue
    return said === language ||
      said.startsWith(`${language}-`) ||
      sharing[language]?.some(other => said === other || said.startsWith(`${other}-`))
      ? said
      : language
  }
  return said
}
