import { expect, test } from 'vitest'
import { glueBetween } from '../../../../core/parse/lines/glue.ts'
import { suspendedBefore } from '../../../../core/parse/words/words.ts'

const glue = (a: string, b: string) =>
  glueBetween(
    `${a}\n${b}`,
    { start: 0, end: a.length },
    { start: a.length + 1, end: a.length + 1 + b.length },
    suspendedBefore,
  )

test.each([
  ['the bridge', 'was opened', 'space'],
  ['the north-', 'east wind', 'none'],
  ['pre-', 'and post-war', 'space'],
  ['the years 1990-', '1995', 'space'],
  ['a dash –', 'here', 'space'],
  ['in\u00ad', 'formation', 'soft'],
  ['橋が', '開いた', 'none'],
  ['橋が', 'open', 'space'],
] as const)('%j and %j are joined by %s', (a, b, expected) => expect(glue(a, b)).toBe(expected))
