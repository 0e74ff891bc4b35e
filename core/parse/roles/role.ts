/**
 * What a block can be. `bare` is a headline with nothing under it, `title` a section's; `opening` is a paragraph and
 * `point` a bullet that begin an item without a headline, `overline` a byline that stands over its item, `outlet` says
 * where a story is from.
 */
export const roles = [
  'title',
  'headline',
  'bare',
  'deck',
  'byline',
  'paragraph',
  'bullet',
  'label',
  'credit',
  'furniture',
  'opening',
  'point',
  'overline',
  'outlet',
] as const
export type Role = (typeof roles)[number]

/** A role's number, by which tables have them. */
export const at = (role: Role): number => roles.indexOf(role)
/** Roles that begin an item, by their numbers. */
export const beginsItem: ReadonlySet<number> = new Set(
  (['headline', 'bare', 'opening', 'point', 'overline'] as const).map(at),
)
