import { Option } from 'commander'
import { ExportFormat, Paper } from '../../../core/contract/requests/issues.ts'
import { LinkLayout, TextWidth, textWidths, Unsubscribe } from '../../../core/model/export-settings.ts'
import { exportIssue } from '../export.ts'
import { checked, one } from './arguments.ts'
import type { Commands, Common } from './commands.ts'

interface ExportOptions extends Common {
  format: ExportFormat
  out: string
  paper: Paper
  template?: string
  width?: number
  links?: LinkLayout
  unsubscribe?: string
  oneClick?: boolean
}

/** export */
export function addExport(commands: Commands): void {
  commands
    .common(commands.root.command('export').description('write an issue to a file').argument('<issue>'))
    .addOption(new Option('--format <format>').argParser(one(ExportFormat.options)).makeOptionMandatory())
    .requiredOption('--out <file>')
    .addOption(new Option('--paper <size>', 'of a PDF').argParser(one(Paper.options)).default('A4'))
    .option(
      '--template <name>',
      'of a page or mail, in place of the issue’s own: broadsheet, bulletin, wire, or one of the library’s by name or id',
    )
    .option(
      '--width <n>',
      `columns of a text, ${textWidths.least} to ${textWidths.most}; else as set with the issue or its digest`,
      checked(TextWidth, Number),
    )
    .addOption(
      new Option('--links <where>', 'of a text: numbered footnotes, or under each item').argParser(
        one(LinkLayout.options),
      ),
    )
    .option(
      '--unsubscribe <address>',
      'of a mail: a web or mail address, or your mailing program’s tag',
      checked(Unsubscribe, String),
    )
    .option('--one-click', 'one request to that web address is enough to leave (RFC 8058)')
    .action(async (named: string, { format, out, paper, width, template, ...options }: ExportOptions) => {
      const { links, unsubscribe, oneClick } = options
      commands.end(
        options,
        await exportIssue(options.library, named, {
          format,
          out,
          paper,
          template,
          settings: { textWidth: width, links, unsubscribe, oneClick },
        }),
      )
    })
}
