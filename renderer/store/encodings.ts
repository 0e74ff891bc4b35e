import { create } from 'zustand'
import type { RequestOutput } from '../../core/contract/requests.ts'
import type { Encoding } from '../../core/model/encoding.ts'
import type { SourceId } from '../../core/model/ids.ts'
import { call, run } from './session.ts'

type Sample = RequestOutput<'sources.encodings'>['samples'][number]

/** The document whose encoding is being chosen, how its first lines would read in each, and which one is looked at. */
interface Choosing {
  readonly source: SourceId
  readonly samples: readonly Sample[]
  readonly looked: string
}

export const useEncodings = create<{ choosing: Choosing | null }>(() => ({ choosing: null }))

/** Shows how a document reads in each encoding; says why where it has no other. */
export async function chooseEncoding(source: SourceId, now: string): Promise<void> {
  const told = await call('sources.encodings', { id: source })
  if (told) useEncodings.setState({ choosing: { source, samples: told.samples, looked: now } })
}

export const lookAtEncoding = (looked: string): void =>
  useEncodings.setState(({ choosing }) => ({ choosing: choosing && { ...choosing, looked } }))
export const leaveEncodings = (): void => useEncodings.setState({ choosing: null })

/** Reads the document in the encoding that is looked at. */
export async function readInEncoding(): Promise<void> {
  const { choosing } = useEncodings.getState()
  const chosen = choosing?.samples.find(sample => sample.encoding === choosing.looked)
  leaveEncodings()
  if (choosing && chosen) {
    await run({ type: 'reading.encoding', source: choosing.source, encoding: chosen.encoding satisfies Encoding })
  }
}
