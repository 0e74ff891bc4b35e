import { builtIn, type TemplateRecord } from '../model/template.ts'
import type { Records } from './resolve/records.ts'

/** A template of the library, as the writers of HTML take it; null for one that comes with Galley. */
export type Design = Pick<TemplateRecord, 'name' | 'base' | 'settings' | 'mail' | 'web'>

/** What an issue's template is called by its record, and the design it stands for, where it is one of the library's. */
export const designOf = (template: string, records: Records): Design | null => templateOf(template, records)

/** The record of a template of the library's own, by what an issue calls it. */
export const templateOf = (template: string, records: Records): TemplateRecord | null =>
  /^[A-Za-z0-9_-]{1,64}$/.test(template) ? records.get('template', template) : null

/** The built-in template under a design, or the one of that name. */
export const baseOf = (template: string, design: Design | null | undefined): TemplateRecord['base'] =>
  design?.base ?? builtIn(template)

/** The lines of a setting, blank ones left out. */
export const settingLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r]/)
    .map(line => line.trim())
    .filter(line => line !== '')
