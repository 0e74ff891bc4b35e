import { z } from 'zod'
import { ExportSettingsGiven } from '../../model/export-settings.ts'
import { HouseStyle } from '../../model/house-style.ts'
import { DigestId } from '../../model/ids.ts'
import { command } from '../command-shape.ts'

export const digestCommands = [
  command('digest.edit', {
    digest: DigestId,
    fields: z.object({
      name: z.string().trim().min(1).optional(),
      masthead: z.string().optional(),
      language: z.string().trim().min(1).optional(),
      houseStyle: HouseStyle.optional(),
      export: ExportSettingsGiven.optional(),
    }),
  }),
] as const
