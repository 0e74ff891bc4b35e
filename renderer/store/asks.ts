import type { SourceDetail } from '../../core/contract/views.ts'
import type { Doubtful } from '../../core/model/source.ts'
import { languageName } from '../components/language-name.ts'
import { readAsStory } from './correcting.ts'
import { run } from './session.ts'
import { openDetails } from './source-edits.ts'

/** What is asked of a document as a whole, each answer with a key of its own; the first is what Galley takes it for. */
export interface Ask {
  readonly what: Doubtful
  readonly ask: string
  readonly answers: readonly { readonly key: string; readonly label: string; readonly act: () => void }[]
}

/** The first thing that is only guessed of a document; null where nothing is. */
export function askOf({ source, items }: SourceDetail): Ask | null {
  const what = source.asks?.[0]
  if (what === undefined) return null
  const { id } = source
  const right = (label: string) => ({
    key: 'y',
    label,
    act: () => void run({ type: 'source.confirm', source: id, what: [what] }),
  })
  const other = (label: string) => ({ key: 'e', label, act: () => openDetails(id) })
  switch (what) {
    case 'story':
      return {
        what,
        ask: source.story
          ? `One story, as others of ${source.outlet} are, or several?`
          : 'One story with headings of its own, or several?',
        answers: [
          { ...right(source.story ? 'One story' : `A digest of ${items.length}`) },
          source.story
            ? { key: 'd', label: 'A digest of several', act: () => void readAsStory(id, false) }
            : { key: 'o', label: 'One story', act: () => void readAsStory(id, true) },
        ],
      }
    case 'outlet':
      return source.outlet
        ? { what, ask: `Is ${source.outlet} its publisher?`, answers: [right('Yes'), other('Somebody else…')] }
        : { what, ask: 'Whose letter is this?', answers: [{ ...other('Say whose…') }, right('Leave it open')] }
    case 'date':
      return {
        what,
        ask: `Is it of ${longDay(source.date!)}?`,
        answers: [
          right('Yes'),
          ...turned(source.date!, day => void run({ type: 'source.edit', source: id, date: day })),
          other('Another day…'),
        ],
      }
    case 'language':
      return {
        what,
        ask: `Is it in ${languageName(source.language!)}?`,
        answers: [right('Yes'), other('Another language…')],
      }
  }
}

/** "3 April 2031". */
const longDay = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  )

/** The day with month and day of the month changed about, where there is one. */
function turned(date: string, set: (day: string) => void) {
  const [year, month, day] = date.split('-')
  if (Number(day) > 12 || day === month) return []
  const other = `${year}-${day}-${month}`
  return [{ key: 'o', label: longDay(other), act: () => set(other) }]
}
