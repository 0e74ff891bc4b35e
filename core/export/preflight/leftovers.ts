import { entriesOf, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** A sentence that only points at a link: "Read more here", "Click here to continue reading". */
const pointer =
  /(?:^|[.!?…]["”’)]?\s+)((?:click|tap|read|see|find|learn|continue|watch|listen)\b[^.!?]{0,24}\b(?:here|more|reading|on|below)\b[^.!?]{0,12}[.!?»›>…]*)$/i

/**
 * What was said around a link that didn't come along: a label without an address, or words in the body that point at
 * nothing.
 */
export const leftovers = (issue: IssueFacts): Said[] =>
  entriesOf(issue).flatMap((entry): Said[] => {
    const links = entry.links.filter(link => !link.url)
    const kept = entry.links.filter(link => link.url)
    const labels =
      links.length === 0
        ? []
        : [
            {
              entry,
              field: 'links' as const,
              about: links.map(link => link.label).join('\n'),
              words: `“${links[0]!.label}” is printed, but leads nowhere: the link has no address.`,
              fix: {
                words: links.length === 1 ? 'Take the label out' : 'Take the labels out',
                command: {
                  type: 'entry.edit' as const,
                  issue: issue.id,
                  entry: entry.id,
                  fields: { links: kept.map(link => ({ ...link })) },
                },
              },
            },
          ]
    if (kept.length > 0) return labels
    const block = entry.body.find(one => pointer.test(one.text.slice(-200)))
    if (!block) return labels
    const words = pointer.exec(block.text.slice(-200))![1]!
    return [
      ...labels,
      { entry, field: 'blurb', about: words, words: `“${words}” is left from the source and points at no link.` },
    ]
  })
