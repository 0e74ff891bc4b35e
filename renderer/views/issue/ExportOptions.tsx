import { Checkbox } from 'react-aria-components'
import type { ExportFormat } from '../../../core/contract/requests/issues.ts'
import { textWidths, type ExportSettings } from '../../../core/model/export-settings.ts'
import { Field } from '../../components/Field.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import styles from './ExportDialog.module.css'

/** The settings as they are typed: a width may be no number yet. */
export type TypedSettings = Omit<ExportSettings, 'textWidth'> & { readonly textWidth: string }

const layouts = [
  { id: 'footnotes', label: 'Numbered footnotes' },
  { id: 'under', label: 'Under each item' },
] as const
const set = {
  width: ['text', 'plain'],
  links: ['text', 'eml'],
  unsubscribe: ['html', 'eml', 'web', 'zip', 'text'],
} as const
const has = (formats: readonly ExportFormat[], format: ExportFormat) => formats.includes(format)

/** What can be set of a format, before it is written. */
export function ExportOptions({
  format,
  typed,
  onChange,
}: {
  format: ExportFormat
  typed: TypedSettings
  onChange: (change: Partial<TypedSettings>) => void
}) {
  const https = /^https:/i.test(typed.unsubscribe.trim())
  return (
    <>
      {(has(set.width, format) || has(set.links, format)) && (
        <div className={styles.text}>
          {has(set.width, format) && (
            <div className={styles.width}>
              <Field
                label={`Columns, ${textWidths.least}–${textWidths.most}`}
                value={typed.textWidth}
                onChange={value => onChange({ textWidth: value.replace(/\D/g, '').slice(0, 3) })}
              />
            </div>
          )}
          {has(set.links, format) && (
            <Segmented
              label="Addresses of links"
              value={typed.links}
              options={layouts}
              onChange={links => onChange({ links })}
            />
          )}
        </div>
      )}
      {has(set.unsubscribe, format) && (
        <Field
          label="Where readers leave"
          value={typed.unsubscribe}
          onChange={unsubscribe => onChange({ unsubscribe })}
          placeholder="https://…, leave@… or *|UNSUB|*"
          hint={
            format === 'eml'
              ? 'Stands as a link in the footer, and in the mail’s head for mail programs.'
              : 'Stands in the footer.'
          }
        />
      )}
      {format === 'eml' && https && (
        <Checkbox className={styles.check!} isSelected={typed.oneClick} onChange={oneClick => onChange({ oneClick })}>
          {({ isSelected }) => (
            <>
              <span className={styles.box} aria-hidden="true">
                {isSelected ? '✓' : ''}
              </span>
              One request there is enough, so mail programs may offer one click
            </>
          )}
        </Checkbox>
      )}
    </>
  )
}
