import { inRatio } from '../template-colours.ts'
import type { IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

const names = { accent: 'accent', ground: 'ground', ink: 'ink' } as const

/** Colours of the issue's own template that are too faint to read where they stand. */
export const faintColours = ({ design }: IssueFacts): Said[] =>
  (design?.colours ?? [])
    .filter(check => !check.reads)
    .map(({ field, colour, ratio, least, nearest }) => ({
      template: design!.id,
      about: `${field} ${colour}`,
      words: `The ${names[field]} of the template “${design!.name}” has a contrast of ${inRatio(ratio)}, and text wants ${inRatio(least)}.`,
      ...(nearest && {
        fix: {
          words: `Use ${nearest}`,
          command: { type: 'template.edit' as const, template: design!.id, settings: { [field]: nearest } },
        },
      }),
    }))
