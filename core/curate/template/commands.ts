import { z } from 'zod'
import { TemplateId } from '../../model/ids.ts'
import { BuiltInTemplate, TemplateSettings, TemplateSource } from '../../model/template.ts'
import { command } from '../command-shape.ts'

/** The fields without their defaults: what isn't given stays. */
const settingFields = z.object(
  Object.fromEntries(
    Object.entries(TemplateSettings.shape).map(([name, field]) => [name, field.unwrap().optional()]),
  ) as {
    [N in keyof typeof TemplateSettings.shape]: z.ZodOptional<ReturnType<(typeof TemplateSettings.shape)[N]['unwrap']>>
  },
)
const sourceFields = z.object({
  markup: TemplateSource.shape.markup.unwrap().optional(),
  styles: TemplateSource.shape.styles.unwrap().optional(),
})
export const templateCommands = [
  /** A copy of a built-in template, or of the library's `from`, to be changed. */
  command('template.create', {
    name: z.string().trim().min(1).max(80),
    base: BuiltInTemplate,
    from: TemplateId.optional(),
  }),
  command('template.edit', {
    template: TemplateId,
    name: z.string().trim().min(1).max(80).optional(),
    settings: settingFields.optional(),
    mail: sourceFields.optional(),
    web: sourceFields.optional(),
  }),
  command('template.remove', { template: TemplateId }),
] as const
