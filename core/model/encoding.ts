import { z } from 'zod'

/** The encodings a curator can say a document is in, by the names of the WHATWG standard. */
export const Encoding = z.enum([
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
])
export type Encoding = z.infer<typeof Encoding>

const words: Readonly<Record<Encoding, string>> = {
  'utf-8': 'Unicode',
  'windows-1252': 'Western European',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'koi8-r': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  macintosh: 'Western European',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
  'utf-16le': 'Unicode',
  'utf-16be': 'Unicode',
}

/** "Western European (windows-1252)"; one that isn't in the list by its name alone. */
export function encodingName(encoding: string): string {
  const known = Encoding.safeParse(encoding)
  return known.success
    ? `${words[known.data]} (${encoding.toUpperCase().startsWith('UTF') ? encoding.toUpperCase() : encoding})`
    : encoding
}
