import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import type { ReactNode } from 'react'
import field from './Field.module.css'
import menu from './Menu.module.css'

/** A labelled text field that offers what there is and takes anything else too. */
export function ComboField({
  label,
  value,
  onChange,
  choices,
  placeholder,
  hint,
  autoFocus,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  choices: readonly string[]
  placeholder?: string
  hint?: ReactNode
  autoFocus?: boolean
}) {
  return (
    <ComboBox
      className={field.field!}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      autoFocus={autoFocus}
    >
      <Label className={field.label!}>{label}</Label>
      <Input className={field.input!} placeholder={placeholder} />
      {hint && (
        <Text slot="description" className={field.hint!}>
          {hint}
        </Text>
      )}
      <Popover className={menu.popover!}>
        <ListBox className={menu.menu!}>
          {choices.map(choice => (
            <ListBoxItem key={choice} id={choice} textValue={choice} className={menu.line!}>
              <span className={menu.words}>{choice}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
