import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, layers, root, sources } from './source-imports.ts'

const imports = sources.flatMap(importsOf)
const inside = imports.filter(({ to }) => layers.some(layer => to.startsWith(`${layer}/`)))

/** The README's table: folder → what it may import. */
function table(): Map<string, string[]> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, part = ''] = readme.split(/^## Who may import whom$/m)
  const [own = ''] = part.split(/^## /m)
  const rows = own
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
  return new Map(
    rows.map(row => {
      const [, folder = '', allowed = ''] = row.split('|').map(cell => cell.trim())
      return [folder, allowed === '–' ? [] : allowed.split(',').map(name => name.trim())]
    }),
  )
}

const within = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`)
const rowOf = (file: string, rows: ReadonlyMap<string, string[]>): string | undefined =>
  [...rows.keys()].filter(folder => within(file, folder)).sort((a, b) => b.length - a.length)[0]

describe('the layers', () => {
  const rows = table()

  test('the README’s table has a row for every source file', () => {
    expect(rows.size).toBeGreaterThan(15)
    expect(sources.filter(file => rowOf(file, rows) === undefined)).toEqual([])
  })

  test('every import is one the README’s table allows', () => {
    const wrong = inside.filter(({ from, to }) => {
      const row = rowOf(from, rows)
      if (row === undefined || within(to, row)) return false
      return !(rows.get(row) ?? []).some(folder => within(to, folder))
    })
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('what the table allows by one folder of another is types only', () => {
    const wrong = inside.filter(
      ({ from, to, typesOnly }) =>
        within(to, 'main/service/ports') && !within(from, 'main/service') && !within(from, 'tests') && !typesOnly,
    )
    expect(wrong.map(({ from }) => from)).toEqual([])
  })

  test('only the shell and the preload import electron, only the renderer React, only the library lowdb, and core no Node', () => {
    const may: [RegExp, RegExp][] = [
      [/^electron(\/|$)/, /^(main\/electron|preload|tests)\//],
      [/^(react|react-dom|zustand|react-aria-components|@tanstack\/.*)(\/|$)/, /^(renderer|tests)\//],
      [/^lowdb(\/|$)/, /^(main\/library|tests)\//],
      [/^node:/, /^(main|tests)\//],
    ]
    const wrong = imports.filter(({ from, to }) => may.some(([what, who]) => what.test(to) && !who.test(from)))
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('one file alone asks the network, and the pages and a second start only their own host on this machine', () => {
    const asks =
      /(?<![.\w])(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|\bimport\b[^'"]*\b(?:request|get|connect|createConnection)\b[^'"]*from 'node:(?:https?|http2|net|tls|dgram)'|from '(?:undici|axios|got|node-fetch)'/
    const asking = sources.filter(
      file => /^(?:core|main|preload|renderer)\//.test(file) && asks.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(asking.sort()).toEqual([
      'main/host/ask-address.ts',
      'main/web/running.ts',
      'renderer/api/event-stream.ts',
      'renderer/api/web-session.ts',
      'renderer/api/web.ts',
    ])
  })

  test('the preload bundles nothing but the contract’s names', () => {
    const whole = inside.filter(({ from, typesOnly }) => within(from, 'preload') && !typesOnly).map(({ to }) => to)
    expect(whole).toEqual(['core/contract/transport.ts'])
    expect(importsOf('core/contract/transport.ts').filter(({ typesOnly }) => !typesOnly)).toEqual([])
  })

  test('what only workers need stays out of the process with the window', () => {
    const loaded = new Set(['main/electron/index.ts', 'main/cli/galley.ts'])
    for (const file of loaded) {
      for (const { from, to, typesOnly, later } of inside) if (from === file && !typesOnly && !later) loaded.add(to)
    }
    expect(loaded).toContain('main/service/service.ts')
    // The parser's learned tables alone took twenty megabytes.
    expect(
      [...loaded].filter(file =>
        /^core\/parse\/(?:index\.|learned\/)|^main\/index\/(?:database|search-index)\./.test(file),
      ),
    ).toEqual([])
  })

  test('no module imports itself by way of others', () => {
    const next = new Map<string, string[]>()
    for (const { from, to, typesOnly } of inside) if (!typesOnly) next.set(from, [...(next.get(from) ?? []), to])
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      } else if (!done.has(file)) {
        for (const to of next.get(file) ?? []) walk(to, [...path, file])
        done.add(file)
      }
    }
    for (const file of next.keys()) walk(file, [])
    expect(cycles).toEqual([])
  })
})

describe('the files', () => {
  test('none has more than 300 lines', () => {
    const long = sources.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  test('none is named for being a drawer of things', () => {
    const banned = /^(utils?|helpers?|common|misc|shared|stuff)\.(ts|tsx|js)$/
    expect(sources.filter(file => banned.test(basename(file)))).toEqual([])
  })

  test('none is a barrel: an index does something of its own', () => {
    const barrels = sources
      .filter(file => /^index\.tsx?$/.test(basename(file)))
      .filter(file => {
        const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        return code
          .split(/\n(?=\S)/)
          .map(part => part.trim())
          .filter(Boolean)
          .every(part => /^(import|export)\s.*\sfrom\s/s.test(part))
      })
    expect(barrels).toEqual([])
  })

  test('none exports by default, except where a tool asks for it', () => {
    const wrong = sources
      .filter(file => !/\.config\.[jt]s$/.test(file))
      .filter(file => /^export default /m.test(readFileSync(join(root, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  test('none leaves work for later or names the machine it was written on', () => {
    const marks = ['TO' + 'DO', 'FIX' + 'ME', '/wo' + 'rk/', '/ho' + 'me/', '/Us' + 'ers/']
    const wrong = sources.filter(file => marks.some(mark => readFileSync(join(root, file), 'utf8').includes(mark)))
    expect(wrong).toEqual([])
  })

  test('no test is skipped, alone or only planned', () => {
    const marks = /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/
    expect(sources.filter(file => within(file, 'tests') && marks.test(readFileSync(join(root, file), 'utf8')))).toEqual(
      [],
    )
  })
})

/**
 * npm leaves out of the lockfile, without a word, builds for other platforms that the registry lacks; `npm ci` then
 * refuses it.
 */
test('the lockfile holds every build its packages name, for all platforms', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: object }>
  }
  const held = new Set(Object.keys(packages).map(path => path.replace(/^.*node_modules\//, '')))
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  expect(named.length).toBeGreaterThan(20)
  expect([...new Set(named)].filter(name => !held.has(name))).toEqual([])
})
