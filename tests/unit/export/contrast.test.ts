import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast, nearestReadable } from '../../../core/export/contrast.ts'
import { accentInDark, checkColours, inRatio, templateGrounds } from '../../../core/export/template-colours.ts'
import { builtInTemplates, templateFonts, TemplateSettings, TemplateSource } from '../../../core/model/template.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
const styles = (name: string, flavour: string) =>
  readFileSync(join(import.meta.dirname, '../../../data/templates', name, `${flavour}.css`), 'utf8')
const source = TemplateSource.parse({})
const template = (settings: Partial<TemplateSettings>, base: (typeof builtInTemplates)[number] = 'broadsheet') => ({
  base,
  settings: TemplateSettings.parse(settings),
  mail: source,
  web: source,
})

describe('contrast', () => {
  it('is as WCAG has it', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
    expect(contrast('#7a1f1a', '#7a1f1a')).toBe(1)
    expect(inRatio(contrast('#777777', '#ffffff'))).toBe('4.4:1')
  })

  it('is reached by the nearest colour that reads, which is the colour itself where it does', () => {
    fc.assert(
      fc.property(colour, colour, (one, ground) => {
        const nearest = nearestReadable(one, [ground])
        expect(nearest === null ? 0 : contrast(nearest, ground)).toBeGreaterThanOrEqual(4.5)
        if (contrast(one, ground) >= 4.5) expect(nearest).toBe(one)
      }),
      { numRuns: 500 },
    )
    expect(nearestReadable('#888888', ['#ffffff'])).toMatch(/^#7[0-7]7[0-7]7[0-7]$/)
    expect(nearestReadable('#888888', ['#ffffff', '#000000', '#808080'])).toBeNull()
  })
})

describe('a template’s colours', () => {
  it('are checked against the grounds its styles have', () => {
    for (const name of builtInTemplates) {
      const [mail, web] = [styles(name, 'mail'), styles(name, 'web')]
      const { accent, ink, dark, bare } = templateGrounds[name]
      const dusk = mail.slice(mail.indexOf('prefers-color-scheme'))
      for (const ground of [...accent, ...ink]) expect(mail, name).toContain(`background: ${ground};`)
      for (const ground of dark) expect(dusk, name).toContain(`background: ${ground} !important`)
      for (const shown of bare ?? []) expect(mail, name).toContain(shown)
      expect(web.includes('.sheet {') && /\.sheet \{[^}]*background/.test(web), name).toBe(bare === null)
    }
  })

  it('too faint are told with the nearest that reads', () => {
    const [accent, ink] = checkColours(template({ accent: '#f0a090', ink: '#1f1c18' }))
    expect(accent).toMatchObject({ field: 'accent', colour: '#f0a090', reads: false })
    expect(contrast(accent!.nearest!, '#fffefa')).toBeGreaterThanOrEqual(4.5)
    expect(ink).toMatchObject({ field: 'ink', reads: true, nearest: '#1f1c18' })
    expect(checkColours(template({ ground: '#4a4f57' }, 'bulletin'))).toMatchObject([{ field: 'ground', reads: false }])
    expect(
      checkColours({
        ...template({ accent: '#f0a090' }),
        mail: { ...source, styles: 'p {}' },
        web: { ...source, styles: 'p {}' },
      }),
    ).toEqual([])
  })

  it('read in the dark whatever accent is chosen', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom(...builtInTemplates), (accent, base) => {
        for (const ground of templateGrounds[base].dark) {
          expect(contrast(accentInDark(accent, base), ground)).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('and faces: each ends in one that every program has', () => {
    const generic = /,\s*(?:serif|sans-serif)$/
    for (const stack of Object.values(templateFonts)) expect(stack).toMatch(generic)
    for (const name of builtInTemplates) {
      for (const flavour of ['mail', 'web']) {
        for (const [, face] of styles(name, flavour).matchAll(
          /(?:font: [^;]*?\d+px\/\d+px |font-family: |--(?:serif|sans): )([^;}]+)[;}]/g,
        )) {
          expect(face!.trim(), `${name} ${flavour}`).toMatch(/var\(--(?:serif|sans)\)$|,\s*(?:serif|sans-serif)$/)
        }
      }
    }
  })
})
