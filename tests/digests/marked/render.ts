import type { Digest } from '../stories.ts'
import type { Marked, Told } from './sheet.ts'

/** A manner of marking up a digest. */
export type Render = (digest: Digest) => Marked

/** The text of a story: paragraphs, and lists of its bullets. */
export const prose = (told: Told, style = ''): string => {
  const out: string[] = []
  told.body.forEach(({ type, html: words }, i) => {
    if (type === 'bullet') {
      if (told.body[i - 1]?.type !== 'bullet') out.push('<ul>')
      out.push(`<li${style && ` style="${style}"`}>${words}</li>`)
      if (told.body[i + 1]?.type !== 'bullet') out.push('</ul>')
    } else {
      out.push(`<p${style && ` style="${style}"`}>${words}</p>`)
    }
  })
  return out.join('')
}
