import { seenStructured } from '../../core/parse/structured.ts'
import { openDocument } from '../../main/formats/document.ts'
import { exampleFrom, type Example } from './learner.ts'
import { everyMarked } from './marked/all.ts'

/** The marked-up digests as examples, each counting `weight`; those of several parts, and the family that is held to measure by, are left out. */
export async function markedExamples(weight: number): Promise<Example[]> {
  const examples: Example[] = []
  for (const { family, manner, digest, name, content, gold } of everyMarked()) {
    if (family === 'held') continue
    const opened = await openDocument(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, 'auto')
    const [part, more] = opened.ok ? opened.value.parts : []
    if (!part || more || !('structured' in part)) continue
    const { seen } = seenStructured(part.structured)
    const items = gold.intro === null ? gold.items : [{ section: null, headline: null, deck: null, byline: [], body: [{ type: 'paragraph', text: gold.intro }], links: [], credit: null }, ...gold.items]
    examples.push(exampleFrom(`${manner}.${digest}`, seen, part.structured.text, { sections: gold.sections, items }, weight))
  }
  return examples
}
