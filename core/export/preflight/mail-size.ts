import type { IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

/** A mail that programs would cut short. */
export const mailSize = ({ mailBytes, style }: IssueFacts): Said[] =>
  mailBytes === null || mailBytes <= style.mailSize * 1024
    ? []
    : [
        {
          about: String(style.mailSize),
          words: `The mail has ${Math.ceil(mailBytes / 1024)} KB; over ${style.mailSize} KB it is cut short. Make some entries briefs.`,
        },
      ]
