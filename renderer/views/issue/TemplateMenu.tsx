import { MenuTrigger } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { builtInTemplates } from '../../../core/model/template.ts'
import { useIssue } from '../../store/issue.ts'
import { isReadOnly, run } from '../../store/session.ts'
import { chooseTemplate, duplicateTemplate, templateName, useTemplates } from '../../store/templates.ts'
import { MenuList, type MenuLine } from './MenuList.tsx'

/** Which template the issue is set in, and the way to others and to one of the curator's own. */
export function TemplateMenu() {
  const template = useIssue(issue => issue.view?.record.template)
  const own = useTemplates(templates => templates.own)
  if (template === undefined) return null
  const name = templateName(template, own)
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={`Template: ${name}`}>
        <span>{name}</span> <span aria-hidden="true">▾</span>
      </Button>
      <MenuList label="Template" lines={lines} />
    </MenuTrigger>
  )
}

function lines(): MenuLine[] {
  const { own } = useTemplates.getState()
  const record = useIssue.getState().view?.record
  const mine = own.find(one => one.id === record?.template)
  const fixed = isReadOnly() || record?.state === 'published'
  const choice = (id: string): MenuLine => ({
    id,
    label: templateName(id, own),
    disabled: fixed || templateName(record?.template ?? '', own) === templateName(id, own),
    run: () => void chooseTemplate(id),
  })
  return [
    { id: 'built-in', heading: 'Templates', of: builtInTemplates.map(choice) },
    ...(own.length ? [{ id: 'own', heading: 'Yours', of: own.map(one => choice(one.id)) }] : []),
    'line',
    ...(mine
      ? [
          {
            id: 'edit',
            label: `Edit “${mine.name}”…`,
            disabled: isReadOnly(),
            run: () => useTemplates.setState({ editing: mine.id }),
          },
        ]
      : []),
    { id: 'duplicate', label: 'Duplicate and edit…', disabled: fixed, run: () => void duplicateTemplate() },
    ...(mine
      ? [
          {
            id: 'remove',
            label: `Remove “${mine.name}”`,
            disabled: isReadOnly(),
            run: () => void run({ type: 'template.remove', template: mine.id }),
          },
        ]
      : []),
  ]
}
