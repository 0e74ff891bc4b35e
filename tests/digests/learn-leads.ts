import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MarkedBlock, Structured } from '../../core/model/structured.ts'
import { ledByRule } from '../../core/parse/markup/leads/led-by-rule.ts'
import { CountedLeads } from '../../core/parse/markup/leads/counted-leads.ts'
import { leadSignals } from '../../core/parse/markup/leads/lead-signals.ts'
import { openDocument } from '../../main/formats/document.ts'
import { changedMarkup } from './changed-markup.ts'
import { keyOf } from './figures.ts'
import { dressedMarked } from './marked/dressed.ts'
import { readMarkedFiles } from './marked-parts.ts'
import { readPageFiles } from './page-files.ts'
import type { Gold } from './page.ts'
import type { Judged } from './regression.ts'

/**
 * What opens blocks of a page, and whether it is a headline, perhaps with a number before or an outlet behind; texts
 * that may be an item or not are left out.
 */
function leadsOfPage(
  document: Structured,
  gold: Gold,
  either: readonly string[],
  weight: number,
  byRule: ReadonlySet<MarkedBlock>,
): Judged[] {
  const found = new CountedLeads(document, byRule)
  const heads = gold.items.flatMap(({ headline }) => (headline ? [keyOf(headline)] : [])).filter(Boolean)
  return found.all.flatMap(lead => {
    const whole = keyOf(lead.words + lead.rest)
    const words = keyOf(lead.words)
    if (either.some(one => one !== '' && whole.startsWith(one))) return []
    return [
      {
        on: leadSignals(found, lead),
        weight,
        is: heads.some(
          head =>
            words === head || (head.length >= words.length * 0.6 && (words.startsWith(head) || words.endsWith(head))),
        ),
      },
    ]
  })
}

/**
 * What opens blocks of the pages of `pages/` and of what people wrote as plain text, marked up by chance, those of some
 * writers left out.
 */
export async function everyLead(without: readonly string[]): Promise<Judged[]> {
  const found: Judged[] = []
  const folder = join(import.meta.dirname, 'pages')
  const add = async (name: string, content: Uint8Array, gold: Gold, either: readonly string[], weight: number) => {
    const opened = await openDocument(name, content, 'auto')
    const [part, more] = opened.ok ? opened.value.parts : []
    if (part && !more && 'structured' in part) {
      found.push(...leadsOfPage(part.structured, gold, either, weight, ledByRule(part.structured)))
    }
  }
  for (const writer of readdirSync(folder)
    .filter(one => !without.includes(one))
    .sort()) {
    for (const [n, { name, content, gold, either }] of readPageFiles(join(folder, writer)).entries()) {
      await add(name, content, gold, either, 1)
      for (const k of name.endsWith('.eml') ? [] : [0, 1]) {
        await add(
          name,
          new TextEncoder().encode(changedMarkup(name, new TextDecoder().decode(content), n * 31 + k)),
          gold,
          either,
          0.4,
        )
      }
    }
  }
  for (const [i, { writer, marked }] of readMarkedFiles().entries()) {
    const dressed = i % 2 === 0 && !without.includes(writer) && dressedMarked(marked, i * 31 + 7)
    if (dressed) await add('page.html', new TextEncoder().encode(dressed.content), dressed.gold, [], 0.3)
  }
  return found
}
