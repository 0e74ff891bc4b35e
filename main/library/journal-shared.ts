import type { Patch } from 'immer'
import { z } from 'zod'
import type { LoggedEdit, Step } from './journal-line.ts'

/** A patch without the item it is of: `path` is that behind the item. */
const Shared = z.object({ op: z.enum(['add', 'remove', 'replace']), path: z.array(z.union([z.string(), z.number()])), value: z.unknown().optional() })
type Shared = z.infer<typeof Shared>

/** Patches in order, a run for items that follow each other with the same one: its number among the shared, then the items. */
const Run = z.tuple([z.int().nonnegative()], z.string())
export const SharedEdit = z.object({
  key: z.templateLiteral(['curation/', z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)]), op: z.literal('alike'), from: z.int().nonnegative(), to: z.int().nonnegative(),
  patches: z.array(Run), undo: z.array(Run),
})
type SharedEdit = z.infer<typeof SharedEdit>
type Run = z.infer<typeof Run>
export const SharedPatches = z.array(Shared)

/** From so many patches on, what is alike in them is written once. */
const many = 20

/** A step as its line has it: in a bulk command on decisions, what is done to many items alike stands in `shared`, and edits name the items. */
export type Written = Omit<Step, 'edits'> & { readonly shared?: readonly Shared[]; readonly edits: readonly (LoggedEdit | SharedEdit)[] }

export function shareAlike(step: Step): Written {
  const bulk = step.edits.filter(isBulk)
  if (bulk.reduce((sum, { patches }) => sum + patches.length, 0) < many) return step
  const table = new SharedTable()
  const edits = step.edits.map((edit): LoggedEdit | SharedEdit => {
    if (!isBulk(edit)) return edit
    const { key, from, to, patches, undo } = edit
    return { key, op: 'alike', from, to, patches: table.runs(patches as Patch[]), undo: table.runs(undo as Patch[]) }
  })
  return { ...step, shared: table.all, edits }
}

/** The step that was written so; null where it names what isn't shared. */
export function expandAlike({ shared = [], ...step }: Written): Step | null {
  const expand = (runs: readonly Run[]): Patch[] => runs.flatMap(([n, ...items]) => {
    const { path, ...rest } = shared[n]!
    return items.map(item => ({ ...rest, path: ['items', item, ...path] }))
  })
  const edits: LoggedEdit[] = []
  for (const edit of step.edits) {
    if (edit.op !== 'alike') edits.push(edit)
    else if ([...edit.patches, ...edit.undo].some(([n]) => n >= shared.length)) return null
    else edits.push({ key: edit.key, op: 'patch', from: edit.from, to: edit.to, patches: expand(edit.patches), undo: expand(edit.undo) })
  }
  return { ...step, edits }
}

type Bulk = Extract<LoggedEdit, { op: 'patch' }> & { readonly key: SharedEdit['key'] }

const isBulk = (edit: LoggedEdit): edit is Bulk =>
  edit.op === 'patch' && edit.key.startsWith('curation/') && edit.patches.every(isOfItem) && edit.undo.every(isOfItem)
const isOfItem = ({ path }: Pick<Patch, 'path'>): boolean => path.length >= 2 && path[0] === 'items' && typeof path[1] === 'string'

/** Numbers patches that are alike. Values that are one object are told so without a look into them. */
class SharedTable {
  readonly all: Shared[] = []
  readonly #numbers = new Map<string, number>()
  readonly #byValue = new Map<string, Map<unknown, number>>()

  runs(patches: readonly Patch[]): Run[] {
    const runs: Run[] = []
    let last = -1
    for (const patch of patches) {
      const n = this.#number(patch)
      if (n === last) runs.at(-1)!.push(patch.path[1] as string)
      else runs.push([last = n, patch.path[1] as string])
    }
    return runs
  }

  #number({ op, path, ...rest }: Patch): number {
    const what = path.length === 2 ? op : `${op} ${JSON.stringify(path.slice(2))}`
    const values = this.#byValue.get(what) ?? new Map<unknown, number>()
    this.#byValue.set(what, values)
    const known = values.get(rest.value)
    if (known !== undefined) return known
    const written = `${what} ${JSON.stringify(rest)}`
    let n = this.#numbers.get(written)
    if (n === undefined) {
      this.#numbers.set(written, n = this.all.length)
      this.all.push({ op, path: path.slice(2), ...rest })
    }
    values.set(rest.value, n)
    return n
  }
}
