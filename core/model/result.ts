/** An expected failure is a value: `message` is one sentence a curator can read. */
export type Failure = { readonly ok: false; readonly message: string }
export type Result<T> = { readonly ok: true; readonly value: T } | Failure

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (message: string): Failure => ({ ok: false, message })

/** Ends a union: compiles only while every member has been handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
