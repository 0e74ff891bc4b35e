import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { seenStructured } from '../../core/parse/structured.ts'
import { openDocument } from '../../main/formats/document.ts'
import { exampleFrom, type Example } from './example.ts'
import { everyMarked, everySmall } from './marked/all.ts'
import { dressedMarked } from './marked/dressed.ts'
import { marksOf, optionalOf } from './marked/line-signs.ts'
import { readMarkedFiles } from './marked-parts.ts'
import { changedMarkup } from './changed-markup.ts'
import { keyOf } from './figures.ts'
import { readPageFiles, type PageFile } from './page-files.ts'

/**
 * The marked-up digests as examples, each counting `weight`; those of several parts, and the family that is held to
 * measure by, are left out.
 */
export async function markedExamples(weight: number): Promise<Example[]> {
  const examples: Example[] = []
  for (const { family, manner, digest, name, content, gold } of [...everyMarked(), ...everySmall()]) {
    if (family === 'held') continue
    const opened = await openDocument(
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
      'auto',
    )
    const [part, more] = opened.ok ? opened.value.parts : []
    if (!part || more || !('structured' in part)) continue
    const { seen } = seenStructured(part.structured)
    const items =
      gold.intro === null
        ? gold.items
        : [
            {
              section: null,
              headline: null,
              deck: null,
              byline: [],
              body: [{ type: 'paragraph', text: gold.intro }],
              links: [],
              credit: null,
            },
            ...gold.items,
          ]
    examples.push(
      exampleFrom(`${manner}.${digest}`, seen, part.structured.text, { sections: gold.sections, items }, weight),
    )
  }
  return examples
}

/** What people wrote as plain text, marked up by chance, each digest in `many` ways, those of some writers left out. */
export async function dressedExamples(without: readonly string[], many: number, weight: number): Promise<Example[]> {
  const examples: Example[] = []
  for (const [i, { name, writer, marked }] of readMarkedFiles().entries()) {
    if (without.includes(writer)) continue
    for (let n = 0; n < many; n++) {
      const dressed = dressedMarked(marked, i * 31 + n)
      const opened = dressed && (await openDocument('page.html', new TextEncoder().encode(dressed.content), 'auto'))
      const [part] = opened?.ok ? opened.value.parts : []
      if (!dressed || !part || !('structured' in part)) continue
      const { text } = part.structured
      const { seen } = seenStructured(part.structured)
      examples.push(
        exampleFrom(
          name,
          seen,
          text,
          { ...dressed.gold, optional: optionalOf(text, dressed.signs) },
          weight,
          marksOf(text, dressed.signs),
        ),
      )
    }
  }
  return examples
}

/**
 * The pages, letters and mails of `pages/`, each as it was written and in `many` ways other tools would have made it,
 * those of some writers left out.
 */
export async function pageExamples(without: readonly string[], many: number, weight: number): Promise<Example[]> {
  const folder = join(import.meta.dirname, 'pages')
  const examples: Example[] = []
  for (const writer of readdirSync(folder)
    .filter(one => !without.includes(one))
    .sort()) {
    for (const page of readPageFiles(join(folder, writer))) {
      const { name, content } = page
      const text = new TextDecoder().decode(content)
      const changed = name.endsWith('.eml')
        ? []
        : Array.from({ length: many }, (_, n) =>
            new TextEncoder().encode(changedMarkup(name, text, examples.length * 31 + n)),
          )
      for (const [n, bytes] of [content, ...changed].entries()) {
        const example = await pageExample(page, bytes, `${writer}/${name}`, n === 0 ? weight : weight * 0.6)
        if (example) examples.push(example)
      }
    }
  }
  return examples
}

/** Null where it is no marked-up document, or one of several parts. */
export async function pageExample(
  { name, gold, either }: PageFile,
  content: Uint8Array,
  as: string,
  weight: number,
): Promise<Example | null> {
  const opened = await openDocument(name, content, 'auto')
  const [part, more] = opened.ok ? opened.value.parts : []
  if (!part || more || !('structured' in part)) return null
  const { text } = part.structured
  const optional = text
    .split('\n')
    .flatMap((line, i): (readonly [number, number])[] =>
      either.some(one => keyOf(line).startsWith(one)) ? [[i + 1, i + 1]] : [],
    )
  return exampleFrom(as, seenStructured(part.structured).seen, text, { ...gold, optional }, weight)
}
