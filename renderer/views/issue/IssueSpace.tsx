import { EmptyState } from '../../components/EmptyState.tsx'

export function IssueSpace() {
  return <EmptyState title="Issue" />
}
