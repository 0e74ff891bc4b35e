import type { Result } from '../../core/model/result.ts'
import { check, type CheckReport } from '../library/check.ts'

/** Verifies a library on disk and changes nothing, also while another Galley has it open. */
export const checkLibrary = (folder: string): Promise<Result<CheckReport>> => check(folder)
