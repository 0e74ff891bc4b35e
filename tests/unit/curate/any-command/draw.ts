import type { CommandType } from '../../../../core/curate/command.ts'
import type { RecordKind } from '../../../../core/model/records.ts'
import type { MemoryDesk } from '../memory-desk.ts'

/** For each command whose name begins so, what it is given. */
export type Makers<Kind extends string> = {
  readonly [T in Extract<CommandType, `${Kind}.${string}`>]: (draw: Draw) => object
}

/** Draws from what is on the desk, so that most commands find something to do, and sometimes what was never there. */
export class Draw {
  readonly desk: MemoryDesk
  readonly #numbers: Iterator<number>

  constructor(desk: MemoryDesk, numbers: Iterator<number>) {
    this.desk = desk
    this.#numbers = numbers
  }

  #next(): number {
    return this.#numbers.next().value as number
  }

  pick<T>(from: Iterable<T>): T {
    const list = [...from]
    return list[this.#next() % list.length]!
  }
  n(): number {
    return this.#next() % 5
  }
  word(): string {
    return this.pick(['A', 'B', 'C'])
  }
  #orGone(there: Iterable<{ readonly id: string }>): string {
    return this.pick([...[...there].map(({ id }) => id), 'gone'])
  }

  one(kind: Exclude<RecordKind, 'library' | 'tags' | 'curation'>): string {
    return this.#orGone(this.desk.all(kind))
  }
  issue(): string {
    return this.one('issue')
  }
  section(issue: string): string {
    return this.#orGone(this.desk.get('issue', issue)?.sections ?? [])
  }
  entry(issue: string): string {
    return this.#orGone((this.desk.get('issue', issue)?.sections ?? []).flatMap(({ entries }) => entries))
  }

  item(): string {
    return this.#orGone([...this.desk.all('source')].flatMap(source => source.reading.items))
  }
  items(): { ids: string[] } {
    return { ids: [this.item(), this.item(), this.item()] }
  }
  tag(): string {
    return this.#orGone(this.desk.get('tags')?.tags ?? [])
  }
  search(): string {
    return this.#orGone(this.desk.get('library')?.savedSearches ?? [])
  }
  /** An item that has notes. */
  noted(): string {
    const items = [...this.desk.all('curation')].flatMap(curation => Object.entries(curation.items))
    return this.#orGone(items.filter(([, { notes }]) => notes.length > 0).map(([id]) => ({ id })))
  }
  note(item: string): string {
    const decisions = this.desk.get('curation', this.desk.sourceOf(item) ?? '')
    return this.#orGone(decisions?.items[item as never]?.notes ?? [])
  }

  /** A document that is there. */
  source(): string {
    return this.pick([...this.desk.all('source')].map(({ id }) => id))
  }
  /** Readings are corrected in a document of their own, so that the other two keep items to work with. */
  corrected(): string {
    return this.pick(['ebb', 'ebb', 'ebb', 'gone'])
  }

  /** The items made by hand, as places of pictures. */
  handPlaces(having: (source: { readonly picture?: unknown }) => boolean = () => true): object[] {
    const made = [...this.desk.all('source')].filter(source => source.format === 'hand' && having(source))
    return made.map(({ reading }) => ({ item: reading.items[0]!.id }))
  }
  /** Where a picture may be added. */
  place(): object {
    const issue = this.issue()
    return this.pick<object>([
      { issue, entry: this.entry(issue) },
      { digest: this.one('digest') },
      { template: this.one('template') },
      ...this.handPlaces(),
    ])
  }
  /** Where there is a picture. */
  pictured(): object {
    const { desk } = this
    return this.pick<object>([
      { digest: 'gone' },
      ...this.handPlaces(({ picture }) => Boolean(picture)),
      ...[...desk.all('digest')].filter(({ logo }) => logo).map(({ id }) => ({ digest: id })),
      ...[...desk.all('template')].filter(({ logo }) => logo).map(({ id }) => ({ template: id })),
      ...[...desk.all('issue')].flatMap(({ id, sections }) =>
        sections
          .flatMap(({ entries }) => entries)
          .filter(({ picture }) => picture)
          .map(entry => ({ issue: id, entry: entry.id })),
      ),
    ])
  }
}
