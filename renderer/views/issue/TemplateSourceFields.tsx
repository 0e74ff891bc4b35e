import { useEffect, useState } from 'react'
import type { TemplateRecord } from '../../../core/model/template.ts'
import { Button } from '../../components/Button.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { lookAt, usePreview } from '../../store/issue-preview.ts'
import { sourceOf } from '../../store/templates.ts'
import { useDraft } from './useDraft.ts'
import styles from './TemplateEditor.module.css'

type Flavour = 'mail' | 'web'
type Part = 'markup' | 'styles'
const flavours = [
  { id: 'mail', label: 'Mail' },
  { id: 'web', label: 'Web' },
] as const
const parts = [
  { id: 'styles', label: 'CSS' },
  { id: 'markup', label: 'Liquid' },
] as const

/** The source of a template, a flavour and a part at a time; the preview follows the flavour. */
export function TemplateSourceFields({ template }: { template: TemplateRecord }) {
  const format = usePreview(preview => preview.format)
  const flavour: Flavour = format === 'web' ? 'web' : 'mail'
  const [part, setPart] = useState<Part>('styles')
  return (
    <div className={styles.source}>
      <div className={styles.row}>
        <Segmented
          label="Flavour"
          value={flavour}
          options={flavours}
          onChange={next => lookAt({ format: next === 'web' ? 'web' : 'html' })}
        />
        <Segmented label="Source" value={part} options={parts} onChange={setPart} />
      </div>
      <Source key={`${template.id}/${flavour}/${part}`} template={template} flavour={flavour} part={part} />
    </div>
  )
}

function Source({ template, flavour, part }: { template: TemplateRecord; flavour: Flavour; part: Part }) {
  const own = useDraft<string | null>(`template/${template.id}/${flavour}/${part}`, template[flavour][part], value => ({
    type: 'template.edit',
    template: template.id,
    [flavour]: { [part]: value },
  }))
  const [builtIn, setBuiltIn] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void sourceOf(template.base, flavour).then(source => {
      if (source && !gone) setBuiltIn(source[part])
    })
    return () => {
      gone = true
    }
  }, [template.base, flavour, part])
  const text = own.value ?? builtIn
  if (text === null) return null
  return (
    <>
      <textarea
        className={styles.code}
        aria-label={part === 'styles' ? 'CSS' : 'Liquid'}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        value={text}
        onChange={event => own.change(event.target.value)}
        onBlur={own.leave}
      />
      <div className={styles.row}>
        <span className={styles.hint}>
          {own.value === null
            ? `As in ${template.base}, until you change it.`
            : 'Your own. Settings still stand above it.'}
        </span>
        {own.value !== null && (
          <Button look="quiet" onPress={() => own.change(null)}>
            Back to the built-in
          </Button>
        )}
      </div>
    </>
  )
}
