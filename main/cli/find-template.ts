import { builtInTemplates } from '../../core/model/template.ts'
import { Refused, type Desk } from './desk.ts'

const fold = (text: string) => text.normalize('NFC').toLowerCase().trim()

/**
 * The template a curator means, as a record names it: one that comes with Galley, or one of the library's by its id or
 * name.
 */
export async function findTemplate(desk: Desk, named: string): Promise<string> {
  const { templates } = await desk.ask('templates.list', {})
  const own = templates.find(one => one.id === named)
  const known = builtInTemplates.find(one => one === fold(named))
  if (own || known) return own?.id ?? known ?? named
  const found = templates.filter(one => fold(one.name) === fold(named))
  if (found.length > 1) {
    throw new Refused(`“${named}” could be ${found.map(one => one.id).join(' or ')}: name one by its id.`)
  }
  if (found[0]) return found[0].id
  throw new Refused(
    `There is no template “${named}” in this library; there are ${[...builtInTemplates, ...templates.map(one => `“${one.name}”`)].join(', ')}.`,
  )
}
