import { accentInDark } from '../../core/export/template-colours.ts'
import { templateFonts, type BuiltInTemplate, type TemplateSettings } from '../../core/model/template.ts'

/**
 * A template's plain settings as styles that stand after its own. They are for light mode: the built-in dark styles
 * come later and keep their say, since a colour chosen on paper is seldom one to read on black (`darkDesignStyles` sees
 * to the accent).
 */
export function designStyles(settings: TemplateSettings, flavour: 'mail' | 'web'): string {
  const { accent, ground, ink, font, width } = settings
  const face = font === null ? null : templateFonts[font]
  const rule = (selector: string, declarations: readonly (string | null | false)[]) => {
    const given = declarations.filter(Boolean)
    return given.length ? `${selector} { ${given.join('; ')} }\n` : ''
  }
  const sheet = rule('.sheet', [
    width !== null && `max-width: ${width}px`,
    flavour === 'mail' && ink && `color: ${ink}`,
  ])
  if (flavour === 'web') {
    return (
      sheet +
      rule(':root', [
        accent && `--accent: ${accent}`,
        accent && `--link: ${accent}`,
        ground && `--ground: ${ground}`,
        ink && `--ink: ${ink}`,
      ]) +
      rule('body', [face && `font-family: ${face}`])
    )
  }
  return (
    sheet +
    rule('.ground', [ground && `background: ${ground}`]) +
    rule('.preheader', [ground && `color: ${ground}`]) +
    rule('.name', [accent && `color: ${accent}`]) +
    rule('.kind', [accent && `color: ${accent}`]) +
    rule('.link', [accent && `color: ${accent}`]) +
    rule('.quote', [accent && `border-color: ${accent}`]) +
    ['.top', '.title', '.section', '.end'].map(each => rule(each, [face && `font-family: ${face}`])).join('')
  )
}

/** The chosen accent in the dark, as it reads there; it stands after the built-in dark styles. */
export function darkDesignStyles({ accent }: TemplateSettings, base: BuiltInTemplate, flavour: 'mail' | 'web'): string {
  if (accent === null) return ''
  const shown = accentInDark(accent, base)
  const rules =
    flavour === 'web'
      ? `:root { --accent: ${shown}; --link: ${shown}; }`
      : `.name, .kind, .link { color: ${shown} !important; } .quote { border-color: ${shown} !important; }`
  return `@media (prefers-color-scheme: dark) { ${rules} }\n`
}
