import type { Command, Target } from '../../core/curate/command.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Shelf } from './shelf.ts'

/**
 * The same command with its items named one by one. A search that is only understood in part is refused: what a list merely
 * shows too much of, a command would change. A search without a match names no item, and the command does nothing.
 */
export function resolveTargets(command: Command, shelf: Shelf): Result<Command> {
  if (!('items' in command) || 'ids' in command.items) return ok(command)
  const target: Extract<Target, { query: string }> = command.items
  const { items, problem } = shelf.select(target.query, 'newest')
  if (problem) return fail(`${problem} Nothing was changed.`)
  const except = new Set<string>(target.except)
  const ids = items.map(one => one.item.id).filter(id => !except.has(id))
  return ok({ ...command, items: { ids } })
}
