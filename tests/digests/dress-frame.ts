import type { Manner } from './manner.ts'
import type { Page } from './page.ts'
import type { Digest } from './stories.ts'
import { contents, leave } from './words-by-language.ts'

/** What stands over the stories: the masthead, an introduction, the contents. */
export function head(page: Page, { title, issue, language, intro, sections }: Digest, manner: Manner): void {
  if (manner.masthead !== 'none') {
    page.put(manner.masthead === 'caps' ? title.toUpperCase() : title)
    page.put(issue)
    if (manner.masthead === 'ruled') page.put('='.repeat(60), 0, 0, 0)
    page.gap(1)
  }
  if (manner.intro) {
    page.item(null).body.push({ type: 'paragraph', text: intro })
    page.put(intro)
    page.gap(Math.max(1, manner.gaps[2]))
  }
  if (manner.contents === 'none') return
  page.put(`${contents[language]!}:`)
  page.gap(1)
  let number = 0
  for (const { stories } of sections) {
    for (const { headline, body } of stories) {
      if (manner.bare || body.length > 0) {
        page.put(`${manner.contents === 'numbered' ? `${String(++number)}. ` : '  '}${headline}`)
      }
    }
  }
  page.gap(2)
}

/** What stands behind them. */
export function foot(page: Page, { title, language }: Digest, { footer }: Manner): void {
  if (footer === 'none') return
  page.gap(1)
  if (footer === 'dashes') page.put('-- ')
  if (footer === 'rule') {
    page.put('_'.repeat(50), 0, 0, 0)
    page.gap(1)
  }
  page.put(leave[language]!)
  if (footer === 'lines') page.gap(1)
  page.put(`${title}, info@letters.example`)
}
