import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { builtInTemplates, dataFolder, readTemplate } from '../../../main/writers/template-files.ts'

const root = join(import.meta.dirname, '../../..')
const set = process.env['GALLEY_DATA']
afterEach(() => {
  if (set === undefined) delete process.env['GALLEY_DATA']
  else process.env['GALLEY_DATA'] = set
})

describe('dataFolder', () => {
  it('is the same from the source and from the build', () => {
    delete process.env['GALLEY_DATA']
    expect(dataFolder(join(root, 'out', 'main'))).toBe(join(root, 'data'))
    expect(dataFolder()).toBe(join(root, 'data'))
  })

  it('is the one the environment names, where it names one', () => {
    process.env['GALLEY_DATA'] = join(root, 'elsewhere')
    expect(dataFolder()).toBe(join(root, 'elsewhere'))
  })
})

describe('readTemplate', () => {
  it('finds every built-in template by its name in any case, with markup and styles of its own flavour', async () => {
    for (const name of builtInTemplates) {
      const [mail, web] = [await readTemplate(name.toUpperCase(), 'mail'), await readTemplate(name, 'web')]
      expect([mail.name, web.name]).toEqual([name, name])
      expect(mail.markup).toContain('role="presentation"')
      expect(web.markup).toContain('<main>')
      expect(mail.styles).toContain(`max-width: ${mail.width}px`)
      expect(web.styles).toContain(`max-width: ${web.width}px`)
    }
  })

  it('takes the broadsheet for a name that is no template', async () => {
    for (const name of ['', 'nonsense', '../../package', 'constructor']) {
      expect((await readTemplate(name, 'web')).name).toBe('broadsheet')
    }
  })
})
