const entriesOf = (folder: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>(resolve => folder.readEntries(resolve, () => resolve([])))

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return new Promise(resolve =>
      (entry as FileSystemFileEntry).file(
        file => resolve([file]),
        () => resolve([]),
      ),
    )
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  for (let batch = await entriesOf(reader); batch.length; batch = await entriesOf(reader)) {
    for (const one of batch) if (!one.name.startsWith('.')) files.push(...(await filesIn(one)))
  }
  return files
}

/** The files of a drop or paste; those of a dropped folder too, whatever its depth. */
export async function filesOf(data: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first await: the list is emptied when the event is over.
  const entries = [...data.items].filter(item => item.kind === 'file').map(item => item.webkitGetAsEntry())
  const plain = [...data.files]
  if (!entries.length || entries.some(entry => entry === null)) return plain
  return (await Promise.all(entries.map(entry => filesIn(entry!)))).flat()
}
