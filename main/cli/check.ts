import { ok, type Result } from '../../core/model/result.ts'
import { checkLibrary, repairLibrary } from '../service/libraries/check.ts'
import { libraryFolder } from './desk.ts'
import { counted, type Outcome } from './outcome.ts'

/** `galley check --repair`: exits 1 where anything is left to look at. */
export async function repairFolder(library: string | undefined): Promise<Result<Outcome>> {
  const folder = libraryFolder(library)
  const report = await repairLibrary(folder)
  if (!report.ok) return report
  const { findings, repaired, notices } = report.value
  const lines = [
    ...notices,
    ...repaired.map(({ file, what }) => `Repaired: ${file}: ${what}`),
    ...findings.map(({ file, what, advice }) => `Left: ${file}: ${what} ${advice}`),
  ]
  return ok({
    json: report.value,
    text: lines.join('\n') || 'Everything is sound.',
    problem: report.value.ok
      ? undefined
      : `The library “${folder}” has ${counted(findings.length, 'thing')} left to look at.`,
  })
}

/** `galley check`: exits 1 where there is anything to look at. */
export async function checkFolder(library: string | undefined): Promise<Result<Outcome>> {
  const folder = libraryFolder(library)
  const report = await checkLibrary(folder)
  if (!report.ok) return report
  const { findings } = report.value
  return ok({
    json: report.value,
    text: report.value.ok
      ? 'Everything is sound.'
      : findings.map(({ file, what, advice }) => `${file}: ${what} ${advice}`).join('\n'),
    problem: report.value.ok
      ? undefined
      : `The library “${folder}” has ${counted(findings.length, 'thing')} to look at.`,
  })
}
