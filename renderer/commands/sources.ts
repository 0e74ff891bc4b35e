import type { DeskCommand } from './command.ts'
import { focusOn } from './focus.ts'
import { fixedEncoding } from '../../core/curate/reading/encoding.ts'
import { chooseEncoding } from '../store/encodings.ts'
import { useDetail } from '../store/detail.ts'
import { showItem } from '../store/library.ts'
import { usePlace } from '../store/place.ts'
import { isReadOnly } from '../store/session.ts'
import { askAbout, readAgain, readAsStory, useCorrecting, wantQuestion } from '../store/correcting.ts'
import { openProfile } from '../store/profile.ts'
import {
  correctHeadline,
  decideHere,
  fillLinks,
  openDetails,
  readOtherHalf,
  removeSource,
  starHere,
} from '../store/source-edits.ts'
import {
  allSources,
  canBeStory,
  choose,
  chosenItem,
  isChosenInDoubt,
  nextToCheck,
  stepInText,
  useSources,
} from '../store/sources.ts'

const item = () => chosenItem() !== null
const ownItem = () => !isReadOnly() && item()
const anyDocument = () => !isReadOnly() && usePlace.getState().source !== null

const correctable = () => {
  const { detail } = useSources.getState()
  return !isReadOnly() && detail !== null && detail.source.format !== 'hand'
}
const outlet = () => useSources.getState().detail?.source.outlet ?? ''
const canSwitch = (story: boolean) => {
  const { detail } = useSources.getState()
  return !isReadOnly() && detail !== null && canBeStory(detail.source) && (detail.source.story ?? false) === story
}

/**
 * Brings the chosen item’s own question into view where the keyboard isn’t in it yet: it comes before the next one.
 * False where there is none.
 */
function bringBackQuestion(): boolean {
  const { chosen } = useSources.getState()
  if (!isChosenInDoubt() || document.activeElement?.closest('[data-question]')) return false
  choose(chosen)
  return true
}

const inSources = (command: Omit<DeskCommand, 'space'>): DeskCommand => ({ ...command, space: 'sources' })

/**
 * Commands of the sources space. Those on an item carry the ids and keys they have in the library, and act on the item
 * chosen here.
 */
export const sourceCommands: readonly DeskCommand[] = [
  inSources({
    id: 'item.keep',
    title: 'Keep',
    keys: ['k'],
    group: 'Item',
    enabled: ownItem,
    run: () => decideHere('kept'),
  }),
  inSources({
    id: 'item.aside',
    title: 'Set aside',
    keys: ['a'],
    group: 'Item',
    enabled: ownItem,
    run: () => decideHere('aside'),
  }),
  inSources({
    id: 'item.new-again',
    title: 'Mark as new',
    keys: [],
    group: 'Item',
    enabled: ownItem,
    run: () => decideHere('new'),
  }),
  inSources({ id: 'item.star', title: 'Star', keys: ['s'], group: 'Item', enabled: ownItem, run: starHere }),
  inSources({
    id: 'item.tag',
    title: 'Tag…',
    keys: ['t'],
    group: 'Item',
    enabled: ownItem,
    run: () => useSources.setState({ tagging: chosenItem()?.id ?? null }),
  }),
  inSources({
    id: 'item.edit',
    title: 'Correct headline',
    keys: ['e'],
    group: 'Item',
    enabled: ownItem,
    run: correctHeadline,
  }),
  inSources({
    id: 'item.show',
    title: 'Show item in library',
    keys: ['enter', 'o'],
    group: 'Item',
    enabled: item,
    run: () => {
      const chosen = chosenItem()
      if (chosen) void showItem(chosen.id)
    },
  }),
  inSources({
    id: 'source.next-item',
    title: 'Next item in the text',
    keys: [],
    group: 'Source',
    run: () => stepInText(1),
  }),
  inSources({
    id: 'source.previous-item',
    title: 'Previous item in the text',
    keys: [],
    group: 'Source',
    run: () => stepInText(-1),
  }),
  inSources({
    id: 'source.next-check',
    title: 'Next item to check',
    keys: ['n'],
    group: 'Source',
    enabled: () => {
      const { kept, others } = useSources.getState().left
      return kept + others > 0
    },
    run: async () => {
      if (!bringBackQuestion()) await nextToCheck()
      wantQuestion()
      if (!document.activeElement?.closest('[data-pane="text"], [data-pane="items"]')) focusOn('list')
    },
  }),
  inSources({
    id: 'reading.correct',
    title: 'Correct how lines are read…',
    keys: ['c'],
    group: 'Source',
    enabled: () =>
      anyDocument() && (useSources.getState().chosen !== null || useCorrecting.getState().stretch !== null),
    run: () => askAbout(),
  }),
  inSources({
    id: 'source.ask',
    title: 'Answer what is asked of the document',
    keys: ['q'],
    group: 'Source',
    enabled: () => !isReadOnly() && (useSources.getState().detail?.source.asks?.length ?? 0) > 0,
    run: () => useSources.setState({ askWanted: true }),
  }),
  inSources({
    id: 'reading.as-story',
    title: 'Read the document as one story',
    keys: [],
    group: 'Source',
    enabled: () => canSwitch(false),
    run: async () => {
      const { detail } = useSources.getState()
      if (detail) await readAsStory(detail.source.id, true)
    },
  }),
  inSources({
    id: 'reading.as-digest',
    title: 'Read the document as a digest',
    keys: [],
    group: 'Source',
    enabled: () => canSwitch(true),
    run: async () => {
      const { detail } = useSources.getState()
      if (detail) await readAsStory(detail.source.id, false)
    },
  }),
  inSources({
    id: 'reading.again',
    title: 'Read the document again',
    keys: [],
    group: 'Source',
    enabled: correctable,
    run: async () => {
      const { detail } = useSources.getState()
      if (detail) await readAgain([detail.source.id])
    },
  }),
  inSources({
    id: 'reading.publisher-again',
    title: 'Read all documents of this publisher again',
    keys: [],
    group: 'Source',
    enabled: () => correctable() && outlet() !== '',
    run: () =>
      readAgain(
        allSources()
          .filter(source => source.outlet === outlet() && source.format !== 'hand')
          .map(source => source.id),
      ),
  }),
  inSources({
    id: 'profile.open',
    title: 'How this publisher is read…',
    keys: [],
    group: 'Source',
    enabled: () => correctable() && outlet() !== '',
    run: () => openProfile(outlet()),
  }),
  inSources({
    id: 'source.details',
    title: 'Title, publisher, date and language of the document…',
    keys: ['f2'],
    group: 'Source',
    enabled: anyDocument,
    run: () => {
      const { source } = usePlace.getState()
      if (source) openDetails(source)
    },
  }),
  inSources({
    id: 'source.other-half',
    title: 'Read the other half of the mail',
    keys: [],
    group: 'Source',
    enabled: () => anyDocument() && useSources.getState().detail?.source.half !== undefined,
    run: async () => {
      const source = useSources.getState().detail?.source
      if (source?.half) await readOtherHalf(source.id, source.half)
    },
  }),
  inSources({
    id: 'source.encoding',
    title: 'Text encoding of the document…',
    keys: [],
    group: 'Source',
    enabled: () => {
      const source = useSources.getState().detail?.source
      return anyDocument() && source !== undefined && fixedEncoding(source) === null
    },
    run: async () => {
      const source = useSources.getState().detail?.source
      if (source) await chooseEncoding(source.id, source.encoding)
    },
  }),
  inSources({
    id: 'source.fill-links',
    title: 'Fill links of the document from its mail or web page…',
    keys: [],
    group: 'Source',
    enabled: anyDocument,
    run: async () => {
      const { source } = usePlace.getState()
      if (source) await fillLinks(source)
    },
  }),
  inSources({
    id: 'source.remove',
    title: 'Remove document from the library',
    keys: ['mod+backspace'],
    group: 'Source',
    enabled: anyDocument,
    run: async () => {
      const { source } = usePlace.getState()
      if (source) await removeSource(source)
    },
  }),
  {
    id: 'item.source',
    title: 'Show item in its document',
    keys: ['o'],
    space: 'library',
    group: 'Item',
    enabled: () => useDetail.getState().detail !== null,
    run: () => {
      const { detail } = useDetail.getState()
      if (detail) usePlace.setState({ space: 'sources', source: detail.source.id, item: detail.row.id })
    },
  },
]
