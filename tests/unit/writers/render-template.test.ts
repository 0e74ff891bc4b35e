import { describe, expect, it } from 'vitest'
import { htmlContext } from '../../../core/export/html/html-context.ts'
import { renderTemplate } from '../../../main/writers/render-template.ts'
import { entry, issue } from '../export/issue-fixture.ts'

const context = htmlContext(issue([entry({ headline: '<b>Dues</b>' })]))
const render = (markup: string) => renderTemplate(markup, context, 640)

describe('a template', () => {
  it('prints what it is given, escaped even where it asks otherwise', () => {
    expect(render('{{ sections[0].entries[0].headline }}')).toBe('&lt;b&gt;Dues&lt;/b&gt;')
    expect(render('{{ sections[0].entries[0].headline | raw }}')).toBe('&lt;b&gt;Dues&lt;/b&gt;')
  })

  it('sees no prototype', () => {
    expect(
      render('[{{ title.constructor }}{{ sections.constructor }}{{ sections.__proto__ }}{{ contents.map }}]'),
    ).toBe('[]')
  })

  it.each(['include', 'render', 'layout'])('reads no file by %s', tag => {
    expect(() => render(`{% ${tag} "package.json" %}`)).toThrow()
    expect(() => render(`{% ${tag} "/etc/hosts" %}`)).toThrow()
  })

  it('is stopped when it loops or grows without end', () => {
    expect(() => render('{% for a in (1..100000000) %}x{% endfor %}')).toThrow(/limit/)
    expect(() =>
      render(`{% assign a = "${'x'.repeat(1000)}" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}`),
    ).toThrow(/limit/)
    expect(() => render('x'.repeat(300_000))).toThrow(/limit/)
  })

  it('prints the issue’s own day, in its language, whatever the machine’s zone and clock, and draws nothing by lot', () => {
    const zone = process.env['TZ']
    const dated = { ...context, lang: 'de', date: '2026-03-07' }
    for (const TZ of ['America/New_York', 'Pacific/Kiritimati']) {
      process.env['TZ'] = TZ
      expect(
        renderTemplate(
          '{{ date | date: "%-d. %B %Y" }} {{ date | date_to_xmlschema }} {{ "now" | date: "%s" }}',
          dated,
          640,
        ),
      ).toBe('7. März 2026 2026-03-07T00:00:00+00:00 1772841600')
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(renderTemplate('[{{ "today" | date: "%Y" }}]', { ...dated, lang: 'en-1', date: null }, 640)).toBe('[]')
    expect(() => render('{{ sections | sample }}')).toThrow(/sample/)
  })

  it('says where it is broken', () => {
    expect(() => render('one\n{% if title %}')).toThrow(/line:2/)
  })
})
