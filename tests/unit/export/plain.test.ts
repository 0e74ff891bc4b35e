import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePlain } from '../../../core/export/plain.ts'
import { openDesk } from '../service/open-desk.ts'
import { bullet, entry, issue, paragraph } from './issue-fixture.ts'

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
const folded = (text: string) => text.trim().split(/\s+/)

describe('writePlain', () => {
  it('sets headline, summary, credit and label, a blank line between any two, and no address', () => {
    expect(
      writePlain(
        issue([
          entry({
            headline: 'Dues frozen',
            byline: ['Ada Lorne', 'Jo Winter'],
            body: [paragraph('They stay where they are. '.repeat(4)), bullet('Until 2028')],
            links: [{ label: 'Read More Here', url: 'https://example.org/' }],
            credit: '© Roe',
            outlet: 'Harbour Wire',
          }),
        ]),
      ),
    ).toBe(
      'Decisions\n\nDues frozen\n\nBy Ada Lorne and Jo Winter\n\nThey stay where they are. They stay where they are. They stay where they\nare. They stay where they are.\n\n• Until 2028\n\n© Roe\n\nRead More Here\n',
    )
  })

  it('leaves no sign of the text layout: a word of an unspaced script, a backslash', () => {
    expect(writePlain(issue([entry({ body: [paragraph('漢 字 \\'), paragraph(`${'漢'.repeat(36)} 字`)] })]))).toBe(
      `Decisions\n\n漢 字 \\\n\n${'漢'.repeat(36)}\n字\n`,
    )
  })

  it('gives a seed back but for its line breaks: order, sections and labels', async () => {
    if (!existsSync(seeds)) {
      console.log('There are no seeds beside the checkout: the plain layout is not held against them.')
      return
    }
    for (const name of readdirSync(seeds)) {
      const text = readFileSync(join(seeds, name), 'utf8')
      const desk = await openDesk()
      await desk.importText(name, text)
      const [id] = (await desk.run({ type: 'issue.create', title: 'All of it' })).created as never[]
      const { rows } = await desk.ask('items.window', { query: '', sort: 'source', offset: 0, limit: 500 })
      const untitled = (await desk.run({ type: 'section.add', issue: id!, title: '', printed: false })).created[0]
      let open = { title: null as string | null, id: untitled }
      for (const row of rows) {
        if (row.section !== open.title) {
          open = {
            title: row.section,
            id: (
              await desk.run({
                type: 'section.add',
                issue: id!,
                title: row.section ?? '',
                printed: row.section !== null,
              })
            ).created[0],
          }
        }
        await desk.run({ type: 'entry.add', issue: id!, section: { id: open.id as never }, items: { ids: [row.id] } })
      }
      const { to } = await desk.ask('files.save', { name: 'all', format: 'plain' })
      const { download } = await desk.ask('issues.export', { id: id!, format: 'plain', to: to! })
      const written = new TextDecoder().decode(desk.service.page(download!.slice('/page/'.length))!.body)
      expect(folded(written)).toEqual(folded(text))
    }
  })
})
