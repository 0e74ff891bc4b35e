import { describe, expect, it } from 'vitest'
import { htmlContext } from '../../../core/export/html-context.ts'
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
    expect(render('[{{ title.constructor }}{{ sections.constructor }}{{ sections.__proto__ }}{{ contents.map }}]')).toBe('[]')
  })

  it.each(['include', 'render', 'layout'])('reads no file by %s', tag => {
    expect(() => render(`{% ${tag} "package.json" %}`)).toThrow()
    expect(() => render(`{% ${tag} "/etc/hosts" %}`)).toThrow()
  })

  it('is stopped when it loops or grows without end', () => {
    expect(() => render('{% for a in (1..100000000) %}x{% endfor %}')).toThrow(/limit/)
    expect(() => render(`{% assign a = "${'x'.repeat(1000)}" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}`)).toThrow(/limit/)
    expect(() => render('x'.repeat(300_000))).toThrow(/limit/)
  })

  it('says where it is broken', () => {
    expect(() => render('one\n{% if title %}')).toThrow(/line:2/)
  })
})
