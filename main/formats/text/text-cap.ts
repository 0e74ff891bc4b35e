/** The most bytes a text may have: about 60,000 pages. */
export const textCap = 128 * 1024 * 1024
