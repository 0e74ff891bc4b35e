import type { Patch } from 'immer'
import { z } from 'zod'
import type { AlikePatch } from '../../core/curate/change.ts'
import type { LoggedEdit, Step } from './journal-line.ts'

/** A patch without the items it is of: `path` is that behind the item. */
const Shared = z.object({ op: z.enum(['add', 'remove', 'replace']), path: z.array(z.union([z.string(), z.number()])), value: z.unknown().optional() })
type Shared = z.infer<typeof Shared>

/** A patch's number among the shared, then its items. */
const Run = z.tuple([z.int().nonnegative()], z.string())
export const SharedEdit = z.object({
  key: z.templateLiteral(['curation/', z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)]), op: z.literal('alike'), from: z.int().nonnegative(), to: z.int().nonnegative(),
  patches: z.array(Run), undo: z.array(Run),
})
type SharedEdit = z.infer<typeof SharedEdit>
type Run = z.infer<typeof Run>
export const SharedPatches = z.array(Shared)

/** A step as its line has it: what is done to many items alike stands in `shared`, once for all documents, and edits name the items. */
export type Written = Omit<Step, 'edits'> & { readonly shared?: readonly Shared[]; readonly edits: readonly (Exclude<LoggedEdit, { op: 'alike' }> | SharedEdit)[] }

export function shareAlike(step: Step): Written {
  const table = new SharedTable()
  const edits = step.edits.map(edit => edit.op === 'alike' ? { ...edit, patches: table.runs(edit.patches), undo: table.runs(edit.undo) } : edit)
  return table.all.length > 0 ? { ...step, shared: table.all, edits } : { ...step, edits }
}

/** The step that was written so; null where it names what isn't shared. */
export function expandAlike({ shared = [], ...step }: Written): Step | null {
  const expand = (runs: readonly Run[]): AlikePatch[] => runs.map(([n, ...items]) => ({ ...shared[n]!, items }))
  const edits: LoggedEdit[] = []
  for (const edit of step.edits) {
    if (edit.op !== 'alike') edits.push(edit)
    else if ([...edit.patches, ...edit.undo].some(([n]) => n >= shared.length)) return null
    else edits.push({ ...edit, patches: expand(edit.patches), undo: expand(edit.undo) })
  }
  return { ...step, edits }
}

/** Numbers patches that are alike. Values that are one object are told so without a look into them. */
class SharedTable {
  readonly all: Shared[] = []
  readonly #numbers = new Map<string, number>()
  readonly #byValue = new Map<string, Map<unknown, number>>()

  runs(patches: readonly AlikePatch[]): Run[] {
    return patches.map(({ items, ...patch }) => [this.#number(patch), ...items])
  }

  #number({ op, path, ...rest }: Patch): number {
    const what = path.length === 0 ? op : `${op} ${JSON.stringify(path)}`
    const values = this.#byValue.get(what) ?? new Map<unknown, number>()
    this.#byValue.set(what, values)
    const known = values.get(rest.value)
    if (known !== undefined) return known
    const written = `${what} ${JSON.stringify(rest)}`
    let n = this.#numbers.get(written)
    if (n === undefined) {
      this.#numbers.set(written, n = this.all.length)
      this.all.push({ op, path, ...rest })
    }
    values.set(rest.value, n)
    return n
  }
}
