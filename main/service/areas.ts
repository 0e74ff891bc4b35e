import type { Destinations } from './files.ts'
import type { serial } from './serial.ts'
import { loading } from './when-needed.ts'
import type { Area, Handlers, Workshop } from './workshop.ts'

/** What a desk that has just been opened is asked; all else is here. */
export type AtOnce =
  | 'app.hello'
  | 'desk.load'
  | 'desk.save'
  | 'files.pick'
  | 'files.save'
  | 'frame.get'
  | 'host.open'
  | 'items.get'
  | 'items.ids'
  | 'items.position'
  | 'items.window'
  | 'sources.find'
  | 'sources.get'
  | 'sources.list'
  | 'watch.choose'
  | 'watch.get'
  | 'watch.stop'

/**
 * The areas that are loaded when they are first needed: commands and what they weigh, issues, imports, copies, checks.
 * Requests are `begun` in order.
 */
export function areasWhenNeeded(
  workshop: Workshop,
  destinations: Destinations,
  begun: ReturnType<typeof serial>,
): Area<Exclude<keyof Handlers, AtOnce>> {
  const whenNeeded = loading(begun)
  return {
    ...whenNeeded(['command.run', 'history.undo', 'history.redo'], async () =>
      (await import('./history.ts')).historyRequests(workshop),
    ),
    ...whenNeeded(['issues.list', 'issues.get'], async () =>
      (await import('./issues/issues.ts')).issueRequests(workshop),
    ),
    ...whenNeeded(['issues.preview', 'issues.export', 'issues.copy'], async () =>
      (await import('./issues/exports.ts')).exportRequests(workshop, destinations),
    ),
    ...whenNeeded(['issues.preflight'], async () =>
      (await import('./issues/preflight.ts')).preflightRequests(workshop),
    ),
    ...whenNeeded(['links.check'], async () => (await import('./issues/link-check.ts')).linkRequests(workshop)),
    ...whenNeeded(['templates.list', 'templates.source'], async () =>
      (await import('./issues/templates.ts')).templateRequests(workshop),
    ),
    ...whenNeeded(['pictures.get'], async () => (await import('./issues/pictures.ts')).pictureRequests(workshop)),
    ...whenNeeded(['import.run', 'import.text', 'import.samples', 'job.cancel'], async () =>
      (await import('./imports/imports.ts')).importRequests(workshop),
    ),
    ...whenNeeded(['reading.preview', 'reading.next', 'profile.get'], async () =>
      (await import('./readings/readings.ts')).readingRequests(workshop),
    ),
    ...whenNeeded(['sources.encodings'], async () =>
      (await import('./readings/encodings.ts')).encodingRequests(workshop),
    ),
    ...whenNeeded(['source.fillLinks'], async () =>
      (await import('./readings/fill-links.ts')).fillLinksRequests(workshop),
    ),
    ...whenNeeded(['conflicts.list', 'conflicts.resolve'], async () =>
      (await import('./libraries/conflicts.ts')).conflictRequests(workshop),
    ),
    ...whenNeeded(['library.snapshots', 'library.snapshot', 'library.restore', 'library.export'], async () =>
      (await import('./libraries/copies.ts')).copyRequests(workshop),
    ),
    ...whenNeeded(['library.write'], async () =>
      (await import('./libraries/open-formats.ts')).openFormatRequests(workshop, destinations),
    ),
    ...whenNeeded(
      [
        'libraries.list',
        'libraries.open',
        'libraries.create',
        'libraries.unpack',
        'libraries.forget',
        'folders.pick',
        'folders.beside',
        'folders.list',
      ],
      async () => (await import('./libraries/libraries.ts')).libraryRequests(workshop),
    ),
  }
}
