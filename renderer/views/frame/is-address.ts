/** A text that is nothing but one web address. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim())
