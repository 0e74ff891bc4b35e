import { divide } from '../../core/parse/index.ts'
import { byMarkup } from '../../core/parse/roles/by-markup.ts'
import type { Groups } from '../../core/parse/roles/net.ts'
import type { Adjust } from '../../core/parse/roles/sequence.ts'
import { look, signalsOf } from '../../core/parse/roles/signals/index.ts'
import { groupsOf } from '../../core/parse/roles/signals/likeness.ts'
import type { Document } from '../../core/parse/roles/signals/seen.ts'
import { labelsOf } from './labels.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'

/** A digest as learning sees it: the signals of its blocks, and which roles each may have. */
export interface Example {
  readonly name: string
  readonly document: Document
  readonly signals: number[][]
  readonly labels: readonly number[]
  readonly tight: readonly boolean[]
  readonly weight: number
  readonly adjust: Adjust
  readonly groups: Groups
}

export function exampleOf(name: string, text: string, gold: Gold, weight: number, marks?: Marks): Example {
  const { blocks, layout, repetition } = divide(text)
  return exampleFrom(name, look(blocks, layout, repetition), text, gold, weight, marks)
}

/** The same of a document whose blocks are seen already. */
export function exampleFrom(
  name: string,
  document: Document,
  text: string,
  gold: Gold,
  weight: number,
  marks?: Marks,
): Example {
  return {
    name,
    document,
    signals: signalsOf(document),
    labels: labelsOf(document.seen, text, gold, marks),
    tight: document.seen.map(({ block }) => block.gap === 0),
    weight,
    adjust: byMarkup(document),
    groups: groupsOf(document.seen),
  }
}
