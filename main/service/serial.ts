/** Runs tasks one after another, in the order they were handed in; one that throws doesn't stop those behind it. */
export function serial(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const next = last.then(task, task)
    last = next
    return next
  }
}
