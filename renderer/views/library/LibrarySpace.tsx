import { EmptyState } from '../../components/EmptyState.tsx'

export function LibrarySpace() {
  return <EmptyState title="Library" />
}
