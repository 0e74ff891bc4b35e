import { useState } from 'react'
import { Button, MenuTrigger } from 'react-aria-components'
import { runCommand } from '../../commands/keyboard.ts'
import { Menu, MenuGroup, MenuLine, MenuRule } from '../../components/Menu.tsx'
import { listLibraries, openLibrary, type Libraries } from '../../store/libraries.ts'
import { useSession } from '../../store/session.ts'
import styles from './Bar.module.css'

/** How many of those open before stand in the menu itself; the rest is behind "Recent libraries…". */
const shown = 5

/** The name of the open library, and the way to others. */
export function LibraryMenu() {
  const library = useSession(session => session.hello?.library)
  const [libraries, setLibraries] = useState<Libraries | null>(null)
  const recent = (libraries?.recent ?? []).filter(each => each.state !== 'missing').slice(0, shown)
  return (
    <MenuTrigger
      onOpenChange={open => {
        if (open) void listLibraries().then(setLibraries)
      }}
    >
      <Button className={styles.library!} aria-label={`Library: ${library ?? ''}`}>
        <span>{library}</span>
        <span aria-hidden="true">▾</span>
      </Button>
      <Menu label="Library" placement="bottom start">
        {recent.length > 0 && (
          <MenuGroup title="Recent libraries">
            {recent.map(each => (
              <MenuLine key={each.token} onAction={() => void openLibrary(each.token)}>
                {each.name}
              </MenuLine>
            ))}
          </MenuGroup>
        )}
        {recent.length > 0 && <MenuRule />}
        <Line id="library.new">New library…</Line>
        <Line id="library.open">Open library…</Line>
        <Line id="library.recent">Recent libraries…</Line>
        <MenuRule />
        <Line id="library.unpack">Import a packed library…</Line>
        <Line id="library.export">Export the whole library…</Line>
        <Line id="library.snapshots">Snapshots…</Line>
      </Menu>
    </MenuTrigger>
  )
}

const Line = ({ id, children }: { id: string; children: string }) => (
  <MenuLine
    onAction={() => {
      runCommand(id)
    }}
  >
    {children}
  </MenuLine>
)
