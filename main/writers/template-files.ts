import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtIn, builtInTemplates } from '../../core/model/template.ts'

export { builtInTemplates }

export interface TemplateFiles {
  readonly name: string
  /** Widest the sheet gets, in CSS pixels. */
  readonly width: number
  /** What its gutters take of that: a picture may be so much narrower. */
  readonly inset: number
  readonly markup: string
  readonly styles: string
}

const widths: Readonly<Record<(typeof builtInTemplates)[number], number>> = {
  broadsheet: 640,
  bulletin: 580,
  wire: 540,
}
const insets: typeof widths = { broadsheet: 88, bulletin: 48, wire: 48 }

/**
 * The folder that holds `templates/`: `GALLEY_DATA`, else the nearest `data/` upwards of this file, which is the same
 * one from the source and from out/main.
 */
export function dataFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  if (process.env['GALLEY_DATA']) return process.env['GALLEY_DATA']
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'data')
    if (existsSync(join(candidate, 'templates'))) return candidate
    if (dirname(folder) === folder) throw new Error(`No data/templates above ${from}`)
  }
}

/** A template's markup and styles for one flavour. Its own markup, where it has one, goes before the common one. */
export async function readTemplate(
  wanted: string,
  flavour: 'mail' | 'web',
  data = dataFolder(),
): Promise<TemplateFiles> {
  const name = builtIn(wanted)
  const folder = join(data, 'templates')
  const own = join(folder, name, `${flavour}.liquid`)
  const [markup, styles] = await Promise.all([
    readFile(existsSync(own) ? own : join(folder, 'common', `${flavour}.liquid`), 'utf8'),
    readFile(join(folder, name, `${flavour}.css`), 'utf8'),
  ])
  return { name, width: widths[name], inset: insets[name], markup, styles }
}
