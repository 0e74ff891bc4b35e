import { useEffect, useState } from 'react'
import type { ItemDetail } from '../../../core/contract/views.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { ask, useSession } from '../../store/session.ts'

/** The items an entry is made from, as they are now. */
export function useItems(ids: readonly ItemId[]): readonly ItemDetail[] {
  const seq = useSession(session => session.seq)
  const [items, setItems] = useState<readonly ItemDetail[]>([])
  const wanted = ids.join()
  useEffect(() => {
    let current = true
    const asked = wanted ? (wanted.split(',') as ItemId[]) : []
    void Promise.all(asked.map(id => ask('items.get', { id }))).then(answers => {
      if (current) setItems(answers.flatMap(answer => (answer.ok ? [answer.value] : [])))
    })
    return () => {
      current = false
    }
  }, [wanted, seq])
  return items
}
