import type { Look, StructureBuilder } from './structure.ts'

/** What links and buttons beside a heading's words are called by MediaWiki, Sphinx, Docusaurus and other site builders. */
const names = new Set('mw-editsection editsection headerlink header-anchor heading-anchor header-link heading-link anchor anchor-link anchorlink anchorjs-link hash-link direct-link permalink toclink octicon-link edit-link'.split(' '))

export const isHeadingControl = (attributes: Readonly<Record<string, string>>) => (attributes['class'] ?? '').slice(0, 400).toLowerCase().split(/\s+/).some(one => names.has(one))

/**
 * What stands in a heading for readers to do something with: "[edit]", "¶", a button. It is no part of the heading's words and follows
 * them as a line that isn't read; where a heading has no other words, these are its words.
 */
export class HeadingControls {
  #words = ''
  #kept = ''

  take(words: string): void { this.#words += words }

  /** Ends one of them. A link to another place on the page is one only without a word in it. */
  close(builder: StructureBuilder, look: Look, isLink: boolean): void {
    if (isLink && /\p{L}{2}/u.test(this.#words)) builder.text(this.#words, look)
    else this.#kept += this.#words
    this.#words = ''
  }

  closeHeading(builder: StructureBuilder, look: Look): void {
    const kept = this.#kept
    this.#kept = ''
    if (kept.trim() === '') return
    if (builder.atLineStart()) builder.text(kept, look)
    else builder.line(kept, { ...look, form: 'hidden', level: null, hint: 'furniture', bold: false })
  }
}
