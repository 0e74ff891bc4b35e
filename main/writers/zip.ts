import { strToU8, zipSync } from 'fflate'

/** A day every zip can hold: its files carry no time of their own, so that the same page gives the same bytes. */
const day = new Date(1980, 0, 1)

/**
 * A page as a zip that mailing programs and sites take: `index.html` at its root, its pictures by their names in
 * `pictures/`, as they are.
 */
export const writeZip = (html: string, pictures: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync(
    {
      'index.html': [strToU8(html), { level: 9 }],
      ...Object.fromEntries(
        Object.entries(pictures).map(([name, bytes]) => [`pictures/${name}`, [bytes, { level: 0 }]] as const),
      ),
    },
    { mtime: day },
  )
