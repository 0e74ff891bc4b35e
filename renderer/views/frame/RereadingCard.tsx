import { useEffect, useState } from 'react'
import { useImport } from '../../store/import.ts'
import { cancelRereading, useRereading } from '../../store/rereading.ts'
import { JobCard } from './JobCard.tsx'

/** Reading one document again takes less than this, in milliseconds, and needs no card. */
const patience = 400

/** Documents that are being read again, where that takes a while: how many of how many, and a way to end it. */
export function RereadingCard() {
  const job = useRereading(state => state.job)
  const importing = useImport(state => state.job !== null)
  const [long, setLong] = useState<string | null>(null)
  const id = job?.id
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => setLong(id), patience)
    return () => clearTimeout(timer)
  }, [id])
  if (!job || long !== job.id || importing) return null
  const { done, total, cancelling, name } = job
  return (
    <JobCard
      label="Reading again"
      words={name ? `Reading ${name} again` : 'Reading again'}
      {...{ done, total, cancelling }}
      onCancel={() => void cancelRereading()}
    />
  )
}
