import type { Entry, IssueRecord, IssueSection } from '../../model/issue.ts'
import { sectionMark } from './differences.ts'
import { fieldsOf, groupIn, isGroup, objectOf, Order, orderIn, Value, type Anatomy, type Part } from './parts.ts'

/**
 * An issue's own fields; its sections and entries by id; and the order of them all, each section before its entries.
 * Its state goes with what was published. Entries of a section that is left out go to the one before it.
 */
export const issueAnatomy: Anatomy<IssueRecord> = {
  apart({ id: _id, createdAt: _createdAt, sections, state, published, earlier, ...fields }) {
    return new Map<string, Part>([
      ...fieldsOf(fields),
      ['state', new Value(objectOf(fieldsOf({ state, published, earlier })))],
      ['sections', new Map(sections.map(({ id, title, printed }) => [id, fieldsOf({ title, printed })]))],
      [
        'entries',
        new Map(sections.flatMap(section => section.entries.map(({ id, ...entry }) => [id, fieldsOf(entry)]))),
      ],
      [
        'order',
        new Order(sections.flatMap(({ id, entries }) => [sectionMark + id, ...entries.map(entry => entry.id)])),
      ],
    ])
  },
  together(parts, ours, theirs) {
    const { state, ...fields } = objectOf(parts)
    const [sections, entries] = [groupIn(parts, 'sections'), groupIn(parts, 'entries')]
    const made: IssueSection[] = []
    const first: Entry[] = []
    for (const id of orderIn(parts, 'order')) {
      const part = id.startsWith(sectionMark) ? sections.get(id.slice(sectionMark.length)) : entries.get(id)
      if (!isGroup(part)) continue
      if (id.startsWith(sectionMark)) {
        made.push({
          id: id.slice(sectionMark.length),
          ...objectOf(part),
          entries: made.length === 0 ? first : [],
        } as unknown as IssueSection)
      } else {
        ;(made.at(-1)?.entries ?? first).push({ id, ...objectOf(part) } as Entry)
      }
    }
    const some = ours.sections[0] ?? theirs.sections[0]
    if (made.length === 0 && first.length > 0 && some) made.push({ ...some, entries: first })
    return {
      id: ours.id,
      createdAt: ours.createdAt,
      ...fields,
      ...(state as object),
      sections: made,
    } as unknown as IssueRecord
  },
}
