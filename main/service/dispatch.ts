import type { Service } from '../../core/contract/ports.ts'
import { requests, type RequestName } from '../../core/contract/requests.ts'
import { fail, type Result } from '../../core/model/result.ts'

/**
 * A request as it comes from outside: its name and input are checked against the contract before the service sees them.
 * Nothing is thrown: an unexpected fault is told as a failure too, without its insides.
 */
export async function dispatch(service: Service, name: string, input: unknown): Promise<Result<unknown>> {
  if (!Object.hasOwn(requests, name)) return fail(`Galley has no request ‘${name.slice(0, 60)}’.`)
  const request = name as RequestName
  const parsed = requests[request].input.safeParse(input)
  if (!parsed.success) return fail(sentence(parsed.error.issues[0]))
  return service.handle(request, parsed.data as never)
}

function sentence(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string {
  const at = (issue?.path ?? [])
    .filter(part => part !== 'command')
    .map(String)
    .join('.')
  return `That can’t be done as asked${at ? `: ‘${at}’` : ''}: ${(issue?.message ?? 'invalid input').replace(/\.$/, '')}.`
}
