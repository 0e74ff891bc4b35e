/**
 * The same work, never twice at once: calls that come while it runs are answered by one more run after it. So a burst
 * of changes costs two reloads, not one each.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  const run = async (): Promise<void> => {
    try {
      do {
        again = false
        await work()
      } while (again)
    } finally {
      running = null
    }
  }
  return () => {
    if (running) again = true
    else running = run()
    return running
  }
}
