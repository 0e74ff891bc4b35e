import { EmptyState } from '../../components/EmptyState.tsx'

export function SourcesSpace() {
  return <EmptyState title="Sources" />
}
