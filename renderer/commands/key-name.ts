export const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** How a key is shown to a curator: "⌘K" on a Mac, "Ctrl+K" elsewhere. */
export function keyName(keys: string): string {
  const names: Record<string, string> = isMac
    ? {
        mod: '⌘',
        alt: '⌥',
        shift: '⇧',
        enter: '⏎',
        up: '↑',
        down: '↓',
        left: '←',
        right: '→',
        escape: 'esc',
        backspace: '⌫',
        delete: '⌦',
      }
    : {
        mod: 'Ctrl',
        alt: 'Alt',
        shift: 'Shift',
        enter: '⏎',
        up: '↑',
        down: '↓',
        left: '←',
        right: '→',
        escape: 'Esc',
        backspace: '⌫',
        delete: 'Del',
      }
  const parts = keys
    .split('+')
    .map(part => names[part] ?? (part.length === 1 || /^f\d+$/.test(part) ? part.toUpperCase() : part))
  return parts.join(isMac ? '' : '+')
}
