import { cancelImport, useImport } from '../../store/import.ts'
import { JobCard } from './JobCard.tsx'

/** The import that is running: which document it is at, how far it is, and a way to end it. */
export function ImportCard() {
  const job = useImport(state => state.job)
  if (!job) return null
  const { name, phase, done, total, part, cancelling } = job
  return (
    <JobCard
      label="Import"
      words={`${phase === 'reading' ? 'Reading' : 'Opening'} ${name}`}
      {...{ done, total, part, cancelling }}
      onCancel={() => void cancelImport()}
    />
  )
}
