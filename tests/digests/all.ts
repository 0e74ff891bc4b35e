import { dress } from './dress.ts'
import { readFurnished } from './furnished.ts'
import { manners } from './manners.ts'
import type { Gold } from './page.ts'
import { specials } from './special.ts'
import { readStories } from './stories.ts'

export interface Dressed {
  readonly manner: string
  readonly digest: string
  readonly text: string
  readonly gold: Gold
}

/**
 * Every digest in every manner that its script allows: capitals need a script with them, broken words one with hyphens.
 */
export function everyDigest(): Dressed[] {
  const made: Dressed[] = []
  for (const digest of readStories()) {
    const unicase = /^(?:zh|ja|ar|he)$/.test(digest.language)
    for (const [name, manner] of Object.entries(manners)) {
      if (unicase && /capitals|^run-in$/.test(name)) continue
      made.push({ manner: name, digest: digest.name, ...written(dress(digest, manner)) })
    }
    for (const [name, write] of Object.entries(specials)) {
      if (unicase && /sourced|rfc1153|mailman|pdf/.test(name)) continue
      made.push({ manner: name, digest: digest.name, ...written(write(digest)) })
    }
  }
  for (const { name, text, gold } of readFurnished()) {
    made.push({ manner: `furnished-${name.split('.')[0]!}`, digest: name.split('.')[1]!, text, gold })
  }
  return made
}

const written = (page: { text(): string; gold: Gold }) => ({ text: page.text(), gold: page.gold })
