import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import styles from './Button.module.css'

/** `main` is the one main action of a space; `plain` has a border; `quiet` has none until it is pointed at. */
export function Button({
  look = 'plain',
  hint,
  children,
  ...props
}: Omit<ButtonProps, 'children' | 'className' | 'style'> & {
  look?: 'main' | 'plain' | 'quiet'
  /** A key in the registry's spelling, shown beside the words. */
  hint?: string
  children: ReactNode
}) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]}`}>
      {children}
      {hint && <Kbd keys={hint} />}
    </AriaButton>
  )
}
