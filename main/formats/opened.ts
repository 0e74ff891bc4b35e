import type { Notice } from '../../core/model/reading.ts'
import type { Format, Half } from '../../core/model/source.ts'
import type { Linked } from '../../core/relate/links-from.ts'
import type { Structured } from '../../core/model/structured.ts'
import type { Identity } from './identity.ts'

/** A part of a document that is read by itself: the whole of it, or a message of a mailbox, or an entry of a feed. */
export type Part = ({ readonly text: string } | { readonly structured: Structured }) & {
  /** It is one story, not a digest of several. */
  readonly story?: boolean
  /** What a feed calls its entry. */
  readonly guid?: string
  /** Where the entry stands on the web. */
  readonly url?: string
  /** Items of another form of the text, whose links have the addresses that it lacks. */
  readonly linked?: readonly Linked[]
}

/** A document turned into what is parsed. */
export interface OpenedDocument {
  readonly format: Format
  /** As the WHATWG encoding standard names it. */
  readonly encoding: string
  readonly notices: readonly Notice[]
  readonly identity: Identity
  /** What of the identity is only guessed. */
  readonly guessed: readonly ('outlet' | 'date')[]
  readonly language: string | null
  readonly parts: readonly Part[]
  /** Which half of a mail these are, where it has both. */
  readonly half?: Half
}

/** What an adapter knows of a document; its name adds the rest. */
export type Adapted = Pick<OpenedDocument, 'encoding' | 'notices' | 'parts' | 'half'> & {
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly language: string | null
}
