import type { Block } from '../blocks/block.ts'
import type { Role } from '../roles/role.ts'
import { properLabel } from '../words/adorned.ts'
import { cutTail } from '../words/tails.ts'
import { factsOf } from './fact-lines.ts'
import { add, mark, type Sink } from './field-sink.ts'
import { addLabel } from './link-fields.ts'
import { readNamesIn } from './name-fields.ts'

/**
 * Reads a line that says several things of its story, parted by signs; answers whether it is one. An address behind it
 * is left to its label.
 */
export function readFacts(sink: Sink, block: Block, role: Role): boolean {
  const as = role === 'overline' ? 'byline' : role
  if ((as !== 'label' && as !== 'byline' && as !== 'outlet' && as !== 'credit') || block.form === 'url' || block.said) {
    return false
  }
  const facts = factsOf(block.text, as)
  const tail = facts && cutTail(block.text, 'label', sink.notes)
  if (!facts || tail!.url !== null || tail!.note !== null) return false
  const named =
    facts.find(({ is }) => is === 'name') ?? (as === 'byline' ? facts.find(({ is }) => is === 'other') : undefined)
  let at = 0
  for (const fact of facts) {
    const { start, end, is } = fact
    mark(sink, block, 'by', at, start)
    at = end
    if (is === 'name' || fact === named) {
      readNamesIn(sink, block, start, end)
    } else if (is === 'label') {
      const label = properLabel(block.text.slice(start, end))
      mark(sink, block, 'rule', start, start + label.start)
      addLabel(sink, block, start + label.start, start + label.end)
      mark(sink, block, 'rule', start + label.end, end)
    } else if (is === 'credit' && sink.credit === null) {
      sink.credit = block.text.slice(start, end)
      add(sink, block, 'credit', start, end)
    } else {
      mark(sink, block, 'by', start, end)
    }
  }
  mark(sink, block, 'by', at, block.text.length)
  return true
}
