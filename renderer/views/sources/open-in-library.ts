import { showItem } from '../../store/library.ts'
import { useSources } from '../../store/sources.ts'

/** Goes to the chosen item in the library. */
export function openInLibrary(): void {
  const { chosen } = useSources.getState()
  if (chosen?.type === 'item') void showItem(chosen.id)
}
