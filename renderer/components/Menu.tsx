import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  Popover,
  Separator,
  SubmenuTrigger,
  Header,
  type MenuItemProps,
  type Placement,
} from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

/** A floating menu; stands inside react-aria's `MenuTrigger` beside its button. */
export function Menu({
  label,
  children,
  placement = 'bottom end',
  selectionMode,
  selectedKeys,
  focusFirst,
}: {
  label: string
  children: ReactNode
  placement?: Placement
  selectionMode?: 'single'
  selectedKeys?: Iterable<string>
  /** For a menu that opens by other ways than its button: its first line has the keyboard at once. */
  focusFirst?: boolean
}) {
  return (
    <Popover className={styles.popover!} placement={placement} offset={4}>
      <AriaMenu
        aria-label={label}
        className={styles.menu!}
        selectionMode={selectionMode ?? 'none'}
        selectedKeys={selectedKeys}
        {...(focusFirst && { autoFocus: 'first' as const })}
      >
        {children}
      </AriaMenu>
    </Popover>
  )
}

/** One line of a menu: words, with a sign before them or a key after them. */
export function MenuLine({
  children,
  sign,
  keys,
  ...props
}: Omit<MenuItemProps, 'children' | 'className' | 'textValue'> & {
  children: string
  sign?: ReactNode
  keys?: string
}) {
  return (
    <MenuItem {...props} textValue={children} className={styles.line!}>
      {({ isSelected, hasSubmenu, selectionMode }) => (
        <>
          {selectionMode !== 'none' && <span className={styles.tick}>{isSelected ? '✓' : ''}</span>}
          {sign}
          <span className={styles.words}>{children}</span>
          {keys && <Kbd keys={keys} />}
          {hasSubmenu && <span aria-hidden="true">›</span>}
        </>
      )}
    </MenuItem>
  )
}

/** A line that opens a further menu. */
export function SubMenu({ words, label, children }: { words: string; label: string; children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuLine>{words}</MenuLine>
      <Menu label={label} placement="end top">
        {children}
      </Menu>
    </SubmenuTrigger>
  )
}

export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <MenuSection className={styles.group!}>
      <Header className={`label ${styles.heading}`}>{title}</Header>
      {children}
    </MenuSection>
  )
}

export const MenuRule = () => <Separator className={styles.rule!} />
