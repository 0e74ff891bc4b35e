import { z } from 'zod'
import { AssetId, TemplateId } from './ids.ts'

/** The templates that come with Galley, the first one standing in for a name that isn't there. */
export const builtInTemplates = ['broadsheet', 'bulletin', 'wire'] as const
export const BuiltInTemplate = z.enum(builtInTemplates)
export type BuiltInTemplate = z.infer<typeof BuiltInTemplate>

/** Faces that mail clients have, each with those that stand in for it. */
export const templateFonts = {
  georgia: "Georgia,'Times New Roman',serif",
  palatino: "Palatino,'Palatino Linotype','Book Antiqua',serif",
  times: "'Times New Roman',Times,serif",
  helvetica: 'Helvetica,Arial,sans-serif',
  verdana: 'Verdana,Geneva,sans-serif',
  trebuchet: "'Trebuchet MS',Tahoma,sans-serif",
} as const
export const TemplateFont = z.enum(Object.keys(templateFonts) as (keyof typeof templateFonts)[])
export type TemplateFont = z.infer<typeof TemplateFont>

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .nullable()
  .default(null)

/**
 * What a curator sets of a template in plain words; null leaves the built-in one's own. Colours are those of light
 * mode, "#7a1f1a".
 */
export const TemplateSettings = z.object({
  /** Printed in place of the digest's masthead. */
  masthead: z.string().max(200).nullable().default(null),
  accent: colour,
  ground: colour,
  ink: colour,
  font: TemplateFont.nullable().default(null),
  /** Widest the sheet gets, in CSS pixels. */
  width: z.int().min(400).max(800).nullable().default(null),
  /** Under each issue, a paragraph a line. */
  footer: z.string().max(4000).default(''),
  /** The small print below it: who sends this, from where, how to leave. Merge tags stay as they are. */
  legal: z.string().max(4000).default(''),
})
export type TemplateSettings = z.infer<typeof TemplateSettings>

/** A flavour's own source in Liquid and CSS; null takes the built-in one's. */
export const TemplateSource = z.object({
  markup: z.string().max(200_000).nullable().default(null),
  styles: z.string().max(100_000).nullable().default(null),
})
export type TemplateSource = z.infer<typeof TemplateSource>

/** `templates/<id>.json`: a built-in template as a curator changed it. */
export const TemplateRecord = z.object({
  id: TemplateId,
  name: z.string().trim().min(1).max(80),
  base: BuiltInTemplate,
  settings: TemplateSettings,
  /** Goes before the digest's. */
  logo: AssetId.optional(),
  mail: TemplateSource,
  web: TemplateSource,
})
export type TemplateRecord = z.infer<typeof TemplateRecord>

/** The built-in template of that name; the first where there is none. */
export const builtIn = (name: string): BuiltInTemplate =>
  builtInTemplates.find(each => each === name.toLowerCase()) ?? builtInTemplates[0]
