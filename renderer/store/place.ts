import { create } from 'zustand'
import type { IssueId, ItemId, SourceId } from '../../core/model/ids.ts'

export type Space = 'sources' | 'library' | 'issue'

/**
 * Where the curator is: which space, and which thing each space has open. Kept for this machine by `store/layout.ts`.
 */
interface Place {
  space: Space
  source: SourceId | null
  item: ItemId | null
  issue: IssueId | null
}

export const usePlace = create<Place>(() => ({ space: 'library', source: null, item: null, issue: null }))
export const goTo = (space: Space): void => usePlace.setState({ space })
