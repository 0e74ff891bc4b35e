import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply } from '../../../core/curate/apply.ts'
import type { Change, Context } from '../../../core/curate/change.ts'
import { Command, type CommandInput, type CommandType } from '../../../core/curate/command.ts'
import type { Rereading } from '../../../core/curate/reading/rereading.ts'
import { importSources, sourceOf } from '../../../core/curate/source/import.ts'
import { commandOf, commandTypes } from './any-command/commands.ts'
import { Draw } from './any-command/draw.ts'
import { countingContext, deskWith, sourceWith, type MemoryDesk } from './memory-desk.ts'
import { rereadHere } from './reread-here.ts'

/** An issue with an entry of two items, the document of one of which went behind Galley's back. */
function loseOne(desk: MemoryDesk, context: Context): void {
  const lost = sourceWith('lost', [{ headline: 'Seven' }])
  desk.records.set('source/lost', lost)
  const carryOut = (command: CommandInput) => {
    const change = apply(Command.parse(command), desk, context)
    if (!change.ok) throw new Error(change.message)
    desk.do(change.value)
    return change.value.created[0]! as never
  }
  const issue = carryOut({ type: 'issue.create', title: 'C' })
  carryOut({ type: 'entry.add', issue, items: { ids: ['tide-1', 'lost-1'] as never[] }, together: true })
  for (const key of ['source/lost', 'curation/lost'] as const) desk.records.delete(key)
}

/** A desk with three documents and what `loseOne` leaves. */
function deskToWorkOn(context: Context): MemoryDesk {
  const desk = deskWith(
    sourceWith('tide', [{ headline: 'One', section: 'A' }, { headline: 'Two' }]),
    sourceWith('quay', [{ headline: 'Three' }], { asks: ['story', 'outlet', 'date', 'language'] }),
    sourceWith('ebb', [{ headline: 'Five' }, { headline: 'Six' }], {
      outlet: 'Ebb',
      half: 'html',
      sha256: 'e'.repeat(64),
    }),
  )
  loseOne(desk, context)
  return desk
}

/** Originals aren't at hand here: their text stands for them. */
const contextOfText = (): Context => ({
  ...countingContext(),
  reread: (one: Rereading) => rereadHere({ ...one, encoding: undefined }),
})

interface Step {
  readonly change: Change
  readonly before: string
  readonly after: string
}

/** A desk at work, and every step that changed something. */
class Work {
  readonly context = contextOfText()
  readonly desk = deskToWorkOn(this.context)
  readonly steps: Step[] = []

  step(change: Change): void {
    const before = this.desk.snapshot()
    this.desk.do(change)
    this.steps.push({ change, before, after: this.desk.snapshot() })
  }

  /** Carries out a command unless it is refused. */
  tryTo(command: object): Change | null {
    const change = apply(Command.parse(command), this.desk, this.context)
    if (!change.ok) return null
    this.step(change.value)
    return change.value
  }

  /** Two themes, and two issues with an entry for each of three items. */
  begin(): void {
    for (const name of ['A', 'B']) {
      this.tryTo({ type: 'tag.create', name })
      const made = this.tryTo({ type: 'issue.create', title: name })
      if (!made) continue
      for (const item of ['tide-1', 'tide-2', 'quay-1']) {
        const section = { title: item === 'tide-2' ? 'B' : 'A' }
        this.tryTo({ type: 'entry.add', issue: made.created[0], items: { ids: [item] }, section })
      }
    }
  }

  importOne(): void {
    const { reading: parsed, ...source } = sourceWith('more', [{ headline: 'Four' }])
    const record = sourceOf({ ...source, parsed }, this.context)
    const importing = importSources([{ id: record.id, name: record.name, body: record }], this.desk, this.context)
    let made = importing.next()
    while (!made.done) made = importing.next()
    if (made.value.ok) this.step(made.value.value)
  }

  /** Carries out a command, which changes nothing by itself and says what it does, or why it won't. */
  carryOut(command: Command): Change | null {
    const before = this.desk.snapshot()
    const change = apply(command, this.desk, this.context)
    expect(this.desk.snapshot()).toBe(before)
    if (!change.ok) {
      expect(change.message).toMatch(/\.$/)
      return null
    }
    expect(change.value.count === 0).toBe(change.value.edits.length === 0)
    expect(change.value.label).toMatch(/^[A-Z]/)
    if (!change.value.count) return null
    this.step(change.value)
    return change.value
  }
}

it('undo takes every step back to exactly what was, redo brings it back, and every record keeps its schema', () => {
  const done = new Set<CommandType>()
  const plans = fc.array(fc.tuple(fc.constantFrom(...commandTypes), fc.infiniteStream(fc.nat(999))), {
    minLength: 20,
    maxLength: 60,
    size: 'max',
  })
  fc.assert(
    fc.property(plans, plan => {
      const work = new Work()
      work.begin()
      for (const [type, numbers] of plan) {
        if ([...work.desk.all('source')].length === 0) work.importOne()
        if (work.carryOut(commandOf(type, new Draw(work.desk, numbers)))) done.add(type)
      }
      for (const { change, before } of [...work.steps].reverse()) {
        work.desk.undo(change)
        expect(work.desk.snapshot()).toBe(before)
      }
      for (const { change, after } of work.steps) {
        work.desk.do(change)
        expect(work.desk.snapshot()).toBe(after)
      }
    }),
    { numRuns: 130, seed: 11 },
  )
  expect(commandTypes.filter(type => !done.has(type))).toEqual([])
})
