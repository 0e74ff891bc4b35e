import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'

export const root = join(import.meta.dirname, '..')
export const layers = ['core', 'main', 'preload', 'renderer', 'tests']

/** One module's import of another. */
export interface Import {
  readonly from: string
  /** Path within the project, or the package's name. */
  readonly to: string
  readonly typesOnly: boolean
  /** By `import()`, once it is needed. */
  readonly later: boolean
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

/** Every file of the project's folders of code. */
const files: readonly string[] = layers.flatMap(filesIn)
/** Those of them that are code. */
export const sources: readonly string[] = files.filter(file => /\.(ts|tsx|js|mjs|cjs)$/.test(file))

/** Where a relative import of a file leads, as a path within the project. */
const within = (file: string, path: string): string =>
  relative(root, join(root, dirname(file), path))
    .split(sep)
    .join('/')

export function importsOf(file: string): Import[] {
  const parsed = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Import[] = []
  const add = (specifier: string, typesOnly: boolean, later = false) => {
    const [path = ''] = specifier.split('?')
    found.push({ from: file, to: path.startsWith('.') ? within(file, path) : path, typesOnly, later })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypesOnly(node))
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false, true)
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node.argument.literal.text, true)
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return found
}

function isTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = importClause.namedBindings
  return (
    importClause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every(element => element.isTypeOnly)
  )
}
