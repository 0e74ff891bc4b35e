import type { IssueView } from '../../core/contract/views.ts'

type Sections = IssueView['sections']
export type EntryView = Sections[number]['entries'][number]
/**
 * Where entries go: `to` counts from 0 among the section's entries once the moved ones are taken out, as in
 * `entry.move`.
 */
export interface Place {
  readonly section: string
  readonly to: number
}

/** The entries of an issue in the order they are printed. */
export const entriesOf = (sections: Sections): readonly EntryView[] => sections.flatMap(section => section.entries)

export const sectionOf = (sections: Sections, entry: string): Sections[number] | undefined =>
  sections.find(section => section.entries.some(one => one.id === entry))

/** Ids in the order of the outline, whatever order they were selected in. */
export const inOrder = (sections: Sections, ids: ReadonlySet<string>): string[] =>
  entriesOf(sections)
    .filter(entry => ids.has(entry.id))
    .map(entry => entry.id)

/** The outline as it is once entries have moved, in the order given. */
export function moved(sections: Sections, ids: readonly string[], place: Place): Sections {
  const entries = ids.flatMap(id => entriesOf(sections).filter(entry => entry.id === id))
  const moving = new Set(ids)
  return sections.map(section => {
    const rest = section.entries.filter(entry => !moving.has(entry.id))
    return { ...section, entries: section.id === place.section ? rest.toSpliced(place.to, 0, ...entries) : rest }
  })
}

/** The number each entry is printed under, by id, from 1. */
export const numbersOf = (sections: Sections): ReadonlyMap<string, number> =>
  new Map(entriesOf(sections).map((entry, index) => [entry.id, index + 1]))

/**
 * One step up or down for the selected entries, together: past the nearest entry that isn't one of them, and over a
 * section's end into the next section (into a section's end when going up). Null where there is nowhere to go.
 */
export function step(sections: Sections, ids: readonly string[], by: -1 | 1): Place | null {
  const edge = by < 0 ? ids[0] : ids.at(-1)
  const at = sections.findIndex(section => section.entries.some(entry => entry.id === edge))
  const here = sections[at]
  if (!here) return null
  const moving = new Set(ids)
  const rest = here.entries.filter(entry => !moving.has(entry.id))
  const passed = here.entries.findIndex(entry => entry.id === edge)
  const before = here.entries.slice(0, passed).filter(entry => !moving.has(entry.id)).length
  const to = before + by
  if (to >= 0 && to <= rest.length) return { section: here.id, to }
  const next = sections[at + by]
  if (!next) return null
  const others = next.entries.filter(entry => !moving.has(entry.id)).length
  return { section: next.id, to: by < 0 ? others : 0 }
}

/** Where a drop lands: beside an entry, or on a section (at its start, or at its end while it is collapsed). */
export function placeOfDrop(
  sections: Sections,
  ids: readonly string[],
  target: { key: string; position: 'before' | 'after' | 'on' },
  collapsed: ReadonlySet<string>,
): Place | null {
  const moving = new Set(ids)
  const onto = sections.find(section => section.id === target.key)
  if (onto) {
    const others = onto.entries.filter(entry => !moving.has(entry.id)).length
    return { section: onto.id, to: collapsed.has(onto.id) ? others : 0 }
  }
  const section = sectionOf(sections, target.key)
  if (!section) return null
  const index = section.entries.findIndex(entry => entry.id === target.key) + (target.position === 'after' ? 1 : 0)
  return { section: section.id, to: section.entries.slice(0, index).filter(entry => !moving.has(entry.id)).length }
}

/** What is said of a move: "Moved to 3 of 8 in Decisions". */
export function placeInWords(sections: Sections, ids: readonly string[], place: Place): string {
  const section = sections.find(one => one.id === place.section)
  const others = section?.entries.filter(entry => !ids.includes(entry.id)).length ?? 0
  const what = ids.length === 1 ? 'Moved' : `${ids.length} entries moved`
  return `${what} to ${place.to + 1} of ${others + ids.length} in ${section?.title || 'the untitled section'}`
}
