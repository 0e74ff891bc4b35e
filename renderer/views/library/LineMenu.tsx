import type { ReactNode } from 'react'
import { Button, MenuTrigger } from 'react-aria-components'
import { Menu } from '../../components/Menu.tsx'
import styles from './LineMenu.module.css'

/**
 * The menu of a sidebar line, at its right edge in place of the count while the line is pointed at or has the keyboard.
 */
export function LineMenu({
  label,
  isOpen,
  onOpen,
  children,
}: {
  label: string
  isOpen: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <Button className={styles.more!} aria-label={label} excludeFromTabOrder data-open={isOpen || undefined}>
        ⋯
      </Button>
      <Menu label={label} placement="bottom start" focusFirst>
        {children}
      </Menu>
    </MenuTrigger>
  )
}
