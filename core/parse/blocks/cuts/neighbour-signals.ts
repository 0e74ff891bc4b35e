import { rangeOf } from '../../learned/signal-names.ts'
import { isBlank } from '../../text/lines.ts'
import { endsIn } from '../../text/signs.ts'
import type { Block } from '../block.ts'
import { lengths, type AskedSign } from './asked-sign.ts'
import { choice, pairs } from './cut-names.ts'
import { isOpen } from './surroundings.ts'

const endings = ['a stop', 'an address', 'a bracket', 'none'] as const
const stands = [
  'nothing',
  'a rule',
  'an open line',
  'an open line right over it',
  'text',
  'text right over it',
  'a bullet',
  'an address',
] as const

const endsWith = choice('the block ends in', endings)
const isBehind = choice('behind', stands)
const isBefore = choice('before', stands)
const endsBefore = pairs('the block ends in, before', endings, stands)
const behindAndBefore = pairs('behind, before', stands, stands)
const endsAndLength = pairs('the block ends in, letters behind', endings, lengths.names)

/** What the block ends in and stands between. */
export function neighbourSignals({ around: { blocks }, i, block, rest }: AskedSign, way: number): number[] {
  const end = endingOf(block.text)
  const over = standsOf(blocks[i - 1], block.gap)
  const under = standsOf(blocks[i + 1], blocks[i + 1]?.gap ?? 1)
  return [
    endsWith(way, end),
    isBehind(way, over),
    isBefore(way, under),
    endsBefore(way, endings.indexOf(end), stands.indexOf(under)),
    behindAndBefore(way, stands.indexOf(over), stands.indexOf(under)),
    endsAndLength(way, endings.indexOf(end), rangeOf(rest.length, lengths.edges)),
  ]
}

function endingOf(text: string): (typeof endings)[number] {
  if (/[.!?…。։۔।！？]["”’»]?$/u.test(text.slice(-2))) return 'a stop'
  if (/(?:https?:\/\/|www\.)\S+$/iu.test(lastWord(text))) return 'an address'
  return endsIn(text, ')]') ? 'a bracket' : 'none'
}

/** What stands behind the last blank. */
function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start--
  return text.slice(start)
}

function standsOf(block: Block | undefined, gap: number): (typeof stands)[number] {
  if (!block) return 'nothing'
  if (block.form === 'rule') return 'a rule'
  if (block.form === 'bullet') return 'a bullet'
  if (block.form === 'url') return 'an address'
  const what = isOpen(block) || block.text.length < 12 ? 'an open line' : 'text'
  return gap === 0 ? `${what} right over it` : what
}
