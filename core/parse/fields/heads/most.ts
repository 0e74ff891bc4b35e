/** Headlines that must have a thing alike before it counts as no part of them. */
const fewest = 3
/** The share of them that must have it; of a thing that says by itself what it is, some. */
export const usually = 0.6
export const some = 0.3

/** Whether so many headlines of all are enough to make what they have alike a habit. */
export const isMost = (count: number, all: number, share = usually): boolean => count >= fewest && count >= all * share
