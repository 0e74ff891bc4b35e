import { z } from 'zod'

const token = z.string().min(16)

/**
 * A library this account has had open; the host knows its folder by the token. `place` is where it is, for people to
 * read.
 */
export const LibraryView = z.object({
  token,
  name: z.string(),
  place: z.string(),
  state: z.enum(['open', 'here', 'missing']),
})
export type LibraryView = z.infer<typeof LibraryView>

/** A folder the host vouches for. `library`: it holds one. */
export const FolderView = z.object({ token, name: z.string(), place: z.string(), library: z.boolean() })
export type FolderView = z.infer<typeof FolderView>

/** Name of a folder to be made: one name, which any system takes. */
export const FolderName = z
  .string()
  .trim()
  .min(1, 'it needs a name')
  .max(80)
  .refine(
    name => !/[/\\:*?"<>|\p{Cc}]/u.test(name) && !/^\.|[. ]$/.test(name),
    'a folder can’t be called that: leave out / \\ : * ? " < > | and dots at its ends',
  )
