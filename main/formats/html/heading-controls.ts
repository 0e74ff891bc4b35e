import type { Address } from '../addresses.ts'
import type { Look } from '../structure/line-look.ts'
import { isControl } from './regions.ts'
import type { StructureBuilder } from '../structure/structure.ts'

/** What links beside a heading's words are called by MediaWiki, Sphinx, Docusaurus and other site builders. */
const names = new Set(
  'headerlink header-anchor heading-anchor header-link heading-link anchor anchor-link anchorlink anchorjs-link hash-link direct-link permalink toclink octicon-link'.split(
    ' ',
  ),
)
const edits = new Set('mw-editsection editsection edit-link'.split(' '))

/**
 * What does something in a heading, whatever its words; or what only a sign does: with a word in it, it is of the
 * heading.
 */
export type Control = 'tool' | 'sign'

export function controlOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  leads: Look['leads'],
): Control | null {
  const called = (attributes['class'] ?? '').slice(0, 400).toLowerCase().split(/\s+/)
  if (isControl(name, attributes) || called.some(one => edits.has(one))) return 'tool'
  return (name === 'a' && leads === 'within') || called.some(one => names.has(one)) ? 'sign' : null
}

/**
 * What stands in a heading for readers to do something with: "[edit]", "¶", a button. It is no part of the heading's
 * words and follows them as a line that isn't read; where a heading has no other words, these are its words.
 */
export class HeadingControls {
  #taken: { words: string; link: Address | null }[] = []
  #kept = ''

  /** Takes words of one of them; `link` is where they lead, if that is said within it. */
  take(words: string, link: Address | null): void {
    this.#taken.push({ words, link })
  }

  /** Ends one of them. */
  close(builder: StructureBuilder, look: Look, control: Control): void {
    const taken = this.#taken
    const words = taken.map(one => one.words).join('')
    this.#taken = []
    if (control === 'tool' || !/\p{L}{2}/u.test(words)) {
      this.#kept += this.#kept === '' ? words : ` ${words}`
      return
    }
    for (const one of taken) {
      if (one.link) builder.openLink(one.link)
      builder.text(one.words, look)
      if (one.link) builder.closeLink()
    }
  }

  closeHeading(builder: StructureBuilder, look: Look): void {
    const kept = this.#kept
    this.#kept = ''
    if (kept.trim() === '') return
    if (builder.atLineStart()) builder.text(kept, look)
    else builder.line(kept, { ...look, form: 'hidden', level: null, hint: 'furniture', bold: false })
  }
}
