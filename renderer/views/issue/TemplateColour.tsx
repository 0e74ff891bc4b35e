import {
  accentInDark,
  checkColours,
  darkRatio,
  inRatio,
  type ColourField,
} from '../../../core/export/template-colours.ts'
import type { TemplateRecord } from '../../../core/model/template.ts'
import { Button } from '../../components/Button.tsx'
import { useDraft } from './useDraft.ts'
import styles from './TemplateEditor.module.css'

/** A colour of a template, with how well it reads and the nearest colour that does. */
export function TemplateColour({
  template,
  field,
  label,
}: {
  template: TemplateRecord
  field: ColourField
  label: string
}) {
  const setting = useDraft(`template/${template.id}/${field}`, template.settings[field], value => ({
    type: 'template.edit',
    template: template.id,
    settings: { [field]: value },
  }))
  const { value } = setting
  const check =
    value === null
      ? undefined
      : checkColours({ ...template, settings: { ...template.settings, [field]: value } }).find(
          one => one.field === field,
        )
  return (
    <div className={styles.field}>
      <label className={styles.label}>
        {label}
        <input
          type="color"
          className={styles.colour}
          data-unset={value === null || undefined}
          value={value ?? '#808080'}
          onChange={event => setting.change(event.target.value)}
        />
      </label>
      {check && (
        <span className={styles.ratio} data-faint={!check.reads || undefined}>
          {check.reads ? `${inRatio(check.ratio)} ✓` : `${inRatio(check.ratio)}, text wants ${inRatio(check.least)}`}
        </span>
      )}
      {check && !check.reads && check.nearest && (
        <Button look="quiet" onPress={() => setting.change(check.nearest)}>
          <span className={styles.swatch} style={{ background: check.nearest }} aria-hidden="true" />
          Use {check.nearest}
        </Button>
      )}
      {field === 'accent' && value !== null && (template.mail.styles === null || template.web.styles === null) && (
        <InDark accent={value} template={template} />
      )}
      {value === null ? (
        <span className={styles.hint}>Built-in</span>
      ) : (
        <Button look="quiet" aria-label={`Reset ${label.toLowerCase()}`} onPress={() => setting.change(null)}>
          Reset
        </Button>
      )}
    </div>
  )
}

function InDark({ accent, template: { base } }: { accent: string; template: TemplateRecord }) {
  const shown = accentInDark(accent, base)
  return (
    <span className={styles.hint}>
      <span className={styles.swatch} style={{ background: shown }} aria-hidden="true" />
      {shown === accent.toLowerCase() ? 'Same' : shown} in the dark, {inRatio(darkRatio(shown, base))}
    </span>
  )
}
