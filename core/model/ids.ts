import { z } from 'zod'

/**
 * Identifiers are random strings of 8 to 64 URL-safe characters, branded by what they name, so that an item's id
 * can't be handed where an issue's is wanted. They are made at the edge (`Context.newId`) and never parsed.
 */
const pattern = /^[A-Za-z0-9_-]{1,64}$/
const id = <B extends string>() => z.string().regex(pattern).brand<B>()

/** What the schemas say of an id, for thousands of them at once. */
export const isId = (text: string): boolean => pattern.test(text)

export const SourceId = id<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
export const ItemId = id<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>
export const TagId = id<'TagId'>()
export type TagId = z.infer<typeof TagId>
export const NoteId = id<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>
export const DigestId = id<'DigestId'>()
export type DigestId = z.infer<typeof DigestId>
export const IssueId = id<'IssueId'>()
export type IssueId = z.infer<typeof IssueId>
export const SectionId = id<'SectionId'>()
export type SectionId = z.infer<typeof SectionId>
export const EntryId = id<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>
export const ProfileId = id<'ProfileId'>()
export type ProfileId = z.infer<typeof ProfileId>
export const TemplateId = id<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>
export const AssetId = id<'AssetId'>()
export type AssetId = z.infer<typeof AssetId>
export const SearchId = id<'SearchId'>()
export type SearchId = z.infer<typeof SearchId>
