import type { MarkedBlock, Structured } from '../../../model/structured.ts'
import { ledInSections, shortestText } from './led-sections.ts'
import { Openings } from './openings.ts'

/**
 * Blocks that open with their own headline: "**Ferry talks resume.** Delegates met …", "**Market:** It opens at ten",
 * "**Night buses** — They run …". Most paragraphs or entries under a heading do so, each with other words, and so does
 * any entry that is a link and who wrote it. A story's words in bold are no heads, and neither are its labels: "**Why
 * it matters:** …".
 */
export function ledByRule({ text, blocks }: Structured): ReadonlySet<MarkedBlock> {
  const openings = new Openings(text, blocks)
  const shown = blocks.filter(({ form }) => form !== 'picture' && form !== 'hidden' && form !== 'rule')
  return new Set([
    ...ledParagraphs(shown, openings),
    ...shown.filter(block => isPlain(block, 'bullet') && openings.isHead(block) && openings.isSigned(block)),
    ...ledInSections(text, shown, openings),
    ...listsOf(shown).flatMap(list => ledEntries(list, openings)),
  ])
}

const isPlain = ({ form, hint }: MarkedBlock, as: MarkedBlock['form']) => form === as && hint === null

/** Paragraphs of a letter most of whose paragraphs open so. */
function ledParagraphs(shown: readonly MarkedBlock[], openings: Openings): readonly MarkedBlock[] {
  const paragraphs = shown.filter(block => isPlain(block, 'text') && block.end - block.start > shortestText)
  const opened = paragraphs.filter(block => openings.isHead(block) && !openings.hasColon(block))
  const isHabit = opened.length >= 3 && opened.length >= paragraphs.length * 0.5
  return isHabit && !openings.areQuestions(opened) ? opened : []
}

/** Entries of a list most of whose entries open so, most of these with a link. */
function ledEntries(list: readonly MarkedBlock[], openings: Openings): readonly MarkedBlock[] {
  const opened = list.filter(
    block =>
      openings.isHead(block) && !openings.hasColon(block) && !openings.isSpeaker(block) && !openings.goesOn(block),
  )
  const linked = opened.filter(({ links }) => links.length > 0)
  const isHabit = opened.length >= 2 && opened.length >= list.length * 0.6
  return isHabit && linked.length >= opened.length * 0.6 ? opened : []
}

/** Runs of bullets. */
function listsOf(blocks: readonly MarkedBlock[]): MarkedBlock[][] {
  const lists: MarkedBlock[][] = []
  let list: MarkedBlock[] | null = null
  for (const block of blocks) {
    if (block.form !== 'bullet') {
      list = null
      continue
    }
    if (list) list.push(block)
    else lists.push((list = [block]))
  }
  return lists
}
