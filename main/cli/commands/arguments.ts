import { InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { Encoding } from '../../../core/model/encoding.ts'

/** Commander reads "-word" as options; a query's is hidden from it behind this sign and shown again to the commands. */
const shield = '\u0000'
export const shielded = (arg: string): string => (/^-(?!-|h$)./.test(arg) ? shield + arg : arg)
export const shown = <T>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll(shield, '') : Array.isArray(value) ? value.map(shown) : value) as T

/** A whole number from the least on. */
export const whole =
  (least: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (!(value >= least)) throw new InvalidArgumentError(`It must be a whole number from ${least}.`)
    return value
  }
/** What a schema takes. */
export const checked =
  <T>(schema: z.ZodType<T>, read: (text: string) => unknown) =>
  (text: string): T => {
    const parsed = schema.safeParse(read(text))
    if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? 'It can’t be that.')
    return parsed.data
  }
/** "2024-03-15" */
export const day = (text: string): string => {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('It must be a day such as 2024-03-15.')
  return text
}
export const one =
  (options: readonly string[]) =>
  (text: string): string => {
    if (!options.includes(text)) throw new InvalidArgumentError(`It must be one of ${options.join(', ')}.`)
    return text
  }

export const inEncoding = () =>
  new Option('--encoding <name>', 'what texts and pages are encoded in, whatever they look like').argParser(
    one(Encoding.options),
  )
