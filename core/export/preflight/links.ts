import { entriesOf, type EntryFacts, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** An address that carries a mail address or a named secret: it knows who the curator is. */
const personal =
  /[?&;#](?:[^=&#]{1,60}=[^&#]{0,120}(?:@|%40)[^&#]|(?:token|auth|key|sig|signature|subscriber|subscriber_id|uid|user_id|email_hash|recipient)=[^&#]{6})/i

/** Whether an address seems to know who follows it. */
export const isPersonal = (url: string): boolean => !/^mailto:/i.test(url) && personal.test(url.slice(0, 4000))

const relink = (
  issue: IssueFacts,
  entry: EntryFacts,
  words: string,
  change: (at: number) => { label: string; url: string | null },
): Said['fix'] => ({
  words,
  command: {
    type: 'entry.edit',
    issue: issue.id,
    entry: entry.id,
    fields: { links: entry.links.map((_, at) => change(at)) },
  },
})

/** Labels that don't say where a link leads. */
export const emptyLabels = (issue: IssueFacts): Said[] => {
  const empty = new Set(issue.style.emptyLabels.map(plain))
  return entriesOf(issue).flatMap((entry): Said[] => {
    const first = entry.links.find(link => link.url && empty.has(plain(link.label)))
    if (!first) return []
    const { outlet } = entry
    return [
      {
        entry,
        field: 'links',
        about: first.label,
        words: `“${first.label}” doesn’t say where the link leads.`,
        fix: outlet
          ? relink(issue, entry, `Name ${outlet}`, at => {
              const { label, url } = entry.links[at]!
              return { label: url && empty.has(plain(label)) ? `Read it in ${outlet}` : label, url }
            })
          : undefined,
      },
    ]
  })
}

/** Links that tell a sender who clicked: counters of clicks, tracking parameters, personal tokens. */
export const trackedLinks = (issue: IssueFacts): Said[] =>
  entriesOf(issue).flatMap((entry): Said[] => {
    const said: Said[] = []
    const tracked = entry.addresses.find(link => link.url && link.clean && link.clean !== link.url)
    if (tracked) {
      said.push({
        entry,
        field: 'links',
        about: tracked.url!,
        words: `“${tracked.label}” carries what tells its sender who clicked.`,
        fix: relink(issue, entry, 'Clean the address', at => ({
          label: entry.links[at]!.label,
          url: entry.addresses[at]!.clean,
        })),
      })
    }
    const wrapped = entry.addresses.find(link => link.wrapped)
    if (wrapped) {
      said.push({
        entry,
        field: 'links',
        about: wrapped.url ?? '',
        words: `“${wrapped.label}” leads through a counter of clicks; put the page’s own address there.`,
      })
    }
    const token = entry.addresses.find(link => link.clean && !link.wrapped && isPersonal(link.clean))
    if (token) {
      said.push({
        entry,
        field: 'links',
        about: token.clean!,
        words: `“${token.label}” seems to carry your own address or token.`,
      })
    }
    return said
  })
