import type { Command } from '../../core/curate/command.ts'
import type { Target } from '../../core/curate/command-shape.ts'
import type { ItemId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { ListsPort } from './ports/lists.ts'

/**
 * The same command with its items named one by one. A search that is only understood in part is refused: what a list
 * merely shows too much of, a command would change. A search without a match names no item, and the command does
 * nothing.
 */
export async function resolveTargets(command: Command, lists: ListsPort, today: string): Promise<Result<Command>> {
  if (!('items' in command) || Array.isArray(command.items) || 'ids' in command.items) return ok(command)
  const target: Extract<Target, { query: string }> = command.items as never
  const found = await lists.ids({ query: target.query, sort: 'newest', today }, 0, Number.MAX_SAFE_INTEGER)
  if (!found.ok) return found
  const { problem } = found.value
  if (problem) return fail(`${problem} Nothing was changed.`)
  const except = new Set<string>(target.except)
  const ids = (found.value.ids as ItemId[]).filter(id => !except.has(id))
  return ok({ ...command, items: { ids } } as Command)
}
