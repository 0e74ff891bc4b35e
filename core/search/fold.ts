/**
 * Text as it is compared in searches: without case, accents or the letters that are written both ways. NFKD takes marks
 * off their letters (č, ï, й, ё); the rest are letters that Unicode doesn't decompose but readers take for the same.
 */
export function fold(text: string): string {
  const lower = text.normalize('NFKD').replace(marks, '').toLowerCase()
  // A capital İ or ẞ only shows its mark or its pair once it is lower case.
  return lower.replace(marks, '').replace(letters, letter => pairs[letter]!)
}

const marks = /\p{M}+/gu
const pairs: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  և: 'եւ',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}
const letters = new RegExp(`[${Object.keys(pairs).join('')}]`, 'gu')
