import { isMac } from './key-name.ts'

/**
 * Keys that begin something new. A browser keeps ⌘N and ⇧⌘N for windows of its own and never hands them to a page, so
 * there Alt does; on a Mac Alt with a letter writes a sign, so there the list's button and the palette do.
 */
const besideBrowser = (ofApp: string, inBrowser: string): readonly string[] =>
  'galley' in globalThis || isMac ? [ofApp] : [inBrowser, ofApp]

export const newItemKeys = besideBrowser('mod+n', 'alt+n')
export const newIssueKeys = besideBrowser('mod+shift+n', 'alt+shift+n')
