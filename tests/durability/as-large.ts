/** A library as if it were large: one document in memory at a time, and a catalogue from the first one on. */
export const asLarge = { memory: 1, catalogueFrom: 1 }
