import type { Asking } from '../../../core/contract/ports.ts'
import type { LinkView } from '../../../core/contract/views.ts'
import { entryOf } from '../../../core/export/resolve/entry-of-issue.ts'
import { isPersonal } from '../../../core/export/preflight/links.ts'
import type { EntryId } from '../../../core/model/ids.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import { notAsked, verdictOf, type AddressAnswer, type LinkVerdict } from '../../../core/model/link-verdict.ts'
import { mergeTags } from '../../../core/model/merge-tags.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { cleanAddress } from '../../formats/addresses.ts'
import { itemsOfIssue, recordsOfItems } from '../looks-at.ts'
import type { Area, Workshop } from '../workshop.ts'

/** Addresses asked at once, each of another machine. */
const atOnce = 4

export const linkRequests = (workshop: Workshop): Area<'links.check'> => ({
  'links.check': async ({ id, job }) => {
    const {
      host: { askAddress },
      library: { desk },
      linkVerdicts,
      jobs,
    } = workshop
    const issue = desk.get('issue', id)
    if (!issue) return fail('That issue is no longer there.')
    if (!askAddress) return fail('This host can’t ask whether links are there.')
    const release = await workshop.library.hold(recordsOfItems(desk, itemsOfIssue(desk, id)))
    const links = linksOf(issue, workshop)
    release()
    const asked = [...new Set(links.map(link => link.url))].filter(url => {
      const why = whyNot(url)
      if (why !== null) linkVerdicts.set(url, notAsked(why))
      return why === null
    })
    return jobs.run(job, async signal => {
      await askInTurn(asked, signal, {
        ask: askAddress,
        learnt: (url, answer) => {
          linkVerdicts.set(url, verdictOf(answer))
        },
        progress: (done, name) => workshop.emit({ type: 'job', job, done, total: asked.length, name }),
      })
      const told = links.flatMap((link): LinkView[] => {
        const verdict = linkVerdicts.get(link.url)
        return verdict ? [{ ...link, state: verdict.state, words: verdict.words }] : []
      })
      return ok({ links: told, cancelled: signal.aborted })
    })
  },
})

function linksOf(
  issue: IssueRecord,
  { library: { desk } }: Workshop,
): { entry: EntryId; label: string; url: string }[] {
  return issue.sections
    .flatMap(section => section.entries)
    .flatMap(entry => {
      const { links, also } = entryOf(issue, entry, desk).entry
      return [...links, ...also].flatMap(({ label, url }) => (url === null ? [] : [{ entry: entry.id, label, url }]))
    })
}

/**
 * Why an address isn't asked; null where it is. One that counts clicks or knows the curator would be told of a click
 * nobody made.
 */
function whyNot(url: string): string | null {
  if (mergeTags(url).length > 0) return 'your mailing program fills in its tag'
  if (!/^https?:/i.test(url)) return 'it is no web address'
  const address = cleanAddress(url)
  if (address === null) return 'it is no web address'
  if (address.wrapped || (address.tracked && address.url !== url)) return 'it would tell its sender that you clicked'
  return isPersonal(url) ? 'it seems to carry your own address or token' : null
}

interface Questions {
  readonly ask: (url: string) => Asking
  readonly learnt: (url: string, answer: AddressAnswer) => void
  readonly progress: (done: number, name: string) => void
}

/**
 * Asks each address once: a few at a time, and one machine never twice at once. Nothing more is learnt once it is
 * cancelled.
 */
async function askInTurn(
  urls: readonly string[],
  signal: AbortSignal,
  { ask, learnt, progress }: Questions,
): Promise<void> {
  const waiting = new Map<string, string[]>()
  for (const url of urls) {
    const host = URL.parse(url)?.host ?? ''
    waiting.set(host, [...(waiting.get(host) ?? []), url])
  }
  const hosts = [...waiting.values()]
  let done = 0
  progress(0, '')
  const worker = async () => {
    for (let line = hosts.shift(); line !== undefined; line = hosts.shift()) {
      for (const url of line) {
        if (signal.aborted) return
        const asking = ask(url)
        signal.addEventListener('abort', asking.cancel, { once: true })
        const answer = await asking.answer
        signal.removeEventListener('abort', asking.cancel)
        if (signal.aborted) return
        learnt(url, answer)
        progress(++done, URL.parse(url)?.host ?? '')
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

export type LinkVerdicts = Map<string, LinkVerdict>
