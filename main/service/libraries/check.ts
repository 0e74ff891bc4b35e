import type { Result } from '../../../core/model/result.ts'
import { check, type CheckReport } from '../../library/repair/check.ts'
import { repair, type RepairReport } from '../../library/repair/repair.ts'
import { systemContext } from '../context.ts'

/** Verifies a library on disk and changes nothing, also while another Galley has it open. */
export const checkLibrary = (folder: string): Promise<Result<CheckReport>> => check(folder)

/** Does what is safe about what a check finds; nobody else may have the library open. */
export const repairLibrary = (folder: string): Promise<Result<RepairReport>> => repair(folder, systemContext)
