import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../main/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process. */
export async function galley(...args: string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await run(args, {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
  })
  return { code, out, err }
}

/** Runs it with `--json` and answers with the one document it prints; a failure fails the test. */
export async function galleyJson<T = Record<string, never>>(...args: string[]): Promise<T> {
  const { code, out, err } = await galley(...args, '--json')
  if (code !== 0) throw new Error(`galley ${args.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out) as T
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'galley-cli-'))

/** A fictional digest: two sections, a label, a byline, a bulleted list and a credit. */
export const letter = `COURTS

Harbour court opens its doors on Saturday
By Mara Ostrander

The old harbour court will be open to visitors from ten to four on Saturday. Guides from the city archive explain the
building and its trials.

Read more: https://example.org/harbour-court

Bridge toll suit dismissed

A judge in Lindholm dismissed the suit over the bridge toll on Tuesday and gave the city its costs. The ferrymen who brought
it have a month to appeal.

SCHOOLS

Evening classes for sailors return

The seamen’s school takes up its evening classes again in October, after two years without a teacher. Twelve places are free.
`
