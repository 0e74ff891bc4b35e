import { deadLinks, movedLinks } from './asked-links.ts'
import { balance } from './balance.ts'
import { faintColours } from './colours.ts'
import { copiedWords } from './copied.ts'
import { emptySection } from './empty-section.ts'
import type { IssueFacts } from './facts.ts'
import { findingOf, type Finding, type Said } from './finding.ts'
import { headlineCase, headlineEnd, headlineLength } from './headlines.ts'
import { leftovers } from './leftovers.ts'
import { emptyLabels, trackedLinks } from './links.ts'
import { mailSize } from './mail-size.ts'
import { missingCaption, missingCredit, missingItem, missingLink } from './missing.ts'
import { heavyPictures, missingAlt, missingPictureCaption, missingPictureCredit, picturesStay } from './pictures.ts'
import { alreadyRan, embargo } from './ran.ts'
import { linkTwice, storyTwice } from './twice.ts'

/** Every check of preflight by the name its findings carry, the weightiest first. */
const checks: readonly (readonly [name: string, check: (issue: IssueFacts) => Said[]])[] = [
  ['embargo', embargo],
  ['story twice', storyTwice],
  ['already ran', alreadyRan],
  ['missing item', missingItem],
  ['missing credit', missingCredit],
  ['missing caption', missingCaption],
  ['missing alt text', missingAlt],
  ['picture caption', missingPictureCaption],
  ['picture credit', missingPictureCredit],
  ['missing link', missingLink],
  ['dead link', deadLinks],
  ['moved link', movedLinks],
  ['leftovers', leftovers],
  ['link twice', linkTwice],
  ['tracked link', trackedLinks],
  ['copied words', copiedWords],
  ['empty label', emptyLabels],
  ['headline case', headlineCase],
  ['headline length', headlineLength],
  ['headline end', headlineEnd],
  ['faint colour', faintColours],
  ['empty section', emptySection],
  ['mail size', mailSize],
  ['picture size', heavyPictures],
  ['pictures stay', picturesStay],
  ['balance', balance],
]

/**
 * What a curator may want to look at before the issue leaves, in the order of the checks and within each of the issue.
 */
export const preflight = (issue: IssueFacts): Finding[] =>
  checks.flatMap(([name, check]) => check(issue).map(said => findingOf(name, said)))
