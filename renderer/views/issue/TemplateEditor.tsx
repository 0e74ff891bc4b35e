import { useState } from 'react'
import type { TemplateRecord, TemplateSettings } from '../../../core/model/template.ts'
import { TemplateFont } from '../../../core/model/template.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { drafts } from '../../store/issue.ts'
import { useTemplates } from '../../store/templates.ts'
import { PictureField } from './PictureField.tsx'
import { TemplateColour } from './TemplateColour.tsx'
import { TemplateSourceFields } from './TemplateSourceFields.tsx'
import { useDraft } from './useDraft.ts'
import styles from './TemplateEditor.module.css'

const tabs = [
  { id: 'settings', label: 'Settings' },
  { id: 'source', label: 'Edit source' },
] as const

const close = async () => {
  if (await drafts.settle()) useTemplates.setState({ editing: null })
}

/** One template of the library, edited beside the live preview: plain settings first, then its source. */
export function TemplateEditor({ template }: { template: TemplateRecord }) {
  const [tab, setTab] = useState<'settings' | 'source'>('settings')
  const name = useDraft(`template/${template.id}/name`, template.name, value => ({
    type: 'template.edit',
    template: template.id,
    name: value.trim() || template.name,
  }))
  return (
    <section
      className={styles.editor}
      aria-label="Template"
      onKeyDown={event => {
        if (event.key === 'Escape') void close()
      }}
    >
      <div className={styles.head}>
        <Segmented label="Part of the template" value={tab} options={tabs} onChange={setTab} />
        <Button look="main" onPress={() => void close()} autoFocus>
          Done
        </Button>
      </div>
      {tab === 'settings' ? (
        <div className={styles.fields}>
          <Field label="Name" value={name.value} onChange={name.change} />
          <Setting template={template} field="masthead" label="Masthead" hint="Left empty, the digest’s own." />
          <div className={styles.field}>
            <span className={styles.label}>Logo</span>
            <PictureField place={{ template: template.id }} id={template.logo} what="logo" bare />
            <span className={styles.hint}>
              In the masthead’s place, at most 240 × 72 px. Left empty, the digest’s own.
            </span>
          </div>
          <div className={styles.colours}>
            <TemplateColour template={template} field="accent" label="Accent" />
            <TemplateColour template={template} field="ground" label="Ground" />
            <TemplateColour template={template} field="ink" label="Ink" />
          </div>
          <div className={styles.row}>
            <Font template={template} />
            <Width template={template} />
          </div>
          <Setting
            template={template}
            field="footer"
            label="Footer"
            rows={3}
            hint="Under each issue, a paragraph a line."
          />
          <Setting
            template={template}
            field="legal"
            label="Legal lines"
            rows={3}
            hint="The small print. Merge tags such as *|UNSUB|* stay as they are."
          />
          <p className={styles.hint}>
            Colours are those of light mode. In the dark, {template.base} has its own, and the accent is shown as it
            reads there.
          </p>
        </div>
      ) : (
        <TemplateSourceFields template={template} />
      )}
    </section>
  )
}

type Of = { readonly template: TemplateRecord }
const useSetting = <N extends keyof TemplateSettings>(template: TemplateRecord, field: N) =>
  useDraft(`template/${template.id}/${field}`, template.settings[field], value => ({
    type: 'template.edit',
    template: template.id,
    settings: { [field]: value },
  }))

function Setting({
  template,
  field,
  ...look
}: Of & { field: 'masthead' | 'footer' | 'legal'; label: string; hint?: string; rows?: number }) {
  const setting = useSetting(template, field)
  return (
    <Field
      {...look}
      value={setting.value ?? ''}
      onChange={text => setting.change(field === 'masthead' && text === '' ? null : text)}
    />
  )
}

function Font({ template }: Of) {
  const setting = useSetting(template, 'font')
  return (
    <label className={styles.label}>
      Font
      <select
        className={styles.input}
        value={setting.value ?? ''}
        onChange={event => setting.change(TemplateFont.safeParse(event.target.value).data ?? null)}
      >
        <option value="">Built-in</option>
        {TemplateFont.options.map(font => (
          <option key={font} value={font}>
            {font.charAt(0).toUpperCase() + font.slice(1)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Kept once it is a width there can be. */
function Width({ template }: Of) {
  const setting = useSetting(template, 'width')
  const [typed, setTyped] = useState(String(setting.value ?? ''))
  const change = (text: string) => {
    setTyped(text)
    const width = Number(text)
    if (text === '') setting.change(null)
    else if (Number.isInteger(width) && width >= 400 && width <= 800) setting.change(width)
  }
  return (
    <label className={styles.label}>
      Width, 400–800 px
      <input
        className={styles.input}
        inputMode="numeric"
        value={typed}
        placeholder="Built-in"
        onChange={event => change(event.target.value)}
      />
    </label>
  )
}
