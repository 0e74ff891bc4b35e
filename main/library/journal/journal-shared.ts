import type { Patch } from 'immer'
import { z } from 'zod'
import type { AlikePatch } from '../../../core/curate/change.ts'
import type { LoggedEdit, Step } from './journal-line.ts'

/** A patch without the items it is of: `path` is that behind the item. */
const Shared = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
})
type Shared = z.infer<typeof Shared>
export const SharedPatches = z.array(Shared)

const number = z.int().nonnegative()
const alike = {
  key: z.templateLiteral(['curation/', z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)]),
  op: z.literal('alike'),
  from: number,
  to: number,
}

/**
 * A patch's number among the shared, and that of its items among the edit's lists: what is done to items and what takes
 * it back name them once.
 */
const Numbered = z.tuple([number, number])
type Numbered = z.infer<typeof Numbered>
const ListedEdit = z.object({
  ...alike,
  items: z.array(z.array(z.string())),
  patches: z.array(Numbered),
  undo: z.array(Numbered),
})

/** As an earlier Galley wrote it: a patch's number, then its items. */
const Run = z.tuple([number], z.string())
const RunEdit = z.object({ ...alike, patches: z.array(Run), undo: z.array(Run) })

export const SharedEdit = z.union([ListedEdit, RunEdit])
type SharedEdit = z.infer<typeof SharedEdit>

/**
 * A step as its line has it: what is done to many items alike stands in `shared`, once for all documents, and edits
 * name the items.
 */
export type Written = Omit<Step, 'edits'> & {
  readonly shared?: readonly Shared[]
  readonly edits: readonly (Exclude<LoggedEdit, { op: 'alike' }> | SharedEdit)[]
}

export function shareAlike(step: Step): Written {
  const table = new SharedTable()
  const edits = step.edits.map(edit => (edit.op === 'alike' ? listed(edit, table) : edit))
  return table.all.length > 0 ? { ...step, shared: table.all, edits } : { ...step, edits }
}

/** The step that was written so; null where it names what isn't there. */
export function expandAlike({ shared = [], ...step }: Written): Step | null {
  const edits: LoggedEdit[] = []
  for (const edit of step.edits) {
    const expanded = edit.op === 'alike' ? expandEdit(edit, shared) : edit
    if (!expanded) return null
    edits.push(expanded)
  }
  return { ...step, edits }
}

function listed(
  { key, op, from, to, patches, undo }: Extract<LoggedEdit, { op: 'alike' }>,
  table: SharedTable,
): z.infer<typeof ListedEdit> {
  const lists = new Map<readonly string[], number>()
  const numbered = (patch: AlikePatch): Numbered => {
    let list = lists.get(patch.items)
    if (list === undefined) lists.set(patch.items, (list = lists.size))
    return [table.number(patch), list]
  }
  const written = { patches: patches.map(numbered), undo: undo.map(numbered) }
  return { key, op, from, to, items: [...lists.keys()] as string[][], ...written }
}

function expandEdit(edit: SharedEdit, shared: readonly Shared[]): Extract<LoggedEdit, { op: 'alike' }> | null {
  const { key, op, from, to } = edit
  const expand = (n: number, items: readonly string[] | undefined): AlikePatch | [] =>
    shared[n] && items ? { ...shared[n], items } : []
  const all = (which: 'patches' | 'undo') =>
    'items' in edit
      ? edit[which].flatMap(([n, list]) => expand(n, edit.items[list]))
      : edit[which].flatMap(([n, ...items]) => expand(n, items))
  const [patches, undo] = [all('patches'), all('undo')]
  return patches.length === edit.patches.length && undo.length === edit.undo.length
    ? { key, op, from, to, patches, undo }
    : null
}

/** Numbers patches that are alike. Those of the very same path and value are told so without a look into them. */
class SharedTable {
  readonly all: Shared[] = []
  readonly #numbers = new Map<string, number>()
  readonly #met = { add: new Map(), remove: new Map(), replace: new Map() } as Readonly<
    Record<Patch['op'], Map<Patch['path'], Map<unknown, number>>>
  >

  number(patch: AlikePatch): number {
    const known = this.#met[patch.op].get(patch.path)?.get(patch.value)
    return known ?? this.#look(patch)
  }

  #look(patch: AlikePatch): number {
    const { op, path, value } = patch
    const shared: Shared = 'value' in patch ? { op, path, value } : { op, path }
    const written = JSON.stringify(shared)
    let n = this.#numbers.get(written)
    if (n === undefined) {
      this.#numbers.set(written, (n = this.all.length))
      this.all.push(shared)
    }
    const values = this.#met[op].get(path) ?? new Map<unknown, number>()
    this.#met[op].set(path, values.set(value, n))
    return n
  }
}
