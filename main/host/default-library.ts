import { join } from 'node:path'
import envPaths from 'env-paths'

const paths = envPaths('Galley', { suffix: '' })

/**
 * Where the library is when nobody says otherwise: the same folder for the app, the browser host and the command line.
 */
export const defaultLibrary = (): string => join(paths.data, 'library')

/** Where a host keeps what belongs to this machine and not to the library: window sizes and the like. */
export const machineFolder = (): string => paths.config

/** The libraries this account had open, the same in the app and the browser. */
export const recentFile = (): string => join(machineFolder(), 'libraries.json')

/** Pane widths and the like of the desk, the same in the app and the browser. */
export const deskFile = (): string => join(machineFolder(), 'desk.json')
