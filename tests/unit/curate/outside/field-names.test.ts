import { expect, it } from 'vitest'
import type { ZodObject } from 'zod'
import { fieldNames } from '../../../../core/curate/outside/field-names.ts'
import { PictureWords } from '../../../../core/model/asset.ts'
import { DigestRecord } from '../../../../core/model/digest.ts'
import { ItemFields } from '../../../../core/model/fields.ts'
import { HouseStyle } from '../../../../core/model/house-style.ts'
import { Entry, IssueRecord } from '../../../../core/model/issue.ts'
import { ProfileRecord } from '../../../../core/model/profile.ts'
import { Tag } from '../../../../core/model/tag.ts'
import { TemplateSettings } from '../../../../core/model/template.ts'

it('every field of every record has a name', () => {
  const covered = (schema: ZodObject, names: object, left: readonly string[] = []) =>
    expect(Object.keys(schema.shape).filter(field => !(field in names) && !left.includes(field))).toEqual([])
  covered(IssueRecord, fieldNames.issue, ['id', 'createdAt', 'sections', 'published', 'earlier'])
  covered(Entry, fieldNames.entry, ['id'])
  covered(Tag, fieldNames.theme, ['id'])
  covered(DigestRecord, fieldNames.digest, ['id', 'houseStyle'])
  covered(HouseStyle, fieldNames.houseStyle)
  covered(ProfileRecord, fieldNames.profile, ['id'])
  covered(TemplateSettings, fieldNames.settings)
  covered(ItemFields, fieldNames.item)
  covered(PictureWords, fieldNames.asset)
})
