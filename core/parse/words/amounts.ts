const unit = '(?:[%％]|\\p{Sc}|[A-Z]{3}|kr\\.?|Kč|zł|lei|Ft|руб\\.?|грн|лв\\.?|din\\.?)'
const number = '\\d[\\d.,\\s]{0,12}(?:m|k|bn)?'
const amount = new RegExp(
  `^(?:up|down)?\\s?[+−–-]?\\s?(?:${unit}\\s?${number}|${number}\\s?${unit})(?:\\s?[–-]\\s?(?:${unit}\\s?)?${number}(?:\\s?${unit})?)?$`,
  'u',
)

/**
 * Whether words in brackets are a price or a share, which says neither where a story is from nor what it is about:
 * "(£20)", "(+1.5 %)", "(CHF 5)", "（20%）".
 */
export const isAmount = (words: string): boolean =>
  words.length <= 30 && /\d/.test(words) && amount.test(words.trim().replace(/^[([（【]\s*|\s*[)\]）】]\.?$/gu, ''))
