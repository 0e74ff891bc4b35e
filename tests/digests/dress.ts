import { foot, head } from './dress-frame.ts'
import { writeStory } from './dress-story.ts'
import type { Manner } from './manner.ts'
import { Page } from './page.ts'
import type { Digest } from './stories.ts'

/** The digest in this manner, and what should be read from it. */
export function dress(digest: Digest, manner: Manner): Page {
  const page = new Page(digest.language === 'zh' || digest.language === 'ja' ? Math.min(manner.wrap, 64) : manner.wrap)
  head(page, digest, manner)
  let number = 0
  for (const { title, stories } of digest.sections) {
    const section = manner.section === 'none' ? null : title
    if (section !== null) writeTitle(page, section, manner)
    const shown = stories.filter(story => manner.bare || story.body.length > 0)
    shown.forEach((story, i) => {
      if (manner.rule !== null && (i > 0 || section === null) && page.gold.items.length > 0) {
        page.apart(manner.gaps[2])
        page.put(manner.rule, 0, 0, 0)
      }
      page.apart(i === 0 && section !== null ? manner.gaps[4] : manner.gaps[2])
      writeStory(page, page.item(section), story, digest.language, manner, ++number)
    })
  }
  foot(page, digest, manner)
  return page
}

function writeTitle(page: Page, title: string, { section, gaps, indents }: Manner): void {
  page.title(title)
  page.apart(gaps[3])
  const indent = indents[0]
  const caps = title.toUpperCase()
  switch (section) {
    case 'caps':
      page.gold.sections.at(-1)!.title = caps
      page.put(caps, indent)
      break
    case 'underlined':
      page.put(title, indent)
      page.put('-'.repeat(title.length), indent)
      break
    case 'double':
      page.put('='.repeat(60), 0, 0, 0)
      page.put(title, indent)
      page.put('='.repeat(60), 0, 0, 0)
      break
    case 'starred':
      page.put(`*** ${title} ***`, indent)
      break
    case 'hashed':
      page.put(`### ${title}`, indent)
      break
    case 'centred':
      page.put(title, Math.max(0, Math.floor((72 - title.length) / 2)))
      break
    case 'colon':
      page.put(`${title}:`, indent)
      page.gold.sections.at(-1)!.title = `${title}:`
      break
    case 'bracketed':
      page.put(`[ ${title} ]`, indent)
      break
    case 'ruled':
      page.put('-'.repeat(60), 0, 0, 0)
      page.put(title, indent)
      break
    default:
      page.put(title, indent)
  }
}
