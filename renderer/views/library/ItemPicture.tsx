import { useEffect } from 'react'
import type { ItemDetail } from '../../../core/contract/views.ts'
import { drafts } from '../../store/issue.ts'
import { PictureField } from '../issue/PictureField.tsx'

/**
 * The picture of an item made by hand, which goes along into issues; one that is pasted while the item is shown is its
 * own. What is said of it is kept on leaving, however that happens.
 */
export function ItemPicture({ detail }: { detail: ItemDetail }) {
  useEffect(() => {
    const save = () => void drafts.settle()
    window.addEventListener('pagehide', save)
    return () => {
      save()
      window.removeEventListener('pagehide', save)
    }
  }, [])
  return (
    <div data-item-picture>
      <PictureField place={{ item: detail.row.id }} id={detail.source.picture} what="picture" />
    </div>
  )
}
