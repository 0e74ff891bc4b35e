import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Segmented.module.css'

/**
 * One choice of a few, always one chosen. Where every option has a `glyph`, it stands for the words in a row too narrow
 * for them.
 */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: T
  options: readonly { readonly id: T; readonly label: string; readonly glyph?: ReactNode }[]
  onChange: (value: T) => void
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group!}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        for (const key of keys) onChange(key as T)
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id} className={styles.option!}>
          {option.glyph ? (
            <>
              <span className={styles.words}>{option.label}</span>
              <span className={styles.glyph} aria-hidden="true">
                {option.glyph}
              </span>
            </>
          ) : (
            option.label
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
