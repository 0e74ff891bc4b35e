import type { CommandInput } from '../../core/curate/command.ts'

/** The items a bulk command means, as the contract takes them. */
export type TargetInput = Extract<CommandInput, { type: 'item.tag' }>['items']
