import { Button } from 'react-aria-components'
import { Menu, MenuGroup, MenuLine as Line, MenuRule, SubMenu } from '../../components/Menu.tsx'
import styles from './MenuList.module.css'

/** One line of a menu as data: a command, a heading over others, a further menu, or a rule. */
export type MenuLine =
  | 'line'
  | {
      readonly id: string
      readonly label: string
      readonly keys?: string
      readonly disabled?: boolean
      readonly run: () => void
    }
  | { readonly id: string; readonly heading: string; readonly of: readonly MenuLine[] }
  | { readonly id: string; readonly label: string; readonly lines: readonly MenuLine[] }

/** A menu of commands; the lines are asked for when it opens. */
export function MenuList({
  label,
  lines,
  placement = 'bottom end',
}: {
  label: string
  lines: () => readonly MenuLine[]
  placement?: 'bottom start' | 'bottom end'
}) {
  return (
    <Menu label={label} placement={placement}>
      <Lines lines={lines} />
    </Menu>
  )
}

const Lines = ({ lines }: { lines: () => readonly MenuLine[] }) => lines().map(draw)

function draw(line: MenuLine, index: number) {
  if (line === 'line') return <MenuRule key={index} />
  if ('heading' in line) {
    return (
      <MenuGroup key={line.id} title={line.heading}>
        {line.of.map(draw)}
      </MenuGroup>
    )
  }
  if ('lines' in line) {
    return (
      <SubMenu key={line.id} words={line.label} label={line.label}>
        {line.lines.map(draw)}
      </SubMenu>
    )
  }
  return (
    <Line
      key={line.id}
      id={line.id}
      isDisabled={line.disabled ?? false}
      onAction={line.run}
      {...(line.keys && { keys: line.keys })}
    >
      {line.label}
    </Line>
  )
}

/** The quiet "⋯" at the end of a row. */
export function MoreButton({ label }: { label: string }) {
  return (
    <Button className={styles.more!} aria-label={label}>
      <span aria-hidden="true">⋯</span>
    </Button>
  )
}
