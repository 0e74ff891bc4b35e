import type { Query } from './ast.ts'
import { parseQuery, problemSentence } from './parse.ts'
import { unknownNames, type Vocabulary } from './vocabulary.ts'

/**
 * A query as typed, understood on this desk; `problem` is one sentence about what isn't understood or names nothing.
 */
export function understand(
  text: string,
  vocabulary: Vocabulary,
): { readonly query: Query; readonly problem: string | null } {
  const { query, problems } = parseQuery(text)
  return { query, problem: problemSentence(text, problems) ?? unknownNames(query, vocabulary)[0] ?? null }
}
