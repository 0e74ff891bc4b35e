const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** "German" for "de". */
export const languageName = (tag: string): string => names.of(tag) ?? tag

const byName = new Intl.Collator('en').compare

/** Languages that letters come in, ISO 639-1, by their English names. */
export const languages: readonly string[] = (
  'af ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk nl no pl pt ro ru sk sl sr sv ' +
  'sw th tl tr uk ur uz vi zh'
)
  .split(' ')
  .sort((a, b) => byName(languageName(a), languageName(b)))
