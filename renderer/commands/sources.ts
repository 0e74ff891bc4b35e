import type { DeskCommand } from './command.ts'
import { focusOn } from './focus.ts'
import { useDetail } from '../store/detail.ts'
import { showItem } from '../store/library.ts'
import { usePlace } from '../store/place.ts'
import { useFrame } from '../store/frame.ts'
import { isReadOnly } from '../store/session.ts'
import { askAbout, useCorrecting, wantQuestion } from '../store/correcting.ts'
import { correctHeadline, decideHere, fillLinks, openDetails, readOtherHalf, removeSource, starHere } from '../store/source-edits.ts'
import { chosenItem, nextToCheck, stepInText, toCheck, useSources } from '../store/sources.ts'

const item = () => chosenItem() !== null
const ownItem = () => !isReadOnly() && item()
const anyDocument = () => !isReadOnly() && usePlace.getState().source !== null

const inSources = (command: Omit<DeskCommand, 'space'>): DeskCommand => ({ ...command, space: 'sources' })

/** Commands of the sources space. Those on an item carry the ids and keys they have in the library, and act on the item chosen here. */
export const sourceCommands: readonly DeskCommand[] = [
  inSources({ id: 'item.keep', title: 'Keep', keys: ['k'], group: 'Item', enabled: ownItem, run: () => decideHere('kept') }),
  inSources({ id: 'item.aside', title: 'Set aside', keys: ['a'], group: 'Item', enabled: ownItem, run: () => decideHere('aside') }),
  inSources({ id: 'item.new-again', title: 'Mark as new', keys: [], group: 'Item', enabled: ownItem, run: () => decideHere('new') }),
  inSources({ id: 'item.star', title: 'Star', keys: ['s'], group: 'Item', enabled: ownItem, run: starHere }),
  inSources({
    id: 'item.tag', title: 'Tag…', keys: ['t'], group: 'Item', enabled: ownItem,
    run: () => useSources.setState({ tagging: chosenItem()?.id ?? null }),
  }),
  inSources({ id: 'item.edit', title: 'Correct headline', keys: ['e'], group: 'Item', enabled: ownItem, run: correctHeadline }),
  inSources({
    id: 'item.show', title: 'Show item in library', keys: ['enter', 'o'], group: 'Item', enabled: item,
    run: () => { const chosen = chosenItem(); if (chosen) void showItem(chosen.id) },
  }),
  inSources({ id: 'source.next-item', title: 'Next item in the text', keys: [], group: 'Source', run: () => stepInText(1) }),
  inSources({ id: 'source.previous-item', title: 'Previous item in the text', keys: [], group: 'Source', run: () => stepInText(-1) }),
  inSources({
    id: 'source.next-check', title: 'Next item to check', keys: ['n'], group: 'Source',
    enabled: () => toCheck(useFrame.getState().sources) > 0, run: () => { nextToCheck(); wantQuestion(); if (!document.activeElement?.closest('[data-pane="text"], [data-pane="items"]')) focusOn('list') },
  }),
  inSources({
    id: 'reading.correct', title: 'Correct how lines are read…', keys: ['c'], group: 'Source',
    enabled: () => anyDocument() && (useSources.getState().chosen !== null || useCorrecting.getState().lines !== null), run: () => askAbout(),
  }),
  inSources({
    id: 'source.details', title: 'Title, publisher and date of the document…', keys: ['f2'], group: 'Source', enabled: anyDocument,
    run: () => { const { source } = usePlace.getState(); if (source) openDetails(source) },
  }),
  inSources({
    id: 'source.other-half', title: 'Read the other half of the mail', keys: [], group: 'Source',
    enabled: () => anyDocument() && useSources.getState().detail?.source.half !== undefined,
    run: async () => { const source = useSources.getState().detail?.source; if (source?.half) await readOtherHalf(source.id, source.half) },
  }),
  inSources({
    id: 'source.fill-links', title: 'Fill links from another form of the letter…', keys: [], group: 'Source', enabled: anyDocument,
    run: async () => { const { source } = usePlace.getState(); if (source) await fillLinks(source) },
  }),
  inSources({
    id: 'source.remove', title: 'Remove document from the library', keys: ['mod+backspace'], group: 'Source', enabled: anyDocument,
    run: async () => { const { source } = usePlace.getState(); if (source) await removeSource(source) },
  }),
  {
    id: 'item.source', title: 'Show item in its document', keys: ['o'], space: 'library', group: 'Item',
    enabled: () => useDetail.getState().detail !== null,
    run: () => {
      const { detail } = useDetail.getState()
      if (detail) usePlace.setState({ space: 'sources', source: detail.source.id, item: detail.row.id })
    },
  },
]
