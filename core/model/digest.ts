import { z } from 'zod'
import { ExportSettings } from './export-settings.ts'
import { HouseStyle } from './house-style.ts'
import { AssetId, DigestId } from './ids.ts'

/** What issues belong to; a curator may run several: `digests/<id>.json`. */
export const DigestRecord = z.object({
  id: DigestId,
  name: z.string(),
  /** Printed over each issue. */
  masthead: z.string(),
  language: z.string(),
  /** Printed in place of the masthead's words, which say what it shows; absent where there is none. */
  logo: AssetId.optional(),
  /** Titles a new issue starts with, in order. */
  sections: z.array(z.string()),
  template: z.string(),
  /** Number the next issue gets. */
  nextNumber: z.int().positive(),
  /** How it writes; absent while it is the plain style. */
  houseStyle: HouseStyle.optional(),
  /** How its issues go out; absent while nothing was set. */
  export: ExportSettings.optional(),
})
export type DigestRecord = z.infer<typeof DigestRecord>
