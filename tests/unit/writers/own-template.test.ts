import { describe, expect, it } from 'vitest'
import type { Design } from '../../../core/export/design.ts'
import { TemplateSettings } from '../../../core/model/template.ts'
import { accentInDark } from '../../../core/export/template-colours.ts'
import { readDocument } from '../../../main/workers/read-document.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { readTemplate } from '../../../main/writers/template-files.ts'
import { entry, issue, paragraph, picture } from '../export/issue-fixture.ts'

const writers = createWriters()
const none = { markup: null, styles: null }
const design = (change: Partial<Design> = {}, settings: Partial<TemplateSettings> = {}): Design => ({
  name: 'Ours',
  base: 'broadsheet',
  mail: none,
  web: none,
  ...change,
  settings: { ...TemplateSettings.parse({}), ...settings },
})
const given = issue([
  entry({
    headline: 'Salt marsh returns',
    body: [paragraph('One.')],
    links: [{ label: 'Read', url: 'https://example.org/' }],
  }),
])
const write = (own: Design, flavour: 'mail' | 'web' = 'mail') => writers.html({ ...given, design: own }, flavour)
async function page(own: Design, flavour: 'mail' | 'web' = 'mail'): Promise<string> {
  const written = await write(own, flavour)
  if (!written.ok) throw new Error(written.message)
  return written.value
}
async function problem(own: Design, flavour: 'mail' | 'web' = 'mail'): Promise<string> {
  const written = await write(own, flavour)
  return written.ok ? '' : written.message
}
const styles = (css: string) => design({ mail: { markup: null, styles: css } })
const markup = (liquid: string) => design({ mail: { markup: liquid, styles: null } })
const around = (inner: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body>\n${inner}\n</body></html>`

describe('a template of the library', () => {
  it('is its built-in one to the byte until something is set', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      const plain = await writers.html(given, flavour)
      expect(await page(design(), flavour)).toBe(plain.ok ? plain.value : '')
    }
  })

  it('prints what is set: colours, font, width, footer and small print', async () => {
    const set = design(
      {},
      {
        accent: '#0f5f8c',
        ground: '#ddeeff',
        ink: '#101112',
        font: 'verdana',
        width: 520,
        footer: 'Printed by us.\n\nWrite back.',
        legal: '*|UNSUB|* <b>',
      },
    )
    const mail = await page(set)
    expect(mail).toMatch(/class="link"[^>]*color: ?#0f5f8c/)
    expect(mail).toMatch(/class="ground"[^>]*#ddeeff/)
    expect(mail).toMatch(/class="sheet[^>]*max-width: ?520px[^>]*color: ?#101112/)
    expect(mail).toMatch(/class="title"[^>]*Verdana/)
    expect(mail).toContain('width="520"')
    expect(mail).toMatch(/>Printed by us\.<\/p>\n<p[^>]*>Write back\.<\/p>/)
    expect(mail).toContain('>*|UNSUB|* &lt;b&gt;</p>')
    const web = await page(set, 'web')
    expect(web).toContain('--accent:#0f5f8c')
    expect(web.indexOf('--accent:#0f5f8c')).toBeLessThan(web.indexOf('@media (prefers-color-scheme:dark)'))
    // In the dark it is shown as it reads there, after the built-in dark styles; styles of one's own see to that
    // themselves.
    const inDark = accentInDark('#0f5f8c', 'broadsheet')
    expect(mail.lastIndexOf(`.link{color:${inDark} !important`)).toBeGreaterThan(
      mail.indexOf('.link{color:#eb9a8b !important'),
    )
    expect(web.lastIndexOf(`--accent:${inDark};`)).toBeGreaterThan(web.indexOf('--accent:#eb9a8b'))
    expect(
      await page(design({ mail: { markup: null, styles: '.link { color: red; }' } }, { accent: '#0f5f8c' })),
    ).not.toContain('prefers-color-scheme')
  })

  it('reads back to the same entries, whatever stands in its footer', async () => {
    const items = async (own: Design, flavour: 'mail' | 'web') => {
      const back = await readDocument('issue.html', new TextEncoder().encode(await page(own, flavour)), 'auto')
      if (!back.ok) throw new Error(back.message)
      return back.value.parsed.items.map(({ headline, body, links }) => ({ headline, body, links }))
    }
    for (const flavour of ['mail', 'web'] as const) {
      expect(
        await items(design({}, { footer: 'Printed by us.', legal: 'By A. N. Other\n1 Quay Street' }), flavour),
      ).toEqual(await items(design(), flavour))
    }
  })

  it('may be of its own markup and styles', async () => {
    const own = design({
      mail: {
        markup: around(
          '{% for s in sections %}{% for e in s.entries %}<h2 class="mine">{{ e.headline }}</h2>{% endfor %}{% endfor %}',
        ),
        styles: '.mine { color: #123456 }',
      },
    })
    expect(await page(own)).toMatch(/<h2 class="mine" style="color: ?#123456;?">Salt marsh returns<\/h2>/)
  })

  it('passes its own check with each built-in source', async () => {
    for (const base of ['broadsheet', 'bulletin', 'wire'] as const) {
      for (const flavour of ['mail', 'web'] as const) {
        const source = await readTemplate(base, flavour)
        expect(await problem(design({ base, [flavour]: source }), flavour)).toBe('')
      }
    }
  })

  it('says in which line it is broken', async () => {
    expect(await problem(markup(around('\n{% if title %}')))).toMatch(/Ours.*Line 4: tag .*not closed/)
    expect(await problem(markup(around('{{ title | nosuch }}')))).toMatch(/Line 3: undefined filter: nosuch/)
    expect(await problem(styles('.a { color: red }\n.b { background: url(https://example.org/x.png) }'))).toMatch(
      /Line 2 of the styles/,
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src="https://example.org/x.png">',
    '<{{ "script" }}>1</{{ "script" }}>',
    '<p onclick="x">',
    '<p {{ "on" }}click="x">',
    '<iframe></iframe>',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<meta http-equiv="refresh" content="0">',
    '<base href="https://example.org/">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<td background="https://example.org/x.png">',
    '<form action="https://example.org/">',
    '<p style="background:url(https://example.org/x.png)">',
    '<svg onload="x">',
    '<style>@import "https://example.org/x.css";</style>',
    '<object data="x">',
    '<!--[if mso]><img src="https://example.org/x.png"><![endif]-->',
    '<!--[if mso]><p --!><img src=x><![endif]-->',
    '<!--><img src=x>-->',
    '<? x ?>',
  ])('is not rendered with %s', async inner => {
    expect(await problem(markup(around(inner)))).toMatch(/could not be rendered/)
  })

  it.each([
    'a{background:url(//example.org)}',
    'a{background:u\\72l(//example.org)}',
    'a{background:u/**/rl(//example.org)}',
    '@import "x";',
    '@im\\70ort "x";',
    '@font-face{src:local(x)}',
    'a{background:image-set("x" 1x)}',
    'a{width:expression(alert(1))}',
    '</style><script>alert(1)</script>',
    'a{behavior:url(x)}',
  ])('is not rendered with the styles %s', async css => {
    expect(await problem(styles(css))).toMatch(/styles may fetch nothing/)
  })

  it('runs no code, reads no file and loops no bomb', async () => {
    for (const bad of [
      '{% for a in (1..100000000) %}x{% endfor %}',
      '{% include "package.json" %}',
      '{% render "/etc/hosts" %}',
      '{% layout "x" %}',
    ]) {
      expect(await problem(markup(around(bad)))).toMatch(/could not be rendered/)
    }
    expect(await page(markup(around('<p>[{{ title.constructor }}{{ sections.__proto__ }}]</p>')))).toContain(
      '<p>[]</p>',
    )
  })
})

describe('pictures in a template of one’s own', () => {
  const pictured = (own: Design) =>
    writers.html({ ...given, logo: picture(), design: own }, 'mail', undefined, () => 'cid:view')

  it('are the issue’s own and no others', async () => {
    const own = await pictured(markup(around('<img src="{{ logo.src }}" alt="{{ logo.alt }}" width="40">')))
    expect(own.ok && own.value).toContain('src="cid:view"')
    for (const src of [
      'https://example.org/pixel.gif',
      'data:image/png;base64,AAAA',
      'cid:other',
      '//example.org/x',
      'file:///etc/passwd',
    ]) {
      const other = await pictured(markup(around(`<img src="${src}" alt="">`)))
      expect(other.ok ? other.value : other.message).toContain('A page shows the issue’s own pictures and no others.')
    }
    expect(await problem(markup(around('<p src="cid:view">x</p>')))).toContain(
      'A page shows the issue’s own pictures and no others.',
    )
  })
})
