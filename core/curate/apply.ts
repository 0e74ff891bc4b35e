import { type Result } from '../model/result.ts'
import type { Change, Context, Desk } from './change.ts'
import type { Command, CommandOf, CommandType } from './command.ts'
import { editDigest } from './digest/edit.ts'
import { addEntries } from './entry/add.ts'
import { editEntry } from './entry/edit.ts'
import { forgetItems } from './entry/forget.ts'
import { moveEntries } from './entry/move.ts'
import { removeEntries } from './entry/remove.ts'
import { writeEntry } from './entry/write.ts'
import type { Handler, SlowHandler } from './handler.ts'
import { correctIssue } from './issue/correct.ts'
import { createIssue } from './issue/create.ts'
import { editIssue } from './issue/edit.ts'
import { leaveFinding } from './issue/leave.ts'
import { publishIssue } from './issue/publish.ts'
import { removeIssue } from './issue/remove.ts'
import { createItem } from './item/create.ts'
import { editItem } from './item/edit.ts'
import { starItems } from './item/star.ts'
import { setStatus } from './item/status.ts'
import { tagItems } from './item/tag.ts'
import { editLibrary } from './library/edit.ts'
import { removeSearch, saveSearch } from './library/search.ts'
import { addNote, editNote, removeNote } from './note/note.ts'
import { addPicture, editPicture, removePicture } from './picture/picture.ts'
import { correct, resetReading } from './reading/correct.ts'
import { setEncoding } from './reading/encoding.ts'
import { setHalf } from './reading/half.ts'
import { setStory } from './reading/story.ts'
import { editProfile, readAgain, teachReading } from './reading/teach.ts'
import { addSection, editSection, moveSection, removeSection } from './section/section.ts'
import { confirmSource } from './source/confirm.ts'
import { editSource } from './source/edit.ts'
import { removeSources } from './source/remove.ts'
import { createTag } from './tag/create.ts'
import { editTag } from './tag/edit.ts'
import { mergeTags } from './tag/merge.ts'
import { removeTag } from './tag/remove.ts'
import { createTemplate, editTemplate, removeTemplate } from './template/template.ts'
import { Work } from './work.ts'

const handlers: { readonly [T in Exclude<CommandType, SlowType>]: Handler<T> } = {
  'item.edit': editItem,
  'item.create': createItem,
  'note.add': addNote,
  'note.edit': editNote,
  'note.remove': removeNote,
  'source.edit': editSource,
  'source.confirm': confirmSource,
  'source.remove': removeSources,
  'reading.mark': correct,
  'reading.split': correct,
  'reading.join': correct,
  'reading.move': correct,
  'reading.claim': correct,
  'reading.confirm': correct,
  'reading.reset': resetReading,
  'reading.story': setStory,
  'reading.half': setHalf,
  'reading.encoding': setEncoding,
  'tag.create': createTag,
  'tag.edit': editTag,
  'tag.merge': mergeTags,
  'tag.remove': removeTag,
  'issue.create': createIssue,
  'issue.edit': editIssue,
  'issue.remove': removeIssue,
  'issue.publish': publishIssue,
  'issue.correct': correctIssue,
  'issue.leave': leaveFinding,
  'digest.edit': editDigest,
  'section.add': addSection,
  'section.edit': editSection,
  'section.move': moveSection,
  'section.remove': removeSection,
  'entry.add': addEntries,
  'entry.write': writeEntry,
  'entry.edit': editEntry,
  'entry.move': moveEntries,
  'entry.forget': forgetItems,
  'entry.remove': removeEntries,
  'picture.add': addPicture,
  'picture.edit': editPicture,
  'picture.remove': removePicture,
  'template.create': createTemplate,
  'template.edit': editTemplate,
  'template.remove': removeTemplate,
  'library.edit': editLibrary,
  'search.save': saveSearch,
  'search.remove': removeSearch,
}

/** Commands on many items, and those that may read many documents again. */
type SlowType = 'item.tag' | 'item.status' | 'item.star' | 'reading.teach' | 'reading.again' | 'profile.edit'
const slowHandlers: { readonly [T in SlowType]: SlowHandler<T> } = {
  'item.tag': tagItems,
  'item.status': setStatus,
  'item.star': starItems,
  'reading.teach': teachReading,
  'reading.again': readAgain,
  'profile.edit': editProfile,
}
const isSlow = (command: Command): command is CommandOf<SlowType> => command.type in slowHandlers

/**
 * What a command would do to the records of a desk: a change to be made durable, or a refusal in a sentence. Pure: the
 * desk is only read. A command that changes nothing answers with `count` 0 and no edits.
 */
export function apply(command: Command, desk: Desk, context: Context): Result<Change> {
  const steps = applyInPieces(command, desk, context)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, yielding now and then where a command is on many items or reads many documents again. */
export function* applyInPieces(command: Command, desk: Desk, context: Context): Generator<void, Result<Change>> {
  const work = new Work(desk, context)
  const done = isSlow(command)
    ? yield* (slowHandlers[command.type] as SlowHandler<SlowType>)(work, command)
    : (handlers[command.type] as Handler<CommandType>)(work, command)
  return done.ok ? work.finish(done.value) : done
}

/** Whether documents may have to be read again for a command, which `Context.reread` does. */
export const mayReread = ({ type }: Command): boolean =>
  type.startsWith('reading.') || type === 'profile.edit' || type === 'source.edit'
