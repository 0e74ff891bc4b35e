import { describe, expect, it } from 'vitest'
import { builtInTemplates } from '../../../main/writers/template-files.ts'
import { entry, issue, paragraph, picture } from '../export/issue-fixture.ts'
import { everyKind, html, whole, writers } from './every-kind.ts'
import { findings } from './html-findings.ts'

describe.each(builtInTemplates)('the %s template', template => {
  it.each(['mail', 'web'] as const)('is valid HTML as %s, light, dark and exported', async flavour => {
    for (const dark of [undefined, true, false]) {
      expect(await findings(await html(whole(template), flavour, dark), flavour)).toEqual([])
    }
    expect(
      await findings(await html(issue([], { template, masthead: '', number: null, date: null }), flavour), flavour),
    ).toEqual([])
  })

  it('shows pictures and a logo in valid HTML, and their words where they can’t be shown', async () => {
    const given = {
      ...whole(template),
      logo: picture({ width: 900, height: 300 }),
      sections: [
        {
          title: 'Pictures',
          entries: [
            ...everyKind.map(each => ({ ...each, picture: picture() })),
            entry({ picture: picture({ alt: '', caption: '', credit: '' }) }),
          ],
        },
      ],
    }
    for (const flavour of ['mail', 'web'] as const) {
      for (const source of [() => 'cid:view@galley.invalid', () => null]) {
        const written = await writers.html(given, flavour, undefined, source)
        const text = written.ok ? written.value : written.message
        expect(await findings(text, flavour)).toEqual([])
        expect(text.match(/<img/g)?.length ?? 0).toBe(source() === null ? 0 : given.sections[0]!.entries.length + 1)
        expect(text).toContain('Low water, Sunday')
        if (source() === null) {
          expect(text).toContain('[Picture: <span class="alt">Waders over the flats</span>]')
        } else {
          for (const part of ['alt="Tidewater Weekly"', 'width="216"']) {
            expect(/<img[^>]*class="logo"[^>]*>/.exec(text)?.[0]).toContain(part)
          }
        }
      }
    }
    const column = { broadsheet: 552, bulletin: 532, wire: 492 }[template]
    const mail = await writers.html(given, 'mail', undefined, () => 'cid:x')
    expect(mail.ok && mail.value).toContain(`width="${column}"`)
  })

  it('gives the same bytes for the same issue', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      expect(await html(whole(template), flavour)).toBe(await html(structuredClone(whole(template)), flavour))
    }
  })

  it('asks for nothing from elsewhere and runs nothing', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      expect(await html(whole(template), flavour)).not.toMatch(
        /<script|<img|<link|<iframe|\bsrc=|url\(|data:|@import|@font-face|\bon[a-z]+=/i,
      )
    }
  })

  it('keeps forty items of mail under 90 KB, with at most 0.6 KB of markup an item', async () => {
    const story = (nth: number) =>
      entry({
        headline: `Council weighs moorings ban number ${nth}`,
        byline: ['Ada Lorne'],
        body: [
          paragraph('The harbour committee decides on 4 December. '.repeat(9)),
          paragraph('Two associations want a smaller zone. '.repeat(9)),
        ],
        links: [{ label: 'Read the agenda', url: `https://example.org/agenda/${nth}` }],
        outlet: 'Harbour Wire',
      })
    const given = issue(
      Array.from({ length: 40 }, (_, nth) => story(nth)),
      { template },
    )
    const bytes = (text: string) => new TextEncoder().encode(text).length
    const [full, empty] = [
      await html(given, 'mail'),
      await html(issue([entry({ headline: 'x' })], { template }), 'mail'),
    ]
    const text = given.sections
      .flatMap(section => section.entries)
      .reduce(
        (sum, { headline, byline, body, links, outlet }) =>
          sum +
          bytes(
            [
              headline,
              ...byline,
              ...body.map(block => block.text),
              ...links.flatMap(link => [link.label, link.url]),
              outlet,
            ].join(''),
          ),
        0,
      )
    expect(bytes(full)).toBeLessThan(90_000)
    expect((bytes(full) - bytes(empty) - text) / 40).toBeLessThan(600)
  })

  it('answers to the scheme of the reader in an export, and fixes it in a preview', async () => {
    for (const flavour of ['mail', 'web'] as const) {
      expect(await html(whole(template), flavour)).toContain('@media (prefers-color-scheme:dark)')
      expect(await html(whole(template), flavour, true)).toContain('@media all')
      expect(await html(whole(template), flavour, false)).toContain('@media not all')
    }
  })
})
